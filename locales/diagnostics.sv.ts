/** What the compiler's diagnostics say, in Swedish. */
import type { DiagnosticCatalogue } from './diagnostics/catalogue.ts';
import { dates } from './diagnostics/sv/dates.ts';
import { names } from './diagnostics/sv/names.ts';
import { people } from './diagnostics/sv/people.ts';
import { practice } from './diagnostics/sv/practice.ts';
import { shape } from './diagnostics/sv/shape.ts';
import { syntax } from './diagnostics/sv/syntax.ts';
import { counted } from './diagnostics/sv/words.ts';

export const diagnosticsSv: DiagnosticCatalogue = {
  words: { ...syntax, ...shape, ...names, ...dates, ...people, ...practice },
  related: {
    'first-here': (name) => `${name} står först här`,
    'also-here': (name) => `${name} står även här`,
    'defined-here': (name) => `${name} definieras här`,
    'dated-here': (name) => `${name} får sin dag här`,
    'written-here': (key) => `${key} står här`,
  },
  labels: { expected: 'väntat', next: 'gör så här' },
  severity: { error: 'fel', warning: 'varning', notice: 'upplysning' },
  total: ({ error, warning, notice }, hidden) => {
    const notices = notice === 0 ? '' : `, ${counted(notice, 'upplysning', 'upplysningar')}`;
    const shown = `${counted(error, 'fel', 'fel')}, ${counted(warning, 'varning', 'varningar')}${notices}`;
    return hidden === 0 ? shown : `${shown}; ${hidden} till visas inte`;
  },
  correct: (file, start) => `${file}: rätt, för en omgång som börjar ${start}`,
};

/** What the compiler's diagnostics say, in English. Other languages have the type of this one. */
import type { DiagnosticCatalogue } from './diagnostics/catalogue.ts';
import { dates } from './diagnostics/en/dates.ts';
import { names } from './diagnostics/en/names.ts';
import { people } from './diagnostics/en/people.ts';
import { practice } from './diagnostics/en/practice.ts';
import { shape } from './diagnostics/en/shape.ts';
import { syntax } from './diagnostics/en/syntax.ts';
import { counted } from './diagnostics/en/words.ts';

export { diagnosticText, wordingOf } from './diagnostics/catalogue.ts';
export type { DiagnosticCatalogue, DiagnosticText } from './diagnostics/catalogue.ts';

/** English is the source: other catalogues are checked against it. */
export const diagnosticsEn: DiagnosticCatalogue = {
  words: { ...syntax, ...shape, ...names, ...dates, ...people, ...practice },
  related: {
    'first-here': (name) => `${name} stands here first`,
    'also-here': (name) => `${name} stands here, too`,
    'defined-here': (name) => `${name} is defined here`,
    'dated-here': (name) => `${name} gets its day here`,
    'written-here': (key) => `${key} stands here`,
  },
  labels: { expected: 'expected', next: 'next' },
  severity: { error: 'error', warning: 'warning', notice: 'notice' },
  total: ({ error, warning, notice }, hidden) => {
    const notices = notice === 0 ? '' : `, ${counted(notice, 'notice')}`;
    const shown = `${counted(error, 'error')}, ${counted(warning, 'warning')}${notices}`;
    return hidden === 0 ? shown : `${shown}; ${hidden} more not shown`;
  },
  correct: (file, start) => `${file}: correct, for a cycle that starts on ${start}`,
};

/** What the compiler's diagnostics say, in Finnish. */
import type { DiagnosticCatalogue } from './diagnostics/catalogue.ts';
import { dates } from './diagnostics/fi/dates.ts';
import { names } from './diagnostics/fi/names.ts';
import { people } from './diagnostics/fi/people.ts';
import { practice } from './diagnostics/fi/practice.ts';
import { shape } from './diagnostics/fi/shape.ts';
import { syntax } from './diagnostics/fi/syntax.ts';
import { counted } from './diagnostics/fi/words.ts';

export const diagnosticsFi: DiagnosticCatalogue = {
  words: { ...syntax, ...shape, ...names, ...dates, ...people, ...practice },
  related: {
    'first-here': (name) => `${name} on ensimmäisen kerran tässä`,
    'also-here': (name) => `${name} on myös tässä`,
    'defined-here': (name) => `${name} määritellään tässä`,
    'dated-here': (name) => `${name} saa päivänsä tästä`,
    'written-here': (key) => `${key} on tässä`,
  },
  labels: { expected: 'odotettu', next: 'tee näin' },
  severity: { error: 'virhe', warning: 'varoitus', notice: 'huomautus' },
  total: ({ error, warning, notice }, hidden) => {
    const notices = notice === 0 ? '' : `, ${counted(notice, 'huomautus', 'huomautusta')}`;
    const shown = `${counted(error, 'virhe', 'virhettä')}, ${counted(warning, 'varoitus', 'varoitusta')}${notices}`;
    return hidden === 0 ? shown : `${shown}; ${hidden} muuta jätettiin näyttämättä`;
  },
  correct: (file, start) => `${file}: oikein kierrokselle, joka alkaa ${start}`,
};

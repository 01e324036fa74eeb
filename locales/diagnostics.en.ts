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
  related: { 'first-here': 'first here', 'declared-here': 'defined here' },
  labels: { expected: 'expected', next: 'next' },
  severity: { error: 'error', warning: 'warning' },
  total: (errors, warnings, hidden) => {
    const shown = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
    return hidden === 0 ? shown : `${shown}; ${hidden} more not shown`;
  },
  correct: (file, start) => `${file}: correct, for a cycle that starts on ${start}`,
};

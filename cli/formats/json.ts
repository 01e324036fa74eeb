/** Diagnostics for programs: the data of each and, beside it, the words. */
import { diagnosticText } from '../../locales/diagnostics/catalogue.ts';
import type { DiagnosticCatalogue } from '../../locales/diagnostics/catalogue.ts';
import type { DefinitionFile } from '../definition-file.ts';

/** One JSON object with every file, ended by a line end. */
export function checkedAsJson(checked: readonly DefinitionFile[], catalogue: DiagnosticCatalogue): string {
  const files = checked.map(({ file, start, compiled: { plan, diagnostics, total } }) => ({
    file,
    start,
    ok: plan !== undefined,
    total,
    diagnostics: diagnostics.map((one) => ({ ...one, ...diagnosticText(catalogue, one) })),
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

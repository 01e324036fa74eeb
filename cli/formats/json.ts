/** Diagnostics for programs: the data of each and, beside it, the words. */
import { diagnosticText } from '../../locales/diagnostics/catalogue.ts';
import type { DiagnosticCatalogue } from '../../locales/diagnostics/catalogue.ts';
import type { DefinitionFile } from '../definition-file.ts';

/** What was found in one file. */
export function checkedJson(
  { file, start, compiled: { plan, diagnostics, total } }: DefinitionFile,
  catalogue: DiagnosticCatalogue,
) {
  const found = diagnostics.map((one) => ({ ...one, ...diagnosticText(catalogue, one) }));
  return { file, start, ok: plan !== undefined, total, diagnostics: found };
}

/** One JSON object with every file, ended by a line end. */
export function checkedAsJson(checked: readonly DefinitionFile[], catalogue: DiagnosticCatalogue): string {
  return `${JSON.stringify({ files: checked.map((one) => checkedJson(one, catalogue)) }, null, 2)}\n`;
}

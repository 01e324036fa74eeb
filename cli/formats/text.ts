/** Diagnostics for people: place, words, excerpt; then how many there are. */
import { renderDiagnostics } from '../../definitions/compiler/index.ts';
import type { Compiled, Severity } from '../../definitions/compiler/index.ts';
import { wordingOf } from '../../locales/diagnostics/catalogue.ts';
import { DIAGNOSTICS } from '../../locales/diagnostics/index.ts';
import type { DiagnosticCatalogue } from '../../locales/diagnostics/catalogue.ts';
import { environment } from '../environment.ts';
import type { DefinitionFile } from '../definition-file.ts';

/** Colour belongs on a terminal only, and not where its owner declines it. */
function wantsColour(): boolean {
  return process.stdout.isTTY && environment('NO_COLOR') === undefined;
}

/** Every diagnostic with its excerpt, then how many there are. Empty when nothing was found. */
export function diagnosticsText(
  { file, compiled }: DefinitionFile,
  catalogue: DiagnosticCatalogue = DIAGNOSTICS.en,
  colour: boolean = wantsColour(),
): string {
  return foundText(file, compiled, catalogue, colour);
}

/** What was found in a file, whatever looked at it. */
export function foundText(
  file: string,
  found: Pick<Compiled, 'diagnostics' | 'total' | 'texts'>,
  catalogue: DiagnosticCatalogue,
  colour: boolean = wantsColour(),
): string {
  if (found.total === 0) return '';
  const shown = renderDiagnostics(found.texts, found.diagnostics, { wording: wordingOf(catalogue), colour });
  return `${shown}\n${file}: ${countsText(found, catalogue)}\n`;
}

/** How many errors, warnings and notices there are. */
export function countsText(
  { diagnostics, total }: Pick<Compiled, 'diagnostics' | 'total'>,
  catalogue: DiagnosticCatalogue,
): string {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const counts = { error: count('error'), warning: count('warning'), notice: count('notice') };
  return catalogue.total(counts, total - diagnostics.length);
}

/** All files, each with a last line that says whether it is correct. */
export function checkedAsText(checked: readonly DefinitionFile[], catalogue: DiagnosticCatalogue): string {
  const asText = (one: DefinitionFile): string => {
    const correct = one.compiled.plan === undefined ? '' : `${catalogue.correct(one.file, one.start)}\n`;
    return `${diagnosticsText(one, catalogue)}${correct}`;
  };
  return checked.map(asText).join('\n');
}

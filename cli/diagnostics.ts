/** Diagnostics on a terminal and as JSON. */
import { renderDiagnostics } from '../definitions/compiler/index.ts';
import type { Diagnostic } from '../definitions/compiler/index.ts';
import { diagnosticsEn, diagnosticText, wordingOf } from '../locales/diagnostics.en.ts';
import { environment } from './environment.ts';
import type { DefinitionFile } from './definition-file.ts';

/** Colour belongs on a terminal only, and not where its owner declines it. */
export function wantsColour(): boolean {
  return process.stdout.isTTY && environment('NO_COLOR') === undefined;
}

/** Every diagnostic with its excerpt, then how many there are. Empty when nothing was found. */
export function diagnosticsText({ file, text, compiled: { diagnostics, total } }: DefinitionFile): string {
  if (total === 0) return '';
  const shown = renderDiagnostics(text, diagnostics, {
    wording: wordingOf(diagnosticsEn),
    colour: wantsColour(),
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const counts = diagnosticsEn.total(errors, diagnostics.length - errors, total - diagnostics.length);
  return `${shown}\n${file}: ${counts}\n`;
}

/** A diagnostic as JSON for programs: the data and, beside it, the words. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  return { ...diagnostic, ...diagnosticText(diagnosticsEn, diagnostic) };
}

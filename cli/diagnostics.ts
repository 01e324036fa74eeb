/** Diagnostics on a terminal and as JSON. */
import { renderDiagnostics } from '../definitions/compiler/index.ts';
import type { Diagnostic } from '../definitions/compiler/index.ts';
import { diagnosticsEn, diagnosticText, wordingOf } from '../locales/diagnostics.en.ts';
import { environment } from './environment.ts';
import type { DefinitionFile } from './definition-file.ts';
import { tellFault } from './tell-fault.ts';

/** Colour belongs on a terminal only, and not where its owner declines it. */
export function wantsColour(): boolean {
  return process.stdout.isTTY && environment('NO_COLOR') === undefined;
}

/** Every diagnostic with its excerpt, then how many there are. Empty when nothing was found. */
export function diagnosticsText(definition: DefinitionFile): string {
  const {
    file,
    text,
    compiled: { diagnostics, total },
  } = definition;
  if (total === 0) return '';
  const shown = renderDiagnostics(text, diagnostics, {
    wording: wordingOf(diagnosticsEn),
    colour: wantsColour(),
  });
  return `${shown}\n${file}: ${countsOf(definition)}\n`;
}

function countsOf({ compiled: { diagnostics, total } }: DefinitionFile): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return diagnosticsEn.total(errors, diagnostics.length - errors, total - diagnostics.length);
}

/** What was found in one file, for programs. */
export function definitionJson({ file, start, compiled }: DefinitionFile) {
  const { plan, diagnostics, total } = compiled;
  return { file, start, ok: plan !== undefined, total, diagnostics: diagnostics.map(diagnosticJson) };
}

/** Tells, in text or JSON, why nothing can be done with a definition that has errors. */
export function tellDefinitionFault(definition: DefinitionFile, json: boolean): void {
  const detail = `${definition.file}: ${countsOf(definition)}`;
  tellFault(json, { detail, ...definitionJson(definition) }, diagnosticsText(definition));
}

/** A diagnostic as JSON for programs: the data and, beside it, the words. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  return { ...diagnostic, ...diagnosticText(diagnosticsEn, diagnostic) };
}

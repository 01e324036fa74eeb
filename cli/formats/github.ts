/** Diagnostics as workflow commands, which GitHub shows beside the lines of a change. */
import type { Diagnostic, Severity } from '../../definitions/compiler/index.ts';
import { diagnosticText } from '../../locales/diagnostics/catalogue.ts';
import type { DiagnosticCatalogue } from '../../locales/diagnostics/catalogue.ts';
import type { DefinitionFile } from '../definition-file.ts';

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', notice: 'notice' };

/** Percent signs and line ends would end the message. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property colons and commas would end the value, too. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub takes columns only where a place lies in one line, and counts the last column in. */
function placeOf({ range: { line, col, endLine, endCol } }: Diagnostic): string {
  if (endLine !== line) return `line=${line},endLine=${endLine}`;
  return `line=${line},endLine=${endLine},col=${col},endColumn=${Math.max(col, endCol - 1)}`;
}

function command(diagnostic: Diagnostic, catalogue: DiagnosticCatalogue): string {
  const { message, expected, next } = diagnosticText(catalogue, diagnostic);
  const { labels } = catalogue;
  const words = [message, `${labels.expected}: ${expected}`, `${labels.next}: ${next}`].join('\n');
  const file = property(diagnostic.range.file);
  return `::${COMMAND[diagnostic.severity]} file=${file},${placeOf(diagnostic)},title=${diagnostic.code}::${data(words)}\n`;
}

/** One line for each diagnostic. */
export function checkedAsGithub(checked: readonly DefinitionFile[], catalogue: DiagnosticCatalogue): string {
  return checked
    .flatMap(({ compiled }) => compiled.diagnostics.map((one) => command(one, catalogue)))
    .join('');
}

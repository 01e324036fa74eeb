/** Diagnostics for people: place, words, the line with a caret. The words come from the caller's catalogue. */
import type { Diagnostic, Range, Related, Severity } from './diagnostics.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';

/** The words of a language; locales/diagnostics.*.ts hold them. */
export interface Wording {
  readonly textOf: (diagnostic: Diagnostic) => { message: string; expected: string; next: string };
  readonly related: Readonly<Record<Related['note'], string>>;
  readonly labels: { readonly expected: string; readonly next: string };
  readonly severity: Readonly<Record<Severity, string>>;
}

export interface RenderOptions {
  readonly wording: Wording;
  /** Terminal colours. */
  readonly colour: boolean;
}

const CODES = { error: '31', warning: '33', bold: '1', dim: '2' } as const;
type Paint = (style: keyof typeof CODES, text: string) => string;

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text);
}

function lineOf(source: Source, line: number): string {
  const start = source.lines[line - 1] ?? source.text.length;
  const end = source.text.indexOf('\n', start);
  return source.text.slice(start, end === -1 ? undefined : end);
}

/** Longer lines than a terminal shows are cut around the caret. */
const WIDTH = 100;

/** The line of a place with a caret under each of its characters. */
function excerpt(source: Source, { line, col, endLine, endCol }: Range, paint: Paint): readonly string[] {
  const whole = lineOf(source, line);
  if (whole.trim() === '') return [];
  const shift = Math.max(0, Math.min(col - 1 - WIDTH / 2, whole.length - WIDTH));
  const shown = whole.slice(shift, shift + WIDTH);
  const end = Math.min(endLine === line ? endCol : whole.length + 1, shift + WIDTH + 1);
  const margin = `${line} | `;
  // A tab before the caret keeps the caret under its character.
  const pad = shown.slice(0, col - 1 - shift).replaceAll(/[^\t]/g, ' ');
  const caret = pad + paint('error', '^'.repeat(Math.max(1, end - col)));
  return [paint('dim', margin) + shown, `${' '.repeat(margin.length - 2)}${paint('dim', '|')} ${caret}`];
}

function placed({ file, line, col }: Range): string {
  return `${file}:${line}:${col}`;
}

function rendered(source: Source, diagnostic: Diagnostic, wording: Wording, paint: Paint): string {
  const { range, severity, code, related } = diagnostic;
  const { message, expected, next } = wording.textOf(diagnostic);
  const { labels } = wording;
  const head = `${paint('bold', placed(range))}: ${paint(severity, wording.severity[severity])}: ${message} [${code}]`;
  const others = related.map((one) => `  ${wording.related[one.note]}: ${placed(one.range)}`);
  const help = [`  ${labels.expected}: ${expected}`, `  ${labels.next}: ${next}`];
  return [head, ...excerpt(source, range, paint), ...help, ...others].join('\n');
}

/** All diagnostics of one text, each with its excerpt, apart by an empty line. Ends with a line end unless empty. */
export function renderDiagnostics(
  text: string,
  diagnostics: readonly Diagnostic[],
  { wording, colour }: RenderOptions,
): string {
  const source = sourceOf('', text);
  const paint = painter(colour);
  return diagnostics.map((one) => `${rendered(source, one, wording, paint)}\n`).join('\n');
}

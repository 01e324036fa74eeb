/** Diagnostics for people: place, words, the line with a caret. The words come from the caller's catalogue. */
import type { Diagnostic, Range, Related, RelatedNote, Severity } from './diagnostics.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';

/** The words of a language; locales/diagnostics.*.ts hold them. */
export interface Wording {
  readonly textOf: (diagnostic: Diagnostic) => { message: string; expected: string; next: string };
  readonly related: Readonly<Record<RelatedNote, (name: string) => string>>;
  readonly labels: { readonly expected: string; readonly next: string };
  readonly severity: Readonly<Record<Severity, string>>;
}

export interface RenderOptions {
  readonly wording: Wording;
  /** Terminal colours. */
  readonly colour: boolean;
}

const CODES = { error: '31', warning: '33', notice: '36', bold: '1', dim: '2' } as const;
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

interface Mark {
  readonly sign: '^' | '-';
  readonly style: Severity | 'dim';
}

/** The line of a place with a mark under each of its characters. */
function excerpt(source: Source, range: Range, paint: Paint, { sign, style }: Mark): readonly string[] {
  const { line, col, endLine, endCol } = range;
  const whole = lineOf(source, line);
  if (whole.trim() === '') return [];
  const shift = Math.max(0, Math.min(col - 1 - WIDTH / 2, whole.length - WIDTH));
  const shown = whole.slice(shift, shift + WIDTH);
  const end = Math.min(endLine === line ? endCol : whole.length + 1, shift + WIDTH + 1);
  const margin = `${line} | `;
  // A tab before the mark keeps the mark under its character.
  const pad = shown.slice(0, col - 1 - shift).replaceAll(/[^\t]/g, ' ');
  const marks = pad + paint(style, sign.repeat(Math.max(1, end - col)));
  return [paint('dim', margin) + shown, `${' '.repeat(margin.length - 2)}${paint('dim', '|')} ${marks}`];
}

function placed({ file, line, col }: Range): string {
  return `${file}:${line}:${col}`;
}

/** A second place: what it tells, then its line. */
function secondPlace(
  sources: Sources,
  { note, name, range }: Related,
  wording: Wording,
  paint: Paint,
): string {
  const lines = excerpt(sources(range.file), range, paint, { sign: '-', style: 'dim' });
  return [`  ${wording.related[note](name)}: ${placed(range)}`, ...lines].join('\n');
}

function rendered(sources: Sources, diagnostic: Diagnostic, wording: Wording, paint: Paint): string {
  const { range, severity, code, related } = diagnostic;
  const { message, expected, next } = wording.textOf(diagnostic);
  const { labels } = wording;
  const head = `${paint('bold', placed(range))}: ${paint(severity, wording.severity[severity])}: ${message} [${code}]`;
  const lines = excerpt(sources(range.file), range, paint, { sign: '^', style: severity });
  const help = [`  ${labels.expected}: ${expected}`, `  ${labels.next}: ${next}`];
  const others = related.map((one) => secondPlace(sources, one, wording, paint));
  return [head, ...lines, ...help, ...others].join('\n');
}

/** The text of each file that a range may name. */
type Sources = (file: string) => Source;

/**
 * All diagnostics of one definition, each with its excerpt, apart by an empty line. Ends with a line end unless empty.
 * @param texts the definition's text; or that of each file by name, where a definition extends another
 */
export function renderDiagnostics(
  texts: string | ReadonlyMap<string, string>,
  diagnostics: readonly Diagnostic[],
  { wording, colour }: RenderOptions,
): string {
  const known = new Map<string, Source>();
  const sources: Sources = (file) => {
    const source =
      known.get(file) ?? sourceOf(file, typeof texts === 'string' ? texts : (texts.get(file) ?? ''));
    known.set(file, source);
    return source;
  };
  const paint = painter(colour);
  return diagnostics.map((one) => `${rendered(sources, one, wording, paint)}\n`).join('\n');
}

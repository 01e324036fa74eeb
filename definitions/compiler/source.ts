/** A definition's text with its name, and places in it. */
import type { Range } from './diagnostics.ts';

/** A stretch of the text in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Only where the stretch lies in a parent, not in the text that is compiled. */
  readonly source?: Source;
}

export interface Source {
  readonly file: string;
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lines: readonly number[];
}

/** Twenty times the longest real programme, and half more than 400 events; the parser's time grows with the text. */
export const LONGEST_TEXT = 131_072;

/** Offsets of line beginnings. A text that is too long is not looked into: its one problem stands at its start. */
function linesOf(text: string): readonly number[] {
  const lines = [0];
  if (text.length > LONGEST_TEXT) return lines;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return lines;
}

/** Takes a text; a byte order mark and Windows line ends are harmless and dropped. */
export function sourceOf(file: string, raw: string): Source {
  const text = raw.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  return { file, text, lines: linesOf(text) };
}

/** Index of the line that holds an offset. */
function lineIndex(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function positionOf(source: Source, offset: number): { line: number; col: number } {
  const index = lineIndex(source.lines, offset);
  return { line: index + 1, col: offset - (source.lines[index] ?? 0) + 1 };
}

/** The place of a span, in lines and columns. */
export function rangeOf(own: Source, span: Span): Range {
  const source = span.source ?? own;
  const from = positionOf(source, span.start);
  const to = positionOf(source, Math.max(span.start, span.end));
  return { file: source.file, ...from, endLine: to.line, endCol: to.col };
}

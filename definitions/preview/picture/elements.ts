/** Elements of an SVG document as text. */

/** Text made fit for XML: control characters, which XML cannot hold, are left out. */
export function escaped(value: string): string {
  return value
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const n = (value: number): string => String(Math.round(value * 10) / 10);

export interface Place {
  readonly x: number;
  readonly y: number;
  /** True: the text ends here. */
  readonly end: boolean;
}

export function text(kind: string, { x, y, end }: Place, value: string): string {
  const anchor = end ? ' text-anchor="end"' : '';
  const styled = kind === '' ? '' : ` class="${kind}"`;
  return `<text${styled} x="${n(x)}" y="${n(y)}"${anchor}>${escaped(value)}</text>`;
}

export function rect(kind: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${kind}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`;
}

export function line(kind: string, x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="${kind}" x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}"/>`;
}

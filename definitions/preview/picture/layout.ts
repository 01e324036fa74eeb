/** Where everything stands. Pure geometry: stretches in, positions out. */

/** A letter of the picture's text is about this wide, in its units; a guess on the wide side. */
const LETTER = 7.2;
const GAP = 14;

/** How wide a text is, about. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}

/** Something that takes room along the axis. */
export interface Extent {
  readonly left: number;
  readonly right: number;
}

/** Puts each into the first lane in which it touches no other; lane 0 is the first. */
export function lanesOf(extents: readonly Extent[]): number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const free = lanes.findIndex((lane) =>
      lane.every(({ left, right }) => right + GAP <= extent.left || extent.right + GAP <= left),
    );
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= []).push(extent);
    return lane;
  });
}

export type Side = 'inside' | 'right' | 'left';

export interface Labelled extends Extent {
  readonly side: Side;
  /** Where the label begins, or ends on the left side. */
  readonly x: number;
}

/** A bar's label inside it when there is room, beside it otherwise; `left` and `right` hold bar and label. */
export function labelled(from: number, to: number, label: string, width: number): Labelled {
  const length = widthOf(label) + GAP;
  if (to - from >= length) return { side: 'inside', x: from + 8, left: from, right: to };
  if (to + length <= width) return { side: 'right', x: to + 7, left: from, right: to + length };
  return { side: 'left', x: from - 7, left: from - length, right: to };
}

/** A mark's label to its right; near the end of the axis to its left. */
export function beside(at: number, label: string, width: number): Labelled {
  const length = widthOf(label) + GAP;
  return at + length <= width
    ? { side: 'right', x: at + 11, left: at - 8, right: at + length }
    : { side: 'left', x: at - 11, left: at - length, right: at + 8 };
}

/** The picture of one cycle, or of several that overlap, as one SVG document for screens and paper. */
import type { EpochMs } from '../../plan/types.ts';
import { axisOf } from './axis.ts';
import type { Axis } from './axis.ts';
import type { Block, Mark, Span } from './content.ts';
import { beside, labelled, lanesOf, widthOf } from './layout.ts';
import { escaped, line, rect, text } from './elements.ts';
import { STYLE } from './style.ts';

/** The words of the picture; the plan's own names stand in its blocks. */
export interface PictureWords {
  readonly lang: string;
  readonly span: (span: Span) => string;
  readonly mark: (mark: Mark) => string;
  readonly month: (at: EpochMs) => string;
  readonly year: (at: EpochMs) => string;
  readonly today: (at: EpochMs) => string;
  /** Said under the picture where it applies. */
  readonly provisional: string;
  readonly ticks: string;
}

export interface Picture {
  readonly title: string;
  /** Under the title: organiser, zone. */
  readonly subtitle: string;
  /** All of it in a sentence or two, for those who do not see it. */
  readonly description: string;
  readonly blocks: readonly Block[];
  readonly zone: string;
  /** Null: no line for today. */
  readonly today: EpochMs | null;
  readonly words: PictureWords;
}

const WIDTH = 1200;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const HEAD = 84;
const ROW = 28;
const BAR = 21;
const LANE = 22;
const LEGEND = 34;

interface Drawn {
  readonly height: number;
  readonly parts: readonly string[];
}
type Scale = (at: EpochMs) => number;

function scaleOf({ from, to }: Axis): Scale {
  return (at) => MARGIN + (Math.min(Math.max(at - from, 0), to - from) / (to - from)) * INNER;
}

function bars({ spans }: Block, x: Scale, top: number, words: PictureWords, packed: boolean): Drawn {
  const placed = spans.map((span) => {
    const [from, to] = [x(span.from), Math.max(x(span.to), x(span.from) + 4)];
    return { span, from, to, label: labelled(from, to, words.span(span), WIDTH - MARGIN) };
  });
  const lanes = packed ? lanesOf(placed.map(({ label }) => label)) : placed.map((_, index) => index);
  const parts = placed.flatMap(({ span, from, to, label }, index) => {
    const y = top + (lanes[index] ?? 0) * ROW;
    const ticks = span.ticks.map((at) => rect('tick', x(at) - 1.5, y + BAR - 4, 3, 4));
    const place = { x: label.x, y: y + 15, end: label.side === 'left' };
    const name = text(label.side === 'inside' ? 'inside' : '', place, words.span(span));
    return [rect(`bar ${span.kind}`, from, y, to - from, BAR), ...ticks, name];
  });
  return { height: (Math.max(-1, ...lanes) + 1) * ROW, parts };
}

function marks(block: Block, x: Scale, top: number, words: PictureWords): Drawn {
  const placed = block.marks.map((mark) => ({
    mark,
    at: x(mark.at),
    label: beside(x(mark.at), words.mark(mark), WIDTH - MARGIN),
  }));
  const lanes = lanesOf(placed.map(({ label }) => label));
  const yOf = (index: number): number => top + 12 + (lanes[index] ?? 0) * LANE;
  const stems = placed.map(({ at }, index) => line('stem', at, top - 4, at, yOf(index)));
  const parts = placed.flatMap(({ mark, at, label }, index) => {
    const kind = mark.provisional || mark.monthOnly ? 'event provisional' : 'event';
    const y = yOf(index);
    const place = { x: label.x, y: y + 5, end: label.side === 'left' };
    return [
      `<circle class="${kind}" cx="${at.toFixed(1)}" cy="${y}" r="5"/>`,
      text('', place, words.mark(mark)),
    ];
  });
  return {
    height: placed.length === 0 ? 0 : (Math.max(...lanes) + 1) * LANE + 8,
    parts: [...stems, ...parts],
  };
}

function rests({ breaks }: Block, x: Scale, top: number, height: number): readonly string[] {
  return breaks.flatMap(({ name, from, to }) => [
    rect('rest', x(from), top, Math.max(x(to) - x(from), 2), height),
    text('rest-name', { x: x(from) + 3, y: top + height - 4, end: false }, name),
  ]);
}

/** Room under a block for the names of its breaks. */
const REST = 18;

interface DrawnBlock extends Drawn {
  /** What stands behind the line of today and everything else. */
  readonly behind: readonly string[];
}

function drawBlock(block: Block, x: Scale, top: number, picture: Picture): DrawnBlock {
  const several = picture.blocks.length > 1;
  const under = several ? 28 : 4;
  const drawn = bars(block, x, top + under, picture.words, several);
  const events = marks(block, x, top + under + drawn.height + 8, picture.words);
  const foot = block.breaks.length > 0 ? REST : 0;
  const height = under + drawn.height + 8 + events.height + foot + 6;
  const name = several ? [text('block', { x: MARGIN, y: top + 18, end: false }, block.name)] : [];
  const behind = rests(block, x, top + under - 4, height - under);
  return { height, behind, parts: [...name, ...drawn.parts, ...events.parts] };
}

function monthText(
  x: number,
  room: number,
  at: EpochMs,
  withYear: boolean,
  words: PictureWords,
): readonly string[] {
  const name = words.month(at);
  const year = withYear ? [text('year', { x: x + 4, y: HEAD - 26, end: false }, words.year(at))] : [];
  return room > widthOf(name) ? [...year, text('month', { x: x + 4, y: HEAD - 10, end: false }, name)] : year;
}

function grid({ months, to }: Axis, x: Scale, bottom: number, words: PictureWords): readonly string[] {
  return months.flatMap(({ at, withYear }, index) => {
    const left = x(at);
    const room = x(months[index + 1]?.at ?? to) - left;
    const top = withYear ? HEAD - 38 : HEAD - 22;
    return [line('grid', left, top, left, bottom), ...monthText(left, room, at, withYear, words)];
  });
}

function today({ today: at, words }: Picture, axis: Axis, x: Scale, bottom: number): readonly string[] {
  if (at === null || at < axis.from || at >= axis.to) return [];
  const name = words.today(at);
  const end = x(at) + widthOf(name) > WIDTH - MARGIN;
  return [
    line('today', x(at), HEAD - 4, x(at), bottom),
    text('today-name', { x: x(at) + (end ? -5 : 5), y: bottom + 2, end }, name),
  ];
}

function legend({ blocks, words }: Picture): string {
  const unsure = blocks.some((block) => block.marks.some((mark) => mark.provisional || mark.monthOnly));
  const asked = blocks.some((block) => block.spans.some(({ ticks }) => ticks.length > 0));
  return [unsure ? words.provisional : '', asked ? words.ticks : ''].filter(Boolean).join(' · ');
}

function blocksOf(picture: Picture, x: Scale): DrawnBlock {
  let top = HEAD;
  const drawn = picture.blocks.map((block) => {
    const one = drawBlock(block, x, top, picture);
    top += one.height;
    return one;
  });
  return {
    height: top,
    behind: drawn.flatMap(({ behind }) => behind),
    parts: drawn.flatMap(({ parts }) => parts),
  };
}

function documentOf(picture: Picture, height: number, parts: readonly string[]): string {
  const { title, subtitle, description, words } = picture;
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} lang="${words.lang}" preserveAspectRatio="xMidYMin meet" class="cycle-picture" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    text('title', { x: MARGIN, y: 32, end: false }, title),
    text('soft', { x: WIDTH - MARGIN, y: 32, end: true }, subtitle),
    ...parts,
    text('soft', { x: WIDTH - MARGIN, y: height - 10, end: true }, legend(picture)),
    '</svg>\n',
  ].join('\n');
}

/** Draws the picture. Gives a whole SVG document, 1,200 units wide. */
export function svgOf(picture: Picture): string {
  const axis = axisOf(picture.blocks, picture.zone);
  const x = scaleOf(axis);
  const drawn = blocksOf(picture, x);
  const bottom = drawn.height;
  const parts = [
    ...grid(axis, x, bottom, picture.words),
    ...drawn.behind,
    ...today(picture, axis, x, bottom),
    ...drawn.parts,
  ];
  return documentOf(picture, bottom + LEGEND, parts);
}

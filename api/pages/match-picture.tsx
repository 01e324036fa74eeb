import type { DraftView, ShownPair } from '../../db/queries/matches.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';

/** A picture of more lines than this is not read any more; the table has them all. */
const MOST = 40;
const WIDTH = 380;
const LEFT = 140;
const RIGHT = 240;
const ROW = 26;
/** Letters of a name that fit beside the lines. */
const LETTERS = 17;

/** Weakest pairs first; of equal ones those of one mentor together, in the same order every time. */
export function weakestFirst(pairs: readonly ShownPair[]): ShownPair[] {
  const place = ({ mentorName, menteeName, mentee }: ShownPair) =>
    [mentorName, menteeName, mentee].join('\n');
  return pairs.toSorted((a, b) => a.score - b.score || (place(a) < place(b) ? -1 : 1));
}

const short = (name: string): string =>
  name.length <= LETTERS ? name : `${name.slice(0, LETTERS - 1).trimEnd()}…`;

interface Dot {
  readonly id: string;
  readonly name: string;
  readonly alone: boolean;
  /** How many rows from the top. */
  readonly row: number;
}

type Person = Pick<Dot, 'id' | 'name'>;

/** Those of a role without a match, no more than are drawn. */
const withoutMatch = ({ unmatched }: DraftView, role: 'mentee' | 'mentor'): Person[] =>
  unmatched
    .filter((one) => one.role === role)
    .slice(0, MOST)
    .map(({ participant, name }) => ({ id: participant, name }));

/** Each person of one side once, in the order of the pairs. */
const matched = (pairs: readonly ShownPair[], id: 'mentee' | 'mentor', name: 'menteeName' | 'mentorName') => [
  ...new Map(pairs.map((pair): [string, Person] => [pair[id], { id: pair[id], name: pair[name] }])).values(),
];

/** Mentees without a match, then those with the weakest; each mentor in the middle of their mentees, if there is room. */
function sides(draft: DraftView, pairs: readonly ShownPair[]) {
  const [alone, free] = [withoutMatch(draft, 'mentee'), withoutMatch(draft, 'mentor')];
  const mentees = [...alone, ...matched(pairs, 'mentee', 'menteeName')].map((one, row): Dot => ({
    ...one,
    row,
    alone: row < alone.length,
  }));
  const rowOf = new Map(mentees.map(({ id, row }) => [id, row]));
  const middle = ({ id }: Person): number => {
    const rows = pairs.filter(({ mentor }) => mentor === id).map(({ mentee }) => rowOf.get(mentee) ?? 0);
    return rows.reduce((sum, one) => sum + one, 0) / rows.length;
  };
  const beside = matched(pairs, 'mentor', 'mentorName')
    .map((one) => ({ ...one, row: middle(one), alone: false }))
    .toSorted((one, other) => one.row - other.row);
  // Mentors without a mentee stand where the rows of mentees without a mentor leave room, the others below.
  const standing = (person: Person): Dot => ({ ...person, row: 0, alone: true });
  const above = free.slice(0, alone.length).map(standing);
  return { mentees, mentors: apart([...above, ...beside, ...free.slice(above.length).map(standing)]) };
}

/** Moves down whoever would stand on somebody else. */
function apart(dots: readonly Dot[]): Dot[] {
  let next = 0;
  return dots.map((dot) => {
    const row = Math.max(next, dot.row);
    next = row + 1;
    return { ...dot, row };
  });
}

const yOf = (row: number): number => row * ROW + ROW / 2;

function People({ dots, x, side }: { dots: readonly Dot[]; x: number; side: 'start' | 'end' }) {
  const away = side === 'end' ? -10 : 10;
  return (
    <>
      {dots.map(({ name, alone, row }) => (
        <g class={alone ? 'alone' : ''}>
          <circle cx={x} cy={yOf(row)} r="4" />
          <text x={x + away} y={yOf(row) + 4.5} text-anchor={side}>
            {short(name)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Who with whom, and how strong: lines between two columns of people, the weakest on top. */
export function MatchPicture({ draft }: { draft: DraftView }) {
  const pairs = weakestFirst(draft.pairs).slice(0, MOST);
  const [weakest] = pairs;
  if (weakest === undefined) return null;
  const { mentees, mentors } = sides(draft, pairs);
  const [left, right] = [mentees, mentors].map((dots) => new Map(dots.map(({ id, row }) => [id, yOf(row)])));
  const most = Math.max(1, ...draft.pairs.map(({ score }) => score));
  const height = (Math.max(...[...mentees, ...mentors].map(({ row }) => row)) + 1) * ROW;
  return (
    <figure class="match-figure">
      <svg
        class="matches"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-labelledby="matches-title matches-text"
      >
        <title id="matches-title">{text.picture}</title>
        <desc id="matches-text">{text.pictureText(draft.pairs.length, weakest.score)}</desc>
        {pairs.map(({ mentee, mentor, menteeName, mentorName, score }) => (
          <line
            class={score === weakest.score && most > weakest.score ? 'weakest' : ''}
            x1={LEFT}
            y1={left?.get(mentee)}
            x2={RIGHT}
            y2={right?.get(mentor)}
            stroke-width={1.5 + (5.5 * Math.max(0, score)) / most}
          >
            <title>{text.pictureLine(menteeName, mentorName, score)}</title>
          </line>
        ))}
        <People dots={mentees} x={LEFT} side="end" />
        <People dots={mentors} x={RIGHT} side="start" />
      </svg>
      <figcaption class="soft">
        {text.pictureLegend}
        {most > weakest.score ? ` ${text.pictureWeakest}` : null}
        {draft.unmatched.length > 0 ? ` ${text.pictureAlone}` : null}
        {draft.pairs.length > MOST ? ` ${text.pictureSome(MOST, draft.pairs.length)}` : null}
      </figcaption>
    </figure>
  );
}

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
}

/** Mentees without a match, then those with the weakest; each mentor about where their mentees are. */
function sides({ unmatched }: DraftView, pairs: readonly ShownPair[]) {
  const alone = (role: 'mentee' | 'mentor'): Dot[] =>
    unmatched
      .filter((one) => one.role === role)
      .slice(0, MOST)
      .map(({ participant, name }) => ({ id: participant, name, alone: true }));
  const matched = (id: 'mentee' | 'mentor', name: 'menteeName' | 'mentorName'): Dot[] => [
    ...new Map(pairs.map((pair) => [pair[id], { id: pair[id], name: pair[name], alone: false }])).values(),
  ];
  const mentees = [...alone('mentee'), ...matched('mentee', 'menteeName')];
  const row = new Map(mentees.map(({ id }, index) => [id, index]));
  const middle = ({ id }: Dot): number => {
    const rows = pairs.filter(({ mentor }) => mentor === id).map(({ mentee }) => row.get(mentee) ?? 0);
    return rows.reduce((sum, one) => sum + one, 0) / rows.length;
  };
  const mentors = matched('mentor', 'mentorName').toSorted((a, b) => middle(a) - middle(b));
  return { mentees, mentors: spread([...alone('mentor')], mentors, mentees.length - mentors.length) };
}

/** Mentors without a mentee stand where the rows of mentees without a mentor leave room. */
function spread(alone: readonly Dot[], matched: readonly Dot[], room: number): Dot[] {
  const above = alone.slice(0, Math.max(0, room));
  return [...above, ...matched, ...alone.slice(above.length)];
}

const yOf = (index: number): number => index * ROW + ROW / 2;

function People({ dots, x, side }: { dots: readonly Dot[]; x: number; side: 'start' | 'end' }) {
  const away = side === 'end' ? -10 : 10;
  return (
    <>
      {dots.map(({ name, alone }, index) => (
        <g class={alone ? 'alone' : ''}>
          <circle cx={x} cy={yOf(index)} r="4" />
          <text x={x + away} y={yOf(index) + 4.5} text-anchor={side}>
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
  const [left, right] = [mentees, mentors].map((dots) => new Map(dots.map(({ id }, row) => [id, yOf(row)])));
  const most = Math.max(1, ...draft.pairs.map(({ score }) => score));
  const height = Math.max(mentees.length, mentors.length) * ROW;
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

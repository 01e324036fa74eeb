/** People who answer everything that a definition can compare, the same for each size. */
import type { Criterion, Relation } from '../../definitions/plan/types.ts';
import { randomFrom } from '../../matching/kernel/testing.ts';
import type { Criteria, Respondent } from '../../matching/index.ts';

const wish = (relation: Relation, question: string, extra: Partial<Criterion> = {}): Criterion => ({
  relation,
  question,
  weight: 1,
  ...extra,
});

/** All nine relations, one of them as a hard rule too. */
export const ALL_RELATIONS: Criteria = {
  must: [wish('language', 'languages', { weight: 0 })],
  prefer: [
    wish('same', 'topics'),
    wish('overlap', 'methods'),
    wish('complementary', 'wants', { offers: 'has' }),
    wish('different', 'sector'),
    wish('near', 'age', { within: 20 }),
    wish('language', 'languages'),
    wish('place', 'home'),
    wish('time-zone', 'zone'),
    wish('text', 'about', { weight: 2 }),
  ],
};

export const TEXT_ALONE: Criteria = { must: [], prefer: [wish('text', 'about')] };

const ZONES = ['Europe/Stockholm', 'Europe/Helsinki', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];
/** Different words in all texts, and how many there are in one. */
const VOCABULARY = 3000;
const [SHORT_TEXT, LONG_TEXT] = [10, 40];

/** @param letter begins every id */
export function people(letter: string, count: number, seed: number): Respondent[] {
  const random = randomFrom(seed);
  const draw = (choices: number) => Math.floor(random() * choices);
  const some = (prefix: string, choices: number, most: number) =>
    Array.from({ length: 1 + draw(most) }, () => `${prefix}${draw(choices)}`);
  // Few words are used often and many seldom (Zipf).
  const word = () => stem(Math.floor(VOCABULARY ** random()));
  return Array.from({ length: count }, (_, at) => ({
    id: `${letter}${at}`,
    answers: {
      topics: some('t', 14, 4),
      methods: some('m', 20, 5),
      wants: some('w', 12, 3),
      has: some('w', 12, 4),
      sector: some('s', 5, 1),
      age: 22 + draw(45),
      languages: ['en', ...some('l', 6, 2)],
      home: `City ${draw(30)}, Country ${draw(4)}`,
      zone: ZONES[draw(ZONES.length)]!,
      about: Array.from({ length: SHORT_TEXT + draw(LONG_TEXT - SHORT_TEXT) }, word).join(' '),
    },
  }));
}

/** A word of six letters for each number. */
function stem(number: number): string {
  const letters = 'abcdefghij';
  return `x${String(number)
    .padStart(5, '0')
    .replace(/\d/g, (digit) => letters[Number(digit)]!)}`;
}

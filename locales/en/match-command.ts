/** What `adept match` prints for people. */
import type { Difference, Doubt, Status } from '../../matching/index.ts';
import { matching, type Names } from './matching.ts';
import { count, points } from './matching-reasons.ts';

/** What an answer is worth, and whether that is proven. */
export function standing({
  status,
  gap,
  verified,
}: {
  status: Status;
  gap: number;
  verified: boolean | null;
}): string {
  if (status === 'optimal' && verified === true) return 'optimal, verified';
  if (status === 'optimal') return 'optimal';
  // Only choices on both sides are verified without being optimal: with ties more pairs might be possible.
  if (verified === true) return 'stable, verified';
  return `within ${points(gap)} of what could be at best`;
}

/** What does not hold of an answer. */
const doubts: Readonly<Record<Doubt, string>> = {
  'pair-not-eligible': 'A pair is not eligible or is forbidden, or its score is another.',
  'mentee-twice': 'Somebody is in two pairs.',
  'mentor-over-capacity': 'Somebody has more than their places.',
  'group-too-small': 'A group is smaller than its lower limit.',
  'pin-not-made': 'A pin is not made.',
  'wrong-total': 'The total is not the sum of the scores.',
  'wrong-worst': 'The worst score is another.',
  'wrong-unmatched': 'Those without a match are others.',
  'no-certificate': 'There is no proof.',
  'count-not-proven': 'It is not proven that no more pairs are possible.',
  'floor-not-proven': 'It is not proven that the weakest pair could not be better.',
  'total-not-proven': 'It is not proven that the total could not be higher.',
  'not-stable': 'Two would rather have each other than what they have.',
};

export const matchCommand = {
  doubts,
  holds: 'The answer holds: it keeps the rules, and its proof is right.',
  checkNeeds: '--check goes with --problem: the problem that it is an answer to.',
  head: (unit: string, pairs: number, unmatched: number, standing: string) =>
    `${unit}: ${count(pairs, 'pair')}, ${unmatched === 0 ? 'everybody has a match' : `${unmatched} without a match`}; ${standing}`,
  figures: (total: number, worst: number | null) =>
    worst === null ? '' : `  ${points(total)} together; the weakest pair has ${worst}`,
  advice: 'Without a match, and what would help:',
  rawHead: (pairs: number, unmatched: number, standing: string) =>
    `${count(pairs, 'pair')}, ${unmatched} unmatched; ${standing}`,
  unmatched: 'unmatched',
  change: (unit: string, difference: Difference, names: Names, reweighed: boolean) => [
    `${unit}: what would change`,
    ...matching.change(difference, names, reweighed).map((line) => `  ${line}`),
  ],
  nothingStored: 'Nothing has been changed.',
  unknownColumns: (file: string, columns: readonly string[]) =>
    `${file}: not read, since no question has this name: ${columns.join(', ')}`,
  unanswered: (file: string, questions: readonly string[]) =>
    `${file}: has no column for ${questions.join(', ')}; everybody counts as not having answered`,
  notJson: (file: string, why: string) => `${file}: this is no JSON: ${why}`,
  moreFaults: (more: number) => `and ${count(more, 'fault')} more.`,
  nobody: 'Nobody stands in these files.',
  apart: (one: string, here: string, other: string, there: string) =>
    `${one} is in ${here}, ${other} in ${there}; people are matched within their units.`,
  noMentors: 'In this programme all are peers: give --mentees FILE alone, with everybody in it.',
  peersAlone: '--why and what would change are for programmes with mentors; here all are peers.',
  severalForms: (here: string, others: readonly string[]) =>
    `The programme has several forms of meeting. Matched here: ${here}; left aside: ${others.join(', ')}`,
  needs:
    'Give --mentors FILE --mentees FILE --definition FILE, or --problem FILE; among peers --mentees FILE has everybody.',
  assignment: (option: string, found: string, shape: string) => `--${option} ${found}: expected is ${shape}.`,
  notTogether: (one: string, other: string) => `--${one} does not go with --${other}.`,
  csvHead: ['mentee', 'mentor', 'points', 'why'],
} as const;

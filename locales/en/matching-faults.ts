/** What is wrong with a problem, in words that name the item. */
import type { ProblemError, ProblemFault } from '../../matching/index.ts';

export const problemFaults: Readonly<Record<ProblemFault, (facts: ProblemError['facts']) => string>> = {
  'duplicate-person': ({ mentee, mentor, path }) => `${at(path)}${mentee ?? mentor ?? ''} is listed twice.`,
  'unknown-person': ({ mentee, mentor, of, path }) => {
    if (mentee === undefined && mentor === undefined)
      return `There is a list of wishes of ${of ?? ''}, who is neither a mentee nor a mentor.`;
    if (of !== undefined)
      return `The list of ${of} names ${mentor ?? mentee}, which is not there to be chosen.`;
    const who = mentee === undefined ? `mentor ${mentor ?? ''}` : `mentee ${mentee}`;
    return `${at(path)}There is no ${who}.`;
  },
  'capacity-invalid': ({ mentor, value }) =>
    `The capacity of ${mentor ?? ''} is ${value ?? 'missing'}; it must be a whole number, 0 or more.`,
  'duplicate-wish': ({ of, mentee, mentor }) =>
    `The list of ${of ?? ''} names ${mentee ?? mentor ?? ''} twice.`,
  'unknown-topic': ({ of, path }) => `There is no topic ${of ?? path ?? ''}.`,
  'problem-malformed': ({ path = '', expected = '', found = '' }) =>
    `${path === '' ? 'The problem' : path} is ${found}; expected is ${expected}.`,
  'unknown-wish': ({ question }) => `The programme has no wish about ${question ?? ''}.`,
  'weight-invalid': ({ question, value }) =>
    `The weight of ${question ?? ''} is ${value ?? 'missing'}; it must be a whole number, 0 or more.`,
  'score-invalid': ({ mentee, mentor, value }) =>
    `The score of ${mentee ?? ''} and ${mentor ?? ''} is ${value ?? 'missing'}; it must be a whole number.`,
  'scores-too-far-apart': ({ value }) =>
    `The scores lie ${value ?? ''} apart, too far to be added up exactly.`,
  'duplicate-edge': ({ mentee, mentor }) =>
    `The pair of ${mentee ?? ''} and ${mentor ?? ''} is listed twice.`,
  'pin-not-eligible': ({ mentee, mentor }) =>
    `${mentee ?? ''} and ${mentor ?? ''} are pinned, but may not be matched.`,
  'pin-forbidden': ({ mentee, mentor }) =>
    `${mentee ?? ''} and ${mentor ?? ''} are pinned and forbidden at once.`,
  'pin-twice': ({ mentee, mentor }) => `${mentee ?? ''} is pinned to ${mentor ?? ''} and to somebody else.`,
  'pin-over-capacity': ({ mentee, mentor }) =>
    `${mentor ?? ''} has no place left for ${mentee ?? ''}, who is pinned there.`,
  'min-unreachable': ({ mentor, value }) =>
    mentor === undefined
      ? 'There are too few mentees for the lower limits of all groups.'
      : `There are too few mentees for the lower limits: the group of ${mentor} would have ${value ?? 0}.`,
};

/** Where it stands, when that is known. */
function at(path: string | undefined): string {
  return path === undefined ? '' : `${path}: `;
}

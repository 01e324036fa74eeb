import { MatchRefusal, type RefusalCode, type RefusalFacts } from '../../db/queries/matches.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { matching } from '../../locales/en/matching.ts';
import { ProblemError } from '../../matching/index.ts';
import { Problem, type ProblemKind } from './problem.ts';

/** How people and instants are told. */
export interface Telling {
  readonly name: (id: string) => string;
  readonly moment: (at: EpochMs) => string;
}

/** As the API's callers know them. */
const PLAINLY: Telling = { name: (id) => id, moment: (at) => new Date(at).toISOString() };

type Words = (facts: RefusalFacts, telling: Telling) => string;

/** Each refusal's kind of problem, and what is in the way. */
const WORDS: Readonly<Record<RefusalCode, readonly [ProblemKind, Words]>> = {
  'unknown-unit': ['not-found', ({ unit }) => `There is no unit ${unit}.`],
  'unknown-person': ['not-found', ({ participant }) => `There is no participant ${participant}.`],
  'no-rule': ['not-found', ({ mentee, mentor }) => `There is no rule for ${mentee} and ${mentor} here.`],
  'no-draft': ['conflict', ({ unit }) => `The unit ${unit} has no draft yet.`],
  'cycle-not-running': ['conflict', ({ state }) => `The cycle is ${state}.`],
  'applications-open': [
    'conflict',
    ({ dueAt = 0 }, { moment }) =>
      `Applications are open until ${moment(dueAt)}; matches are published after that.`,
  ],
  published: [
    'conflict',
    ({ unit }) => `The matches of ${unit} are published. Propose single pairs instead.`,
  ],
  'not-published': [
    'conflict',
    ({ unit }) => `The matches of ${unit} are not published yet. Change the draft and publish it.`,
  ],
  'stale-version': ['conflict', ({ newest }) => `The newest draft is version ${newest}. Look at it first.`],
  'not-applied': ['conflict', ({ participant }) => `The participant ${participant} has not applied.`],
  left: ['conflict', ({ participant }) => `The participant ${participant} has left.`],
  resting: [
    'conflict',
    ({ participant }) =>
      `The participant ${participant} rests. Once they are back in the pool, they can be proposed.`,
  ],
  'wrong-role': ['conflict', ({ participant, role }) => `The participant ${participant} is a ${role}.`],
  'other-unit': ['conflict', ({ participant, unit }) => `The participant ${participant} is of ${unit}.`],
  'same-person': ['conflict', () => 'The mentee and the mentor are one person.'],
  'breaks-rule': [
    'conflict',
    ({ mentee, mentor, question }) =>
      `The answers of ${mentee} and ${mentor} to "${question}" break a rule of the programme.`,
  ],
  forbidden: [
    'conflict',
    ({ mentee, mentor }) => `The pair of ${mentee} and ${mentor} is forbidden. Remove that rule first.`,
  ],
  pinned: [
    'conflict',
    ({ mentee, mentor }) => `The pair of ${mentee} and ${mentor} is pinned. Remove that pin first.`,
  ],
  'no-places': ['conflict', ({ participant }) => `The participant ${participant} has no place left.`],
  'pinned-elsewhere': [
    'conflict',
    ({ mentee, mentor }) => `The mentee ${mentee} is pinned to ${mentor}. Remove that pin first.`,
  ],
  'not-in-draft': ['conflict', ({ mentee }) => `The newest draft has no pair with the mentee ${mentee}.`],
  'other-format': [
    'conflict',
    ({ mentee, mentor }) => `${mentee} and ${mentor} have said that they would meet in other formats.`,
  ],
  'group-size': [
    'conflict',
    ({ least, most }) =>
      `A group has ${least} to ${most} mentees. Name so many, or a mentor whose group has room.`,
  ],
  'leads-group': [
    'conflict',
    ({ mentor }) => `The mentor ${mentor} has mentees already. Name one who is free.`,
  ],
  'one-form-only': [
    'conflict',
    () =>
      'This is answered only where all meet in one form, as pairs of a mentee and a mentor or in groups. Make a draft and look at it.',
  ],
  'same-mentor': ['conflict', ({ mentor }) => `Both pairs have the mentor ${mentor}.`],
};

/**
 * What `work` gives; a refusal becomes a problem in words, with its code among the faults.
 * @param telling how people and instants are told there; by default as ids and in UTC
 */
export async function orProblem<T>(work: Promise<T>, telling = PLAINLY): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MatchRefusal) throw problemOf(error, telling);
    if (error instanceof ProblemError) throw contradiction(error);
    throw error;
  }
}

function called(facts: RefusalFacts, { name }: Telling): RefusalFacts {
  const people = (['participant', 'mentee', 'mentor'] as const).flatMap((role) => {
    const id = facts[role];
    return id === undefined ? [] : [[role, name(id)] as const];
  });
  return { ...facts, ...Object.fromEntries(people) };
}

/** What is asked of the matching contradicts itself or the people there are. */
function contradiction({ code, facts }: ProblemError): Problem {
  return new Problem('conflict', matching.fault[code](facts), [{ at: '/', code }]);
}

function problemOf({ code, facts }: MatchRefusal, telling: Telling): Problem {
  const [kind, words] = WORDS[code];
  const newest = facts.newest === undefined ? {} : { expected: `version ${facts.newest}` };
  return new Problem(kind, words(called(facts, telling), telling), [{ at: '/', code, ...newest }]);
}

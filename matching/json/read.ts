/** A raw problem from JSON: every fault names the item. */
import type { Tier } from '../choice/problem.ts';
import { ProblemError } from '../problem-error.ts';
import type { Mode } from '../raw.ts';
import type { Edge, Mentee, Mentor, Objective, Pair } from '../types.ts';
import {
  edgeReader,
  edgesFrom,
  knownPeople,
  menteeAt,
  mentorAt,
  pairReader,
  preferencesAt,
  topicAt,
} from './items.ts';
import { flagAt, idAt, itemAt, listAt, malformed, wordAt } from './values.ts';

/** A problem with its defaults filled in. */
export interface ReadProblem {
  readonly mode: Mode;
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly edges: readonly Edge[];
  readonly preferences: Readonly<Record<string, readonly Tier[]>>;
  readonly topics:
    readonly { readonly id: string; readonly mentor: string; readonly capacity: number }[] | null;
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  readonly objective: Objective | null;
  /** True: no mentor with a `min` may be left out. */
  readonly everyMentorRuns: boolean;
  readonly seed: string;
}

const KEYS = [
  'mode',
  'mentees',
  'mentors',
  'edges',
  'scores',
  'preferences',
  'topics',
  'pins',
  'forbids',
  'objective',
  'everyMentorRuns',
  'seed',
];
const OBJECTIVES: readonly Objective[] = ['maximin', 'total'];
const MODES: readonly Mode[] = ['algorithm', 'mentee-chooses', 'mentor-chooses', 'both-choose', 'peers'];

/** @throws ProblemError naming the first item that is wrong */
export function readProblem(value: unknown): ReadProblem {
  const raw = itemAt(value, '', KEYS);
  const mode = wordAt(raw['mode'], 'mode', MODES, 'algorithm');
  if (raw['mentees'] === undefined) throw malformed('mentees', undefined, 'a list of people');
  const mentees = listAt(raw['mentees'], 'mentees', menteeAt);
  const mentors = listAt(raw['mentors'], 'mentors', mentorAt);
  checkMaterial(raw, mode);
  const others = mode === 'peers' ? mentees : mentors;
  const check = knownPeople(mentees, others);
  return {
    mode,
    mentees,
    mentors,
    edges:
      raw['scores'] === undefined
        ? listAt(raw['edges'], 'edges', edgeReader(check))
        : edgesFrom(raw['scores'], mentees, others),
    preferences: preferencesAt(raw['preferences']),
    topics: raw['topics'] === undefined ? null : listAt(raw['topics'], 'topics', topicAt),
    pins: listAt(raw['pins'], 'pins', pairReader(check)),
    forbids: listAt(raw['forbids'], 'forbids', pairReader(check)),
    objective:
      raw['objective'] === undefined ? null : wordAt(raw['objective'], 'objective', OBJECTIVES, 'maximin'),
    everyMentorRuns: flagAt(raw['everyMentorRuns'], 'everyMentorRuns'),
    seed: raw['seed'] === undefined || raw['seed'] === '' ? '' : idAt(raw['seed'], 'seed'),
  };
}

/** Scores where pairs are scored, lists where people choose; never two of them at once. */
function checkMaterial(raw: Readonly<Record<string, unknown>>, mode: Mode): void {
  const wanted = mode === 'algorithm' || mode === 'peers' ? ['edges', 'scores'] : ['preferences'];
  const given = ['edges', 'scores', 'preferences'].filter((key) => raw[key] !== undefined);
  const [first, second] = given;
  if (first !== undefined && second === undefined && wanted.includes(first)) return;
  throw new ProblemError('problem-malformed', {
    path: `mode ${mode}`,
    found: given.length === 0 ? 'without scores or wishes' : `with ${given.join(' and ')}`,
    expected: wanted.join(' or '),
  });
}

/** Reads the JSON form of a problem from anywhere: what is not as it must be is named with its place. */
import type { Topic } from './choice/by-topic.ts';
import type { Tier } from './choice/problem.ts';
import { ProblemError } from './problem-error.ts';
import type { Mode, RawProblem } from './raw.ts';
import type { Edge, Mentee, Mentor, Objective, Pair } from './types.ts';

const MODES: readonly Mode[] = ['algorithm', 'mentee-chooses', 'mentor-chooses', 'both-choose', 'peers'];
const OBJECTIVES: readonly Objective[] = ['maximin', 'total'];

/** A raw problem with every default filled, its pairs in one form. */
export interface ReadProblem {
  readonly mode: Mode;
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly edges: readonly Edge[];
  readonly preferences: Readonly<Record<string, readonly Tier[]>>;
  readonly topics: readonly Topic[] | null;
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  /** Null when the problem does not say. */
  readonly objective: Objective | null;
  readonly everyMentorRuns: boolean;
  readonly seed: string;
}

const KEYS: readonly (keyof RawProblem)[] = [
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

/**
 * Checks the shape. Whether ids are known and pins fit is for the solver of the mode to say.
 *
 * @throws ProblemError `problem-malformed` with `path` and `expected`, `unknown-person` for a row or column too many
 */
export function readRawProblem(value: unknown): ReadProblem {
  const raw = record(value, '');
  const unknown = Object.keys(raw).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) throw malformed(unknown, `one of ${KEYS.join(', ')}`);
  const mentees = list(raw['mentees'], 'mentees').map((one, at) => ({ id: idOf(one, `mentees[${at}]`) }));
  const mentors = optional(raw['mentors'], 'mentors').map((one, at) => mentorOf(one, `mentors[${at}]`));
  if (raw['edges'] !== undefined && raw['scores'] !== undefined)
    throw malformed('scores', 'edges or scores, not both');
  return {
    mode: oneOf(raw['mode'] ?? 'algorithm', MODES, 'mode'),
    mentees,
    mentors,
    edges: [
      ...optional(raw['edges'], 'edges').map((one, at) => edgeOf(one, `edges[${at}]`)),
      ...edgesOf(raw['scores'], mentees, mentors),
    ],
    preferences: Object.fromEntries(
      Object.entries(record(raw['preferences'] ?? {}, 'preferences')).map(([id, tiers]) => [
        id,
        list(tiers, `preferences.${id}`).map((tier, at) => tierOf(tier, `preferences.${id}[${at}]`)),
      ]),
    ),
    topics: raw['topics'] === undefined ? null : list(raw['topics'], 'topics').map(topicOf),
    pins: optional(raw['pins'], 'pins').map((one, at) => pairOf(one, `pins[${at}]`)),
    forbids: optional(raw['forbids'], 'forbids').map((one, at) => pairOf(one, `forbids[${at}]`)),
    objective: raw['objective'] === undefined ? null : oneOf(raw['objective'], OBJECTIVES, 'objective'),
    everyMentorRuns: raw['everyMentorRuns'] !== undefined && flag(raw['everyMentorRuns'], 'everyMentorRuns'),
    seed: text(raw['seed'] ?? '', 'seed'),
  };
}

function malformed(path: string, expected: string): ProblemError {
  return new ProblemError('problem-malformed', { path, expected });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function record(value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) throw malformed(path, 'an object');
  return value;
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw malformed(path, 'a list');
  return value;
}

const optional = (value: unknown, path: string) => (value === undefined ? [] : list(value, path));

function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw malformed(path, 'a text');
  return value;
}

function number(value: unknown, path: string): number {
  if (typeof value !== 'number') throw malformed(path, 'a whole number');
  return value;
}

function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw malformed(path, 'true or false');
  return value;
}

function oneOf<T extends string>(value: unknown, known: readonly T[], path: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw malformed(path, `one of ${known.join(', ')}`);
  return found;
}

const idOf = (value: unknown, path: string) => text(record(value, path)['id'], `${path}.id`);

function mentorOf(value: unknown, path: string): Mentor {
  const { capacity = 1, min = 0 } = record(value, path);
  return {
    id: idOf(value, path),
    capacity: number(capacity, `${path}.capacity`),
    min: number(min, `${path}.min`),
  };
}

function topicOf(value: unknown, at: number): Topic {
  const path = `topics[${at}]`;
  const { mentor, capacity } = record(value, path);
  return {
    id: idOf(value, path),
    mentor: text(mentor, `${path}.mentor`),
    capacity: number(capacity, `${path}.capacity`),
  };
}

function pairOf(value: unknown, path: string): Pair {
  const [mentee, mentor, ...rest] = list(value, path);
  if (rest.length > 0) throw malformed(path, 'two ids');
  return [text(mentee, `${path}[0]`), text(mentor, `${path}[1]`)];
}

function edgeOf(value: unknown, path: string): Edge {
  const [mentee, mentor, score, ...rest] = list(value, path);
  if (rest.length > 0) throw malformed(path, 'two ids and a score');
  return {
    mentee: text(mentee, `${path}[0]`),
    mentor: text(mentor, `${path}[1]`),
    score: number(score, `${path}[2]`),
  };
}

function edgesOf(value: unknown, mentees: readonly Mentee[], mentors: readonly Mentor[]): Edge[] {
  if (value === undefined) return [];
  const rows = list(value, 'scores');
  if (rows.length !== mentees.length) throw malformed('scores', `${mentees.length} rows, one a mentee`);
  return rows.flatMap((row, i) => {
    const path = `scores[${i}]`;
    const scores = list(row, path);
    if (scores.length !== mentors.length) throw malformed(path, `${mentors.length} scores, one a mentor`);
    return scores.flatMap((score, j): Edge[] => {
      if (score === null) return [];
      return [
        { mentee: mentees[i]?.id ?? '', mentor: mentors[j]?.id ?? '', score: number(score, `${path}[${j}]`) },
      ];
    });
  });
}

function tierOf(value: unknown, path: string): Tier {
  return typeof value === 'string' ? value : list(value, path).map((one, at) => text(one, `${path}[${at}]`));
}

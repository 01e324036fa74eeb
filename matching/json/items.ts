/** The items of a raw problem. */
import type { Topic } from '../choice/by-topic.ts';
import type { Tier } from '../choice/problem.ts';
import { ProblemError } from '../problem-error.ts';
import type { Edge, Mentee, Mentor, Pair } from '../types.ts';
import { idAt, isItem, isWhole, itemAt, listAt, malformed } from './values.ts';

export function menteeAt(value: unknown, path: string): Mentee {
  return { id: idAt(itemAt(value, path, ['id'])['id'], `${path}.id`) };
}

export function mentorAt(value: unknown, path: string): Mentor {
  const item = itemAt(value, path, ['id', 'capacity', 'min']);
  const id = idAt(item['id'], `${path}.id`);
  const number = (key: string, otherwise: number) =>
    countAt(item[key], `${path}.${key} (mentor ${id})`, otherwise);
  return { id, capacity: number('capacity', 1), min: number('min', 0) };
}

export function topicAt(value: unknown, path: string): Topic {
  const item = itemAt(value, path, ['id', 'mentor', 'capacity']);
  const id = idAt(item['id'], `${path}.id`);
  return {
    id,
    mentor: idAt(item['mentor'], `${path}.mentor`),
    capacity: countAt(item['capacity'], `${path}.capacity (topic ${id})`, 1),
  };
}

function countAt(value: unknown, path: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (isWhole(value) && value >= 0) return value;
  throw malformed(path, value, 'a whole number, 0 or more');
}

export function edgeReader(check: Check) {
  return (value: unknown, path: string): Edge => {
    if (!Array.isArray(value) || value.length !== 3)
      throw malformed(path, value, 'a mentee, a mentor and a score');
    const [mentee, mentor] = [idAt(value[0], `${path}[0]`), idAt(value[1], `${path}[1]`)];
    check(mentee, mentor, path);
    return { mentee, mentor, score: scoreAt(value[2], `${path} (${mentee} with ${mentor})`) };
  };
}

function scoreAt(value: unknown, path: string): number {
  if (isWhole(value)) return value;
  throw malformed(path, value, 'a whole number as the score');
}

export function edgesFrom(value: unknown, mentees: readonly Mentee[], mentors: readonly Mentee[]): Edge[] {
  const rows = listAt(value, 'scores', (row, path) => {
    if (Array.isArray(row) && row.length === mentors.length) return row.map((score: unknown) => score);
    throw malformed(path, row, `a list of ${mentors.length} scores, one for each mentor`);
  });
  if (rows.length !== mentees.length)
    throw malformed('scores', rows.length, `${mentees.length} rows, one for each mentee`);
  return mentees.flatMap(({ id: mentee }, row) =>
    mentors.flatMap(({ id: mentor }, column): Edge[] => {
      const score = rows[row]?.[column];
      if (score === null) return [];
      return [
        { mentee, mentor, score: scoreAt(score, `scores[${row}][${column}] (${mentee} with ${mentor})`) },
      ];
    }),
  );
}

export function preferencesAt(value: unknown): Readonly<Record<string, readonly Tier[]>> {
  if (value === undefined) return {};
  if (!isItem(value)) throw malformed('preferences', value, 'an object of lists by id');
  const tier = (one: unknown, path: string): Tier =>
    Array.isArray(one) ? listAt(one, path, idAt) : idAt(one, path);
  return Object.fromEntries(
    Object.entries(value).map(([id, tiers]) => [id, listAt(tiers, `preferences.${id}`, tier)]),
  );
}

/** Whether people are listed. */
export function knownPeople(mentees: readonly Mentee[], mentors: readonly Mentee[]) {
  const [one, other] = [mentees, mentors].map((all) => new Set(all.map(({ id }) => id)));
  return (mentee: string, mentor: string, path: string): void => {
    if (!one?.has(mentee)) throw new ProblemError('unknown-person', { mentee, path });
    if (!other?.has(mentor)) throw new ProblemError('unknown-person', { mentor, path });
  };
}

type Check = ReturnType<typeof knownPeople>;

export function pairReader(check: Check) {
  return (value: unknown, path: string): Pair => {
    if (!Array.isArray(value) || value.length !== 2) throw malformed(path, value, 'a mentee and a mentor');
    const [mentee, mentor] = [idAt(value[0], `${path}[0]`), idAt(value[1], `${path}[1]`)];
    check(mentee, mentor, path);
    return [mentee, mentor];
  };
}

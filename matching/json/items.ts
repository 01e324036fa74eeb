/** The items of a raw problem. */
import type { Topic } from '../choice/by-topic.ts';
import type { Tier } from '../choice/problem.ts';
import { SCORE_LIMIT } from '../kernel/matrix.ts';
import type { Edge, Mentee, Mentor, Pair } from '../types.ts';
import type { Faults } from './faults.ts';
import type { Known } from './known.ts';
import { idAt, isItem, isWhole, itemAt, listAt, malformed } from './values.ts';

export function menteeReader(faults: Faults) {
  return (value: unknown, path: string): Mentee => ({
    id: idAt(itemAt(faults, value, path, ['id'])['id'], `${path}.id`),
  });
}

export function mentorReader(faults: Faults) {
  return (value: unknown, path: string): Mentor => {
    const item = itemAt(faults, value, path, ['id', 'capacity', 'min']);
    const id = idAt(item['id'], `${path}.id`);
    const number = (key: string, otherwise: number): number =>
      faults.attempt(() => countAt(item[key], `${path}.${key} (mentor ${id})`, otherwise), otherwise);
    return { id, capacity: number('capacity', 1), min: number('min', 0) };
  };
}

export function topicReader(faults: Faults, known: Known) {
  return (value: unknown, path: string): Topic => {
    const item = itemAt(faults, value, path, ['id', 'mentor', 'capacity']);
    const [id, mentor] = [idAt(item['id'], `${path}.id`), idAt(item['mentor'], `${path}.mentor`)];
    known.checkMentor(mentor, `${path}.mentor`);
    return { id, mentor, capacity: countAt(item['capacity'], `${path}.capacity (topic ${id})`, 1) };
  };
}

function countAt(value: unknown, path: string, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (isWhole(value) && value >= 0) return value;
  throw malformed(path, value, 'a whole number, 0 or more');
}

export function edgeReader(known: Known) {
  return (value: unknown, path: string): Edge => {
    if (!Array.isArray(value) || value.length !== 3)
      throw malformed(path, value, 'a mentee, a mentor and a score');
    const [mentee, mentor] = known.pairAt(value[0], value[1], path);
    return { mentee, mentor, score: scoreAt(value[2], () => `${path} (${mentee} with ${mentor})`) };
  };
}

export function pairReader(known: Known) {
  return (value: unknown, path: string): Pair => {
    if (!Array.isArray(value) || value.length !== 2) throw malformed(path, value, 'a mentee and a mentor');
    return known.pairAt(value[0], value[1], path);
  };
}

const LIMIT = SCORE_LIMIT.toLocaleString('en');

/** @param path where it stands; worked out for faults only, since there may be millions of scores */
export function scoreAt(value: unknown, path: () => string): number {
  if (isWhole(value) && Math.abs(value) <= SCORE_LIMIT) return value;
  throw malformed(path(), value, `a whole number from -${LIMIT} to ${LIMIT} as the score`);
}

export function preferencesAt(faults: Faults, value: unknown): Readonly<Record<string, readonly Tier[]>> {
  if (value === undefined) return {};
  if (!isItem(value)) throw malformed('preferences', value, 'an object of lists by id');
  const tier = (one: unknown, path: string): Tier =>
    Array.isArray(one) ? listAt(faults, one, path, idAt) : idAt(one, path);
  const list = (id: string, tiers: unknown): readonly Tier[] =>
    faults.attempt(() => listAt(faults, tiers, `preferences.${id}`, tier), []);
  return Object.fromEntries(Object.entries(value).map(([id, tiers]) => [id, list(id, tiers)]));
}

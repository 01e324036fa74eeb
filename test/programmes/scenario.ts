/** A programme's scenario: rehearsed once on the real servers from its first day to its last, then asked. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Story } from '../../rehearsal/open.ts';
import { rehearse, type TestRun } from '../rehearsal/support.ts';
import { tell, type Mail, type Owed, type Person, type Told } from './told.ts';

/** Wall time on a busy machine; alone a scenario takes a few seconds. */
const LIMIT_MS = 300_000;

export interface Scenario extends Told {
  readonly run: TestRun;
}

/** Rehearses a story before the tests of this file, and holds it to the invariants. Ask what it gives inside tests. */
export function rehearsed(story: Story): () => Scenario {
  let scenario: Scenario | undefined;
  const told = (): Scenario => {
    if (scenario === undefined) throw new Error('The scenario has not been rehearsed yet.');
    return scenario;
  };
  beforeAll(async () => {
    const run = await rehearse(story);
    scenario = { ...(await tell(run)), run };
  }, LIMIT_MS);
  afterAll(() => scenario?.run.close());
  test('no invariant is broken', () => {
    expect(told().run.violations).toEqual([]);
  });
  return told;
}

type Asked<T> = { readonly [K in keyof T]?: T[K] };

function fits<T extends object>(one: T, asked: Asked<T>): boolean {
  const given = new Map<string, unknown>(Object.entries(one));
  return Object.entries(asked).every(([key, value]) => given.get(key) === value);
}

/** Those of a list that are as asked: `these(mails, { template: 'event-notice', event: 'kick-off' })`. */
export function these<T extends object>(list: readonly T[], asked: Asked<T>): T[] {
  return list.filter((one) => fits(one, asked));
}

/** Each value once, sorted. */
export function distinct<T>(list: readonly T[]): T[] {
  return [...new Set(list)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** The ids of those who got mails, each once. */
export const readersOf = (mails: readonly Mail[]): string[] => distinct(mails.map(({ to }) => to));
/** The days on which mails arrived, each once. */
export const daysOf = (mails: readonly Mail[]): string[] => distinct(mails.map(({ day }) => day));
/** The ids of those who owed something, each once. */
export const owersOf = (owed: readonly Owed[]): string[] => distinct(owed.map(({ by }) => by));
export const idsOf = (people: readonly Person[]): string[] => distinct(people.map(({ id }) => id));

/** Members of relationships that both sides accepted, each once. */
export function inRelationships({ together }: Told): string[] {
  const started = together.filter((one) => one.started !== null);
  return distinct(started.flatMap(({ mentees, mentors }) => [...mentees, ...mentors]));
}

/** The newest answer of each person to a question, by their id; a choice of several as a list. */
export function answersOf(owed: readonly Owed[], question: string): ReadonlyMap<string, readonly string[]> {
  const answers = new Map<string, readonly string[]>();
  for (const { by, answer } of owed) {
    const questions: unknown = answer?.['questions'];
    const given = new Map<string, unknown>(Object.entries(Object(questions))).get(question);
    if (given !== undefined) answers.set(by, [given].flat().map(String));
  }
  return answers;
}

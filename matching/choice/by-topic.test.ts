import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ids } from '../testing.ts';
import { chooseByTopic, type TopicProblem } from './by-topic.ts';
import { blockingTopics } from '../verify/topics.ts';
import { lists, placeOf } from './testing.ts';

const capacity = fc.integer({ min: 0, max: 2 });

const markets: fc.Arbitrary<TopicProblem> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
  )
  .chain(([rows, columns, owners]) => {
    const [mentees, mentors, topics] = [ids('a', rows), ids('m', columns), ids('t', owners.length)];
    return fc.record({
      mentees: fc.constant(mentees.map((id) => ({ id }))),
      mentors: fc
        .tuple(...mentors.map(() => capacity))
        .map((all) => all.map((one, at) => ({ id: `m${at}`, capacity: one }))),
      topics: fc
        .tuple(...topics.map(() => capacity))
        .map((all) =>
          all.map((one, at) => ({ id: `t${at}`, mentor: `m${owners[at]! % columns}`, capacity: one })),
        ),
      preferences: fc
        .tuple(
          fc.tuple(...mentees.map(() => lists(topics, false))),
          fc.tuple(...mentors.map(() => lists(mentees, false))),
        )
        .map(([a, b]) =>
          Object.fromEntries([...mentees, ...mentors].map((id, at) => [id, [...a, ...b][at]!])),
        ),
      seed: fc.constant(''),
    });
  });

type Allocation = ReadonlyMap<string, string>;

function* allocations(problem: TopicProblem, index = 0): Generator<Allocation> {
  const mentee = problem.mentees[index]?.id;
  if (mentee === undefined) return yield new Map();
  for (const rest of allocations(problem, index + 1)) {
    yield rest;
    for (const topic of problem.topics) {
      const wider = new Map([...rest, [mentee, topic.id]]);
      if (isAcceptable(problem, mentee, topic.id) && fits(problem, wider)) yield wider;
    }
  }
}

const owner = (problem: TopicProblem, topic: string) =>
  problem.topics.find(({ id }) => id === topic)?.mentor ?? '';
const inTopic = (held: Allocation, topic: string) =>
  [...held].filter(([, one]) => one === topic).map(([id]) => id);
const ofMentor = (problem: TopicProblem, held: Allocation, mentor: string) =>
  [...held].filter(([, topic]) => owner(problem, topic) === mentor).map(([id]) => id);
const isAcceptable = (problem: TopicProblem, mentee: string, topic: string) =>
  placeOf(problem.preferences[mentee], topic) !== undefined &&
  placeOf(problem.preferences[owner(problem, topic)], mentee) !== undefined;

function fits(problem: TopicProblem, held: Allocation): boolean {
  return (
    problem.topics.every((topic) => inTopic(held, topic.id).length <= topic.capacity) &&
    problem.mentors.every((mentor) => ofMentor(problem, held, mentor.id).length <= mentor.capacity)
  );
}

/** The definition of stability in the paper. */
function isStable(problem: TopicProblem, held: Allocation): boolean {
  return problem.mentees.every(({ id }) =>
    problem.topics.every((topic) => !blocks(problem, held, id, topic)),
  );
}

function blocks(
  problem: TopicProblem,
  held: Allocation,
  id: string,
  topic: TopicProblem['topics'][number],
): boolean {
  if (!isAcceptable(problem, id, topic.id)) return false;
  const wish = (one: string | undefined) =>
    one === undefined ? Infinity : (placeOf(problem.preferences[id], one) ?? Infinity);
  if (wish(topic.id) >= wish(held.get(id))) return false;
  const like = (one: string) => placeOf(problem.preferences[topic.mentor], one) ?? Infinity;
  const [there, mine] = [inTopic(held, topic.id), ofMentor(problem, held, topic.mentor)];
  const beats = (others: readonly string[]) => others.some((one) => like(id) < like(one));
  if (there.length >= topic.capacity) return beats(there);
  const places = problem.mentors.find((mentor) => mentor.id === topic.mentor)?.capacity ?? 0;
  return mine.length < places || mine.includes(id) || beats(mine);
}

test('stable, and for every mentee the best of all stable allocations', () => {
  fc.assert(
    fc.property(markets, (problem) => {
      const { topics, pairs } = chooseByTopic(problem);
      const held = new Map(Object.entries(topics));
      expect(new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]))).toEqual(
        new Map([...held].map(([mentee, topic]) => [mentee, owner(problem, topic)])),
      );
      expect(fits(problem, held) && isStable(problem, held)).toBe(true);
      expect(blockingTopics(problem, topics)).toEqual([]);
      for (const other of allocations(problem)) {
        expect(blockingTopics(problem, Object.fromEntries(other)).length === 0).toBe(
          isStable(problem, other),
        );
        if (!isStable(problem, other)) continue;
        for (const { id } of problem.mentees) {
          const place = (topic: string | undefined) =>
            topic === undefined ? Infinity : (placeOf(problem.preferences[id], topic) ?? Infinity);
          expect(place(held.get(id))).toBeLessThanOrEqual(place(other.get(id)));
        }
      }
    }),
    { numRuns: 200 },
  );
});

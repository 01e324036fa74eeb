import { checkPeople } from '../check.ts';
import { seededOrder } from '../order.ts';
import { ProblemError } from '../problem-error.ts';
import { summarise } from '../summary.ts';
import type { Edge, Solution } from '../types.ts';
import { readRanks, wishableByTopic, type ChoiceProblem, type Ranks } from './problem.ts';
import { allocateTopics } from './topics.ts';

/** A part of a mentor's places with a limit of its own; mentees rank it instead of the mentor. */
export interface Topic {
  readonly id: string;
  readonly mentor: string;
  readonly capacity: number;
}

/** The mentees' lists name topics, the mentors' lists mentees. Ties fall by the seed. No pins. */
export interface TopicProblem extends Omit<ChoiceProblem, 'pins' | 'forbids'> {
  readonly topics: readonly Topic[];
}

export interface TopicSolution extends Solution {
  /** The topic of each matched mentee. */
  readonly topics: Readonly<Record<string, string>>;
}

/**
 * Mentors shared by units or topics: stable, and the best stable matching for every mentee once ties have fallen.
 *
 * @returns pairs whose scores are minus the rank of the topic, from 1
 * @throws ProblemError
 */
export function chooseByTopic(problem: TopicProblem): TopicSolution {
  const ranks = readTopicRanks(problem);
  const order = <T extends { readonly id: string }>(items: readonly T[]) => seededOrder(problem.seed, items);
  const [mentees, mentors, topics] = [order(problem.mentees), order(problem.mentors), order(problem.topics)];
  const [menteeIds, mentorIds, topicIds] = [mentees, mentors, topics].map((all) => all.map(({ id }) => id));
  if (!menteeIds || !mentorIds || !topicIds) throw new Error('three lists in, three out');
  const strictBack = new Map(mentorIds.map((id) => [id, strict(ranks.get(id), menteeIds)]));
  const held = allocateTopics({
    mentees: mentees.length,
    lists: menteeIds.map((id) => {
      const places = strict(ranks.get(id), topicIds);
      return Int32Array.from(places.keys(), (topic) => topicIds.indexOf(topic));
    }),
    topicCapacity: Int32Array.from(topics, ({ capacity }) => capacity),
    topicMentor: Int32Array.from(topics, ({ mentor }) => mentorIds.indexOf(mentor)),
    mentorCapacity: Int32Array.from(mentors, ({ capacity }) => capacity),
    rank: (mentor, mentee) => strictBack.get(mentorIds[mentor]!)?.get(menteeIds[mentee]!),
  });
  const made = menteeIds.flatMap((mentee, row) =>
    held[row]! < 0 ? [] : [{ mentee, topic: topics[held[row]!]! }],
  );
  const pairs = made.map(({ mentee, topic }): Edge => ({
    mentee,
    mentor: topic.mentor,
    score: -(ranks.get(mentee)?.get(topic.id) ?? 0),
  }));
  const byMentee = Object.fromEntries(made.map(({ mentee, topic }) => [mentee, topic.id]));
  return { ...summarise(problem, pairs), status: 'optimal', gap: 0, certificate: null, topics: byMentee };
}

function readTopicRanks({ mentees, mentors, topics, preferences }: TopicProblem): ReadonlyMap<string, Ranks> {
  checkPeople({ mentees, mentors });
  checkPeople({ mentees: topics, mentors: topics });
  const known = new Set(mentors.map(({ id }) => id));
  for (const { id, mentor } of topics) {
    if (!known.has(mentor)) throw new ProblemError('unknown-person', { of: id, mentor });
  }
  return readRanks(preferences, wishableByTopic(mentees, mentors, topics));
}

/** Wishes in strict order, from 0; equals in the order given. */
function strict(ranks: Ranks | undefined, order: readonly string[]): Ranks {
  const wished = order.flatMap((id) => {
    const rank = ranks?.get(id);
    return rank === undefined ? [] : [{ id, rank }];
  });
  return new Map(wished.toSorted((a, b) => a.rank - b.rank).map(({ id }, place) => [id, place]));
}

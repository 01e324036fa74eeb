/** Stability where mentors are shared by topics, checked from the lists alone: imports types only. */
import type { Topic, TopicProblem } from '../choice/by-topic.ts';
import type { Tier } from '../choice/problem.ts';

/**
 * Mentees and topics that would rather have each other than what they have (Abraham, Irving and Manlove 2007): both
 * accept, the mentee has no topic or a strictly worse one, and the topic and its mentor have room, or would give up
 * somebody they like less.
 *
 * @param held the topic of each matched mentee
 * @returns the blocking pairs; none when the answer is stable
 */
export function blockingTopics(
  problem: TopicProblem,
  held: Readonly<Record<string, string>>,
): readonly (readonly [mentee: string, topic: string])[] {
  const stands = new Standing(problem, new Map(Object.entries(held)));
  return problem.mentees.flatMap(({ id }) =>
    problem.topics
      .filter((topic) => stands.wants(id, topic) && stands.isWanted(id, topic))
      .map(({ id: topic }): [string, string] => [id, topic]),
  );
}

type Ranks = ReadonlyMap<string, number>;

class Standing {
  private readonly held: ReadonlyMap<string, string>;
  private readonly ranks: ReadonlyMap<string, Ranks>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly inTopic = new Map<string, string[]>();
  private readonly ofMentor = new Map<string, string[]>();

  constructor({ preferences, mentors, topics }: TopicProblem, held: ReadonlyMap<string, string>) {
    this.held = held;
    this.ranks = new Map(Object.entries(preferences).map(([id, tiers]) => [id, placesOf(tiers)]));
    this.places = new Map(mentors.map(({ id, capacity }) => [id, capacity]));
    const owner = new Map(topics.map(({ id, mentor }) => [id, mentor]));
    for (const [mentee, topic] of held) {
      add(this.inTopic, topic, mentee);
      add(this.ofMentor, owner.get(topic) ?? '', mentee);
    }
  }

  wants(mentee: string, topic: Topic): boolean {
    const present = this.held.get(mentee);
    const now = present === undefined ? Infinity : this.rank(mentee, present);
    return this.rank(mentee, topic.id) < now && this.rank(topic.mentor, mentee) < Infinity;
  }

  isWanted(mentee: string, { id, mentor, capacity }: Topic): boolean {
    const there = this.inTopic.get(id) ?? [];
    const mine = this.ofMentor.get(mentor) ?? [];
    const beats = (others: readonly string[]): boolean =>
      others.some((other) => this.rank(mentor, mentee) < this.rank(mentor, other));
    if (there.length >= capacity) return beats(there);
    return mine.length < (this.places.get(mentor) ?? 0) || mine.includes(mentee) || beats(mine);
  }

  private rank(chooser: string, wish: string): number {
    return this.ranks.get(chooser)?.get(wish) ?? Infinity;
  }
}

function placesOf(tiers: readonly Tier[]): Ranks {
  return new Map(
    tiers.flatMap((tier, place) =>
      (typeof tier === 'string' ? [tier] : tier).map((wish): [string, number] => [wish, place]),
    ),
  );
}

function add(lists: Map<string, string[]>, key: string, item: string): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}

/**
 * Mentors shared by units or topics, each with a limit of its own: student-project allocation (Abraham, Irving
 * and Manlove 2007). Mentees rank topics, mentors rank mentees; the stable matching that is best for every
 * mentee. Where the paper deletes entries that can no longer be had, here a proposal for one is refused: a full
 * topic or mentor never takes anybody who is less liked again.
 */
export interface TopicMarket {
  readonly mentees: number;
  /** Topics that each mentee ranks, best first; no ties. */
  readonly lists: readonly Int32Array[];
  readonly topicCapacity: Int32Array;
  readonly topicMentor: Int32Array;
  readonly mentorCapacity: Int32Array;
  /** What the mentee is to the mentor, 0 the best, no ties; undefined when not acceptable. */
  rank(mentor: number, mentee: number): number | undefined;
}

/** @returns the topic of each mentee, or -1 */
export function allocateTopics(market: TopicMarket): Int32Array {
  return new Allocation(market).run();
}

class Allocation {
  private readonly market: TopicMarket;
  private readonly held: Int32Array;
  private readonly next: Int32Array;
  private readonly byTopic: number[][];
  private readonly byMentor: number[][];

  constructor(market: TopicMarket) {
    this.market = market;
    this.held = new Int32Array(market.mentees).fill(-1);
    this.next = new Int32Array(market.mentees);
    this.byTopic = Array.from(market.topicCapacity, () => []);
    this.byMentor = Array.from(market.mentorCapacity, () => []);
  }

  run(): Int32Array {
    for (let mentee = 0; mentee < this.market.mentees; mentee++) {
      for (let asking = mentee; asking >= 0;) asking = this.propose(asking);
    }
    return this.held;
  }

  private propose(mentee: number): number {
    const { lists, topicMentor, topicCapacity, mentorCapacity } = this.market;
    const topic = lists[mentee]?.[this.next[mentee]!++];
    if (topic === undefined) return -1;
    const mentor = topicMentor[topic]!;
    if (this.market.rank(mentor, mentee) === undefined) return mentee;
    const [inTopic, ofMentor] = [this.byTopic[topic]!, this.byMentor[mentor]!];
    this.held[mentee] = topic;
    inTopic.push(mentee);
    ofMentor.push(mentee);
    if (inTopic.length > topicCapacity[topic]!) return this.dismiss(mentor, inTopic);
    if (ofMentor.length > mentorCapacity[mentor]!) return this.dismiss(mentor, ofMentor);
    return -1;
  }

  /** Takes the place from the one whom the mentor likes least among these, and returns them. */
  private dismiss(mentor: number, among: readonly number[]): number {
    const rank = (mentee: number) => this.market.rank(mentor, mentee) ?? Infinity;
    const last = among.reduce((worst, mentee) => (rank(mentee) > rank(worst) ? mentee : worst));
    const topic = this.held[last]!;
    for (const list of [this.byTopic[topic]!, this.byMentor[mentor]!]) list.splice(list.indexOf(last), 1);
    this.held[last] = -1;
    return last;
  }
}

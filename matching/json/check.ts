/** Checks an answer to a raw problem, without solving it. */
import { wishEdges } from '../choice/one-way.ts';
import type { TopicProblem } from '../choice/by-topic.ts';
import type { Edge, Pair, Problem } from '../types.ts';
import { verifyPeers } from '../verify/peers.ts';
import { blockingPairs } from '../verify/stability.ts';
import { blockingTopics } from '../verify/topics.ts';
import { verify, type Doubt } from '../verify/verify.ts';
import { certificateReader, peerCertificateAt, readAnswer, type ReadAnswer } from './answer.ts';
import type { ReadProblem } from './read.ts';

/**
 * @returns what does not hold of the answer; nothing when it keeps the rules and is proven
 * @throws ProblemErrors, ProblemError when it is no answer
 */
export function checkAnswer(problem: ReadProblem, value: unknown): readonly Doubt[] {
  const { mode, mentees } = problem;
  if (mode === 'peers') return checkPeers(problem, value);
  const answer = readAnswer(value, certificateReader(mentees));
  if (mode === 'both-choose') return checkStable(problem, answer);
  if (mode === 'on-arrival')
    return verify(withDefaults(problem), { ...answer, certificate: null }).filter(isOfRules);
  const edges = mode === 'algorithm' ? problem.edges : wishEdges(problem, chooser(mode));
  const objective = problem.objective ?? (mode === 'algorithm' ? 'maximin' : 'total');
  return verify({ ...problem, edges, objective }, answer);
}

const chooser = (mode: 'mentee-chooses' | 'mentor-chooses') =>
  mode === 'mentee-chooses' ? 'mentee' : 'mentor';

function checkPeers({ mentees, objective, ...rest }: ReadProblem, value: unknown): readonly Doubt[] {
  const { certificate, ...answer } = readAnswer(value, peerCertificateAt);
  if (certificate === null) return ['no-certificate'];
  const problem = { ...rest, people: mentees, objective: objective ?? 'maximin' };
  return verifyPeers(problem, { ...answer, certificate });
}

/** Stable instead of optimal: the rules, and nobody who would rather have each other. */
function checkStable(problem: ReadProblem, answer: ReadAnswer<unknown>): readonly Doubt[] {
  const { topics } = problem;
  const edges = topics === null ? mutual(problem) : heldEdges({ ...problem, topics }, answer);
  const rules = verify({ ...withDefaults(problem), edges }, { ...answer, certificate: null });
  const pairs = answer.pairs.map(({ mentee, mentor }): Pair => [mentee, mentor]);
  const blocking =
    topics === null ? blockingPairs(problem, pairs) : blockingTopics({ ...problem, topics }, answer.topics);
  const isFull = topics !== null && topics.some((topic) => crowded(topic, answer.topics));
  return [
    ...rules.filter(isOfRules),
    ...(isFull ? ['mentor-over-capacity' as const] : []),
    ...(blocking.length > 0 ? ['not-stable' as const] : []),
  ];
}

/** Where nothing is proven the rules are kept all the same. */
const isOfRules = (doubt: Doubt): boolean => doubt !== 'no-certificate';

function withDefaults({ objective, ...problem }: ReadProblem): Problem {
  return { ...problem, objective: objective ?? 'total' };
}

/** The pairs that both sides accept, by the mentees' ranks. */
function mutual(problem: ReadProblem): Edge[] {
  const back = new Set(wishEdges(problem, 'mentor').map(({ mentee, mentor }) => keyOf(mentee, mentor)));
  return wishEdges(problem, 'mentee').filter(({ mentee, mentor }) => back.has(keyOf(mentee, mentor)));
}

const keyOf = (mentee: string, mentor: string): string => JSON.stringify([mentee, mentor]);

/** Each pair by its topic, where both sides accept it. */
function heldEdges({ topics, preferences }: TopicProblem, answer: ReadAnswer<unknown>): Edge[] {
  return Object.entries(answer.topics).flatMap(([mentee, held]): Edge[] => {
    const mentor = topics.find(({ id }) => id === held)?.mentor;
    const rank = rankIn(preferences[mentee] ?? [], held);
    if (mentor === undefined || rank === null || rankIn(preferences[mentor] ?? [], mentee) === null)
      return [];
    return [{ mentee, mentor, score: -rank }];
  });
}

/** From 1; equals have the rank of the first of them. */
function rankIn(tiers: readonly (string | readonly string[])[], wish: string): number | null {
  const at = tiers.findIndex((tier) => (typeof tier === 'string' ? tier === wish : tier.includes(wish)));
  return at < 0 ? null : tiers.slice(0, at).flat().length + 1;
}

function crowded(
  { id, capacity }: TopicProblem['topics'][number],
  held: ReadAnswer<unknown>['topics'],
): boolean {
  return Object.values(held).filter((one) => one === id).length > capacity;
}

import { checkPeople, checkScore } from '../check.ts';
import { compareIds, seededOrder } from '../order.ts';
import { ProblemError } from '../problem-error.ts';
import type { PeerCertificate } from '../certificate.ts';
import type { Edge, Mentee, Objective, Pair, Solution } from '../types.ts';
import { lexicographic, type Table } from './lexicographic.ts';

/** Pairs among equals: everybody can be either end of an edge. */
export interface PeerProblem {
  readonly people: readonly Mentee[];
  /** Eligible pairs; each once, whoever is named first. */
  readonly edges: readonly Edge[];
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  /** `maximin` by default. */
  readonly objective?: Objective;
  readonly seed: string;
}

export type PeerSolution = Omit<Solution, 'certificate'> & { readonly certificate: PeerCertificate };

/**
 * As many pairs as possible, then the best worst pair, then the highest total: maximum-weight matching in a
 * general graph. Pins come first. For up to some 1,000 people.
 *
 * @returns pairs with the smaller id first; optimal, with the proof
 * @throws ProblemError
 */
export function solvePeers(problem: PeerProblem): PeerSolution {
  checkPeople({ mentees: problem.people, mentors: [] });
  const edges = readEdges(problem);
  const pinned = readPins(problem, edges);
  const taken = new Set(pinned.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const table = tableOf(problem, edges, taken);
  const { pairs: made, certificate } = lexicographic(table, problem.objective ?? 'maximin');
  const pairs = [...pinned, ...made].toSorted((a, b) => compareIds(a.mentee, b.mentee));
  const matched = new Set(pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]));
  const scores = pairs.map(({ score }) => score);
  return {
    pairs,
    unmatched: problem.people.flatMap(({ id }) => (matched.has(id) ? [] : [id])).toSorted(compareIds),
    total: scores.reduce((sum, score) => sum + score, 0),
    worst: scores.length === 0 ? null : Math.min(...scores),
    status: 'optimal',
    gap: 0,
    certificate,
  };
}

const keyOf = (one: string, other: string) => JSON.stringify([one, other].toSorted(compareIds));

function readEdges({ people, edges, forbids }: PeerProblem): ReadonlyMap<string, Edge> {
  const known = new Set(people.map(({ id }) => id));
  const forbidden = new Set(forbids.map(([one, other]) => keyOf(one, other)));
  const read = new Map<string, Edge>();
  for (const edge of edges) {
    const { mentee, mentor, score } = edge;
    if (!known.has(mentee)) throw new ProblemError('unknown-person', { mentee });
    if (!known.has(mentor) || mentee === mentor) throw new ProblemError('unknown-person', { mentor });
    checkScore(edge);
    const key = keyOf(mentee, mentor);
    if (read.has(key)) throw new ProblemError('duplicate-edge', { mentee, mentor });
    read.set(key, compareIds(mentee, mentor) < 0 ? edge : { mentee: mentor, mentor: mentee, score });
  }
  for (const key of forbidden) read.delete(key);
  return read;
}

function readPins({ pins }: PeerProblem, edges: ReadonlyMap<string, Edge>): Edge[] {
  const made = new Map<string, Edge>();
  const taken = new Set<string>();
  for (const [mentee, mentor] of pins) {
    const key = keyOf(mentee, mentor);
    if (made.has(key)) continue;
    const edge = edges.get(key);
    if (!edge) throw new ProblemError('pin-not-eligible', { mentee, mentor });
    if (taken.has(mentee) || taken.has(mentor)) throw new ProblemError('pin-twice', { mentee, mentor });
    taken.add(mentee).add(mentor);
    made.set(key, edge);
  }
  return [...made.values()];
}

function tableOf(
  { people, seed }: PeerProblem,
  edges: ReadonlyMap<string, Edge>,
  taken: ReadonlySet<string>,
): Table {
  const ids = seededOrder(
    seed,
    people.filter(({ id }) => !taken.has(id)),
  ).map(({ id }) => id);
  const number = new Map(ids.map((id, at) => [id, at]));
  const scores = new Float64Array(ids.length * ids.length).fill(-Infinity);
  for (const { mentee, mentor, score } of edges.values()) {
    const [u, v] = [number.get(mentee), number.get(mentor)];
    if (u === undefined || v === undefined) continue;
    scores[u * ids.length + v] = score;
    scores[v * ids.length + u] = score;
  }
  return { ids, scores };
}

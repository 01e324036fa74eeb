/** What a draft is made from, as a case of matching. */
import type { Role } from '../../../definitions/plan/types.ts';
import { type Case, type Edge, type Pair } from '../../../matching/index.ts';
import type { Drafting } from './drafting.ts';
import type { PoolPerson } from './pool.ts';
import { forbidden, standingPins } from './rule-rows.ts';
import { chosenPairs } from './wishes.ts';

/** The people with places left, what was chosen, the rules that can be honoured, and nobody with themselves. */
export function caseOf(drafting: Drafting): Case {
  const { pool, rules, places, edges } = drafting;
  const pins = [...standingPins(rules, edges, places), ...chosenPairs(drafting)];
  const mentees = decidable(drafting, pins);
  const mentors = peopleIn(drafting, 'mentor').map((one) => ({ ...one, capacity: places.get(one.id) ?? 0 }));
  return {
    criteria: pool.plan.matching,
    mentees,
    mentors,
    lexicon: pool.lexicon,
    edges: among(edges, mentees),
    pins,
    forbids: [...forbidden(rules), ...themselves(mentees, mentors)],
    seed: seedOf(drafting),
  };
}

/** What has been scored already is not scored again. */
function among(edges: readonly Edge[], mentees: readonly PoolPerson[]): Edge[] {
  const ids = new Set(mentees.map(({ id }) => id));
  return edges.filter(({ mentee }) => ids.has(mentee));
}

/** Where people choose, the others are matched only if the programme says that Adept does it. */
function decidable(drafting: Drafting, pins: readonly Pair[]): PoolPerson[] {
  const { choose, otherwise } = drafting.pool.plan.matching;
  const mentees = peopleIn(drafting, 'mentee');
  if (choose === undefined || otherwise === 'algorithm') return mentees;
  const paired = new Set(pins.map(([mentee]) => mentee));
  return mentees.filter(({ id }) => paired.has(id));
}

/** Decides among equally good drafts. */
export const seedOf = ({ pool, units }: Drafting): string => [pool.plan.cycle.id, ...units].join('/');

/** Those of a role among whom matches are looked for. */
export function peopleIn({ pool, places }: Drafting, role: Role): PoolPerson[] {
  return [...places.keys()].flatMap((id) => {
    const person = pool.people.get(id);
    return person?.role === role ? [person] : [];
  });
}

/** People who applied in both roles. */
function themselves(mentees: readonly PoolPerson[], mentors: readonly PoolPerson[]): Pair[] {
  const ids = new Map(mentors.map(({ personId, id }) => [personId, id]));
  return mentees.flatMap(({ personId, id }): Pair[] => {
    const mentor = ids.get(personId);
    return mentor === undefined ? [] : [[id, mentor]];
  });
}

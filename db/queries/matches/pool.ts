/** Who can be matched: those who have applied and not left, with their answers and the places they have left. */
import type { Sql } from '../../client.ts';
import { comparable, type Answers, type ComparableAnswers } from '../../../definitions/plan/answers.ts';
import { formatsFor, onlyPairs } from '../../../definitions/plan/formats.ts';
import type { Format, Plan, Role } from '../../../definitions/plan/types.ts';
import {
  buildEdges,
  lexiconOf,
  weighPair,
  type Edge,
  type Lexicon,
  type ScoredEdge,
  type Weighed,
} from '../../../matching/index.ts';

export interface PoolPerson {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  /** Those that matching can compare: people who are named in an answer are not among them. */
  readonly answers: ComparableAnswers;
  /** The formats that they said they can meet in. */
  readonly formats: readonly Format[];
  /** How many are with them in relationships that are proposed or active: a mentor's mentees, a mentee's matches. */
  readonly living: number;
  /** The format of a relationship that lives; null: none. */
  readonly format: Format | null;
  /** Partners that this one can still have: the capacity less those of relationships that are proposed or active. */
  readonly places: number;
}

export interface Pool {
  readonly plan: Plan;
  /** By id, in the order of ids. */
  readonly people: ReadonlyMap<string, PoolPerson>;
  /** How rare words are among all these people. */
  readonly lexicon: Lexicon;
}

interface PersonRow {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly answers: Answers | null;
  readonly format: Format | null;
  /** For mentors the mentees, for mentees the relationships that are proposed or active. */
  readonly living: number;
}

/**
 * Reads the people of a cycle who can be matched.
 * @param besides participants who are looked at as if they took part already: named ones who wait for a place
 */
export async function loadPool(sql: Sql, plan: Plan, besides: readonly string[] = []): Promise<Pool> {
  const rows = await sql<PersonRow[]>`
    select p.id, p.person_id, person.name, p.role, p.unit_id,
      (select a.answer -> 'questions' from obligation o join answer a on a.obligation_id = o.id
       where o.participant_id = p.id and o.kind = 'apply' order by o.occurrence desc limit 1) as answers,
      (select count(*) from member m join relationship r on r.id = m.relationship_id
       left join member e on m.role = 'mentor' and e.relationship_id = r.id and e.role = 'mentee'
       where m.participant_id = p.id and r.state in ('proposed', 'active')) as living,
      (select max(r.format) from member m join relationship r on r.id = m.relationship_id
       where m.participant_id = p.id and r.state in ('proposed', 'active')) as format
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${plan.cycle.id} and (p.takes_part or p.id = any(${[...besides]}))
    order by p.id collate "C"`;
  const people = rows.map((row) => personOf(plan, row));
  const { must, prefer } = plan.matching;
  const lexicon = lexiconOf([...must, ...prefer], people);
  return { plan, people: new Map(people.map((one) => [one.id, one])), lexicon };
}

function personOf(plan: Plan, row: PersonRow): PoolPerson {
  const answers = comparable(row.answers ?? {});
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    role: row.role,
    unit: row.unit_id,
    answers,
    formats: formatsFor(plan, row.role, answers),
    living: row.living,
    format: row.format,
    places: Math.max(0, plan.roles[row.role].capacity - row.living),
  };
}

/** Those of a role that the units may draw on: their own people; of mentors everybody's in a plan that matches across. */
export function peopleFor({ plan, people }: Pool, units: readonly string[], role: Role): PoolPerson[] {
  const across = role === 'mentor' && !plan.matching.withinUnits;
  return [...people.values()].filter((one) => one.role === role && (across || units.includes(one.unit)));
}

/**
 * The eligible pairs of mentees and mentors, with their scores. Nobody is paired with themselves, nor with somebody
 * who meets in other formats.
 */
export function eligible(pool: Pool, mentees: readonly PoolPerson[], mentors: readonly PoolPerson[]): Edge[] {
  const edges = buildEdges(pool.plan.matching, mentees, mentors, pool.lexicon);
  return edges.filter((edge) => {
    const [one, other] = [pool.people.get(edge.mentee), pool.people.get(edge.mentor)];
    if (one === undefined || other === undefined || one.personId === other.personId) return false;
    return onlyPairs(pool.plan) || one.formats.some((format) => other.formats.includes(format));
  });
}

/** The eligible pairs of one person, in the order of ids. */
export function eligibleFor(pool: Pool, person: PoolPerson): Edge[] {
  const { plan } = pool;
  if (person.role === 'mentee') return eligible(pool, [person], peopleFor(pool, [person.unit], 'mentor'));
  const units = plan.matching.withinUnits ? [person.unit] : plan.units.map(({ id }) => id);
  return eligible(pool, peopleFor(pool, units, 'mentee'), [person]);
}

export function weigh({ plan, lexicon }: Pool, mentee: PoolPerson, mentor: PoolPerson): Weighed {
  return weighPair(plan.matching, mentee, mentor, lexicon);
}

/** A pair of the pool with the reasons for its score. */
export function withReasons(pool: Pool, edge: Edge): ScoredEdge {
  const [mentee, mentor] = [pool.people.get(edge.mentee), pool.people.get(edge.mentor)];
  const reasons = mentee === undefined || mentor === undefined ? [] : weigh(pool, mentee, mentor).reasons;
  return { ...edge, reasons };
}

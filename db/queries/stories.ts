/** Stories that participants have told, for the coordinators: with consent the story and who told it, else a count. */
import type { Answers } from '../../definitions/plan/answers.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';
import type { Sql } from '../client.ts';

export interface Story {
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  /** By question, without the one that asks for consent. */
  readonly answers: Answers;
  readonly toldAt: EpochMs;
}

export interface Stories {
  /** Those that may be told in public, newest first. */
  readonly publishable: readonly Story[];
  /** How many were told to the coordinators without consent to publish; their words stay where they are. */
  readonly withheld: number;
}

/** The stories of a cycle as they stand; null where its definition asks for none. */
export async function storiesOf(sql: Sql, { cycle, testimonials }: Plan): Promise<Stories | null> {
  if (testimonials === undefined) return null;
  const { askId, consent } = testimonials;
  const told = sql`from obligation o join answer a on a.obligation_id = o.id
    where o.cycle_id = ${cycle.id} and o.ask_id = ${askId}`;
  const consents = sql`coalesce(a.answer -> 'questions' ->> ${consent}::text = 'yes', false)`;
  const publishable = await sql<Story[]>`
    select w.name, p.role, p.unit_id as unit, s.answers, s.given_at as "toldAt"
    from (select o.participant_id, o.id, a.given_at, (a.answer -> 'questions') - ${consent}::text as answers
          ${told} and ${consents}) as s
    join participant p on p.id = s.participant_id join person w on w.id = p.person_id
    order by s.given_at desc, s.id`;
  const [row] = await sql<
    { withheld: number }[]
  >`select count(*)::int as withheld ${told} and not ${consents}`;
  return { publishable, withheld: row?.withheld ?? 0 };
}

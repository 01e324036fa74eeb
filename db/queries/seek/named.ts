/** Mentors whom a mentee has named: known in the programme, or asked for their consent to take part. */
import type { Sql } from '../../client.ts';
import { isNamedPerson, type Answers, type NamedPerson } from '../../../definitions/plan/answers.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { insertParticipants } from '../people.ts';

/** The people whom a mentee has named in their application, in the order of the questions; not themselves. */
export async function namedBy(tx: Sql, plan: Plan, mentee: string): Promise<NamedPerson[]> {
  const [row] = await tx<{ answers: Answers | null; email: string }[]>`
    select (select a.answer -> 'questions' from obligation o join answer a on a.obligation_id = o.id
            where o.participant_id = p.id and o.kind = 'apply' order by o.occurrence desc limit 1) as answers,
      person.email
    from participant p join person on person.id = p.person_id where p.id = ${mentee}`;
  return (plan.matching.named ?? []).flatMap((question) => {
    const answer = row?.answers?.[question];
    if (answer === undefined || !isNamedPerson(answer) || answer.email === row?.email) return [];
    return [answer];
  });
}

export interface NamedMentor {
  /** The participant's id. */
  readonly id: string;
  readonly applied: boolean;
  readonly left: boolean;
  /** Coordinators have declined their application. */
  readonly declined: boolean;
  /** Rests in the pool. */
  readonly rests: boolean;
  readonly living: number;
}

/** A named person as a mentor of the cycle: the one who is there, or somebody new of the mentee's unit. */
export async function mentorNamed(
  tx: Sql,
  plan: Plan,
  { name, email }: NamedPerson,
  { unit, now }: { unit: string; now: EpochMs },
): Promise<NamedMentor> {
  const person = { name, email, role: 'mentor', unit } as const;
  const [id = ''] = await insertParticipants(tx, plan.cycle.id, [person], { source: 'named', now });
  const [row] = await tx<NamedMentor[]>`
    select p.id, p.applied_at is not null as applied, p.left_at is not null as left,
      coalesce(p.admission = 'declined', false) as declined, p.rests_since is not null as rests,
      (select count(*) from member m join relationship r on r.id = m.relationship_id
       where m.participant_id = p.id and r.state in ('proposed', 'active')) as living
    from participant p where p.id = ${id}`;
  if (row === undefined) throw new Error('A mentor was stored and not returned');
  return row;
}

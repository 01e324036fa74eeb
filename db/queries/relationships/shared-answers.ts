/** What the members of a pair have answered in check-ins. Which of it the others may read, the plan says. */
import type { Answers } from '../../../definitions/plan/answers.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import type { Sql } from '../../client.ts';

export interface CheckedIn {
  readonly participant: string;
  readonly name: string;
  readonly askId: string;
  readonly answers: Answers;
  readonly givenAt: EpochMs;
}

/** The newest answers of each member to each check-in since the pair began, the newest first. */
export async function checkedIn(sql: Sql, relationship: string): Promise<CheckedIn[]> {
  return sql<CheckedIn[]>`
    select p.id as participant, person.name, o.ask_id as "askId", a.answer -> 'questions' as answers,
      a.given_at as "givenAt"
    from relationship r
    join member m on m.relationship_id = r.id
    join participant p on p.id = m.participant_id join person on person.id = p.person_id
    join obligation o on o.participant_id = p.id and o.kind = 'check-in' and coalesce(o.relationship_id, r.id) = r.id
    join answer a on a.obligation_id = o.id and a.given_at >= r.opened_at
      and (r.ended_at is null or a.given_at < r.ended_at)
    where r.id = ${relationship}
    order by a.given_at desc, person.name, p.id`;
}

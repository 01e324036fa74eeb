/** Who of a relationship has accepted. */
import type { Sql } from '../../client.ts';
import type { Role } from '../../../definitions/plan/types.ts';

export interface MemberAnswer {
  readonly participant_id: string;
  readonly role: Role;
  /** Of the obligation to answer; null when this role is not asked. */
  readonly state: string | null;
  /** null: no answer. */
  readonly accepted: boolean | null;
}

/** Mentees before mentors. */
export async function acceptances(tx: Sql, id: string): Promise<MemberAnswer[]> {
  return tx<MemberAnswer[]>`
    select m.participant_id, m.role, o.state, (a.answer ->> 'accept')::boolean as accepted
    from member m
    left join obligation o on o.participant_id = m.participant_id and o.kind = 'accept' and o.subject = ${id}
    left join answer a on a.obligation_id = o.id
    where m.relationship_id = ${id} order by m.role, m.participant_id`;
}

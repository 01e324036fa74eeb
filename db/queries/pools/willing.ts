/** Whether members of a pool are still willing: what they answer is carried out, and so is their silence. */
import type { Sql } from '../../client.ts';
import type { AnswerOf } from '../../../definitions/plan/answers.ts';
import { willingOf } from '../../../definitions/plan/pools.ts';
import type { Ask, EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { leave } from '../relationships/ending.ts';
import { comeBack, rest } from './rest.ts';

export interface WillingAnswer {
  readonly participant: string;
  readonly cycleId: string;
  readonly answer: AnswerOf['stay-willing'];
  readonly now: EpochMs;
}

/** A yes brings back who had said otherwise; `not-now` is a rest; who leaves has left. */
export async function takeWilling(
  tx: Sql,
  { participant, cycleId, answer, now }: WillingAnswer,
): Promise<void> {
  if (answer.willing === 'leave') return void (await leave(tx, { participantId: participant, now }));
  const plan = await getPlan(tx, cycleId);
  if (answer.willing === 'yes') return void (await comeBack(tx, plan, { participant, now }));
  await rest(tx, plan, { participant, until: answer.until ?? null, because: 'wish', now });
}

/** Those who have let the question expire, and are with nobody meanwhile: what the definition says of silence. */
export async function settleSilentMembers(tx: Sql, plan: Plan, ask: Ask, now: EpochMs): Promise<void> {
  const role: Role = ask.subject === 'mentor' ? 'mentor' : 'mentee';
  const ifSilent = willingOf(plan, role)?.ifSilent ?? 'stay';
  if (ifSilent === 'stay') return;
  const silent = await tx<{ id: string }[]>`
    select p.id from obligation o join participant p on p.id = o.participant_id
    where o.cycle_id = ${plan.cycle.id} and o.ask_id = ${ask.id} and o.state = 'expired' and o.closed_at = ${now}
      and p.takes_part
      and not exists (select from member m join relationship r on r.id = m.relationship_id
                      where m.participant_id = p.id and r.state in ('proposed', 'active'))
    order by p.id`;
  for (const { id: participant } of silent) {
    if (ifSilent === 'leave') await leave(tx, { participantId: participant, now });
    else await rest(tx, plan, { participant, until: null, because: 'silent', now });
  }
}

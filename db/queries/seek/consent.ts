/** Somebody who was named says yes, and thereby applies; a no takes that back. */
import { json, type Sql } from '../../client.ts';
import type { AnswerOf } from '../../../definitions/plan/answers.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';

export interface Consent {
  readonly participant: string;
  readonly cycleId: string;
  readonly answer: AnswerOf['accept'];
  readonly now: EpochMs;
}

/** Changes nothing for those who have applied before they were asked. */
export async function takeConsent(tx: Sql, consent: Consent): Promise<void> {
  const { participant, answer } = consent;
  if (!answer.accept) return takeBack(tx, participant);
  const [who] = await tx<{ role: string }[]>`
    select p.role from participant p where p.id = ${participant} and p.applied_at is null and exists (
      select from member m join relationship r on r.id = m.relationship_id
      where m.participant_id = p.id and r.named and r.state = 'proposed') for update`;
  if (who !== undefined) await apply(tx, consent, who.role);
}

async function apply(tx: Sql, { participant, cycleId, answer, now }: Consent, role: string): Promise<void> {
  const { asks, cycle } = await getPlan(tx, cycleId);
  const ask = asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  const key = `${participant}/apply/${role}/1`;
  await tx`update participant set applied_at = ${now} where id = ${participant}`;
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, opened_at, due_at, state)
    values (adept_id('ob', ${key}), ${cycleId}, ${participant}, 'apply', ${ask?.id ?? null}, ${role}, 1, ${now},
      ${ask?.due ?? cycle.endsAt}, 'open')
    on conflict do nothing`;
  await tx`
    update obligation set state = 'met', closed_at = ${now}
    where participant_id = ${participant} and kind = 'apply' and state <> 'met'`;
  await tx`
    insert into response (obligation_id, revision, answer, given_at)
    select o.id, 1, ${json(tx, { questions: answer.questions ?? {} })}::jsonb, ${now} from obligation o
    where o.participant_id = ${participant} and o.kind = 'apply' on conflict do nothing`;
}

async function takeBack(tx: Sql, participant: string): Promise<void> {
  await tx`
    update participant p set applied_at = null
    where p.id = ${participant} and p.source = 'named' and not exists (
      select from member m join relationship r on r.id = m.relationship_id
      where m.participant_id = p.id and r.state in ('active', 'completed', 'ended'))`;
}

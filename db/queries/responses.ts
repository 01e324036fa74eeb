/** One obligation, and what its owner answers. */
import { json, transaction, type Sql } from '../client.ts';
import type { Answer } from '../../definitions/plan/answers.ts';
import type { EpochMs, ObligationKind, Role } from '../../definitions/plan/types.ts';
import { reviewAfterAnswer } from './at-risk.ts';
import { admit } from './admission/admit.ts';
import type { CycleState } from './cycles.ts';
import { arrive, seekChosen } from './seek/arrive.ts';
import { takeConsent } from './seek/consent.ts';
import { wakeRelationship } from './relay.ts';
import type { RelationshipState } from './relationships.ts';
import { settleSilence } from './silence.ts';
import { takeWilling } from './pools/willing.ts';

export type ObligationState = 'open' | 'met' | 'expired' | 'withdrawn';

/** An obligation with who owes it and what was answered: all that its page needs besides the plan. */
export interface ObligationView {
  readonly id: string;
  readonly cycle_id: string;
  readonly cycle_state: CycleState;
  readonly participant_id: string;
  readonly role: Role;
  readonly unit_id: string;
  readonly left_at: EpochMs | null;
  readonly applied_at: EpochMs | null;
  readonly name: string;
  readonly email: string;
  readonly kind: ObligationKind;
  readonly ask_id: string | null;
  readonly subject: string;
  readonly occurrence: number;
  readonly relationship_id: string | null;
  readonly about_id: string | null;
  readonly relationship_state: RelationshipState | null;
  /** Whether the mentee of the pair that it is for named the mentor. */
  readonly named: boolean;
  readonly pair_opened_at: EpochMs | null;
  readonly pair_ends_at: EpochMs | null;
  readonly extended_at: EpochMs | null;
  /** False where it is for a relationship that they are not in any more. */
  readonly is_member: boolean;
  readonly opened_at: EpochMs;
  readonly due_at: EpochMs;
  readonly state: ObligationState;
  readonly closed_at: EpochMs | null;
  readonly answer: Answer | null;
  readonly given_at: EpochMs | null;
  readonly revision: number | null;
}

export async function getObligation(sql: Sql, id: string): Promise<ObligationView | null> {
  const [row] = await sql<ObligationView[]>`
    select o.id, o.cycle_id, c.state as cycle_state, o.participant_id, p.role, p.unit_id, p.left_at, p.applied_at, person.name,
      person.email, o.kind, o.ask_id, o.subject, o.occurrence, o.relationship_id, o.about_id,
      r.state as relationship_state,
      coalesce(r.named, false) as named, r.opened_at as pair_opened_at, r.ends_at as pair_ends_at, r.extended_at,
      o.relationship_id is null or exists (select from member m where m.relationship_id = o.relationship_id
        and m.participant_id = o.participant_id) as is_member,
      o.opened_at, o.due_at, o.state, o.closed_at, a.answer, a.given_at, a.revision
    from obligation o
    join cycle c on c.id = o.cycle_id
    join participant p on p.id = o.participant_id
    join person on person.id = p.person_id
    left join relationship r on r.id = o.relationship_id
    left join answer a on a.obligation_id = o.id
    where o.id = ${id}`;
  return row ?? null;
}

export type RespondResult =
  | { readonly result: 'recorded' }
  /** Expired, withdrawn, past its deadline, or the cycle is over. */
  | { readonly result: 'closed'; readonly state: ObligationState; readonly dueAt: EpochMs }
  /** The answer has been carried out already and can no longer change. */
  | { readonly result: 'settled' }
  /** What was to be signed has been changed meanwhile. */
  | { readonly result: 'outdated' }
  | { readonly result: 'unknown' };

interface Locked {
  readonly id: string;
  readonly cycle_id: string;
  readonly participant_id: string;
  readonly kind: ObligationKind;
  readonly ask_id: string | null;
  readonly relationship_id: string | null;
  readonly state: ObligationState;
  readonly due_at: EpochMs;
  readonly cycle_state: CycleState;
  readonly relationship_state: RelationshipState | null;
  readonly gate_opened_at: EpochMs | null;
  /** False once they have left the group that it is for. */
  readonly is_member: boolean;
  readonly extended_at: EpochMs | null;
  readonly left_at: EpochMs | null;
}

/** Answers upon which a pair's workflow does something; all others are rows that its next step reads. */
const CHANGES_PATH: readonly ObligationKind[] = ['accept', 'set-duration', 'extend'];

/**
 * Records an answer as a new revision and meets the obligation, in one transaction. The same answer again
 * changes nothing. Acceptance, and the last signature, change the path of a pair, so its workflow is told.
 */
export async function respond(
  sql: Sql,
  { obligationId, answer, now }: { obligationId: string; answer: Answer; now: EpochMs },
): Promise<RespondResult> {
  return transaction(sql, async (tx) => {
    // Whoever changes the text takes the relationship first too, so that nobody signs what has just been changed.
    await tx`
      select 1 from relationship where id = (
        select relationship_id from obligation where id = ${obligationId} and kind = 'sign') for update`;
    const [owed] = await tx<Locked[]>`
      select o.id, o.cycle_id, o.participant_id, o.kind, o.ask_id, o.relationship_id, o.state, o.due_at,
        c.state as cycle_state, (select state from relationship where id = o.relationship_id) as relationship_state,
        (select extended_at from relationship where id = o.relationship_id) as extended_at,
        (select left_at from participant where id = o.participant_id) as left_at,
        (select opened_at from relationship where id = o.relationship_id) as gate_opened_at,
        exists (select from member m where m.relationship_id = o.relationship_id
                and m.participant_id = o.participant_id) as is_member
      from obligation o join cycle c on c.id = o.cycle_id where o.id = ${obligationId} for update of o`;
    if (owed === undefined) return { result: 'unknown' };
    const refused = refusal(owed, now);
    if (refused !== null) return refused;
    if ('version' in answer && !(await isCurrent(tx, owed, answer.version))) return { result: 'outdated' };
    const isNew = await store(tx, owed, answer, now);
    if (isNew) {
      await carryOn(tx, owed, now);
      await carryOut(tx, owed, answer, now);
      await reviewAfterAnswer(
        tx,
        { participant: owed.participant_id, kind: owed.kind },
        { cycleId: owed.cycle_id, now },
      );
    }
    return { result: 'recorded' };
  });
}

function refusal(owed: Locked, now: EpochMs): RespondResult | null {
  const closed = { result: 'closed', state: owed.state, dueAt: owed.due_at } as const;
  if (owed.state === 'expired' || owed.state === 'withdrawn') return closed;
  if (owed.cycle_state === 'cancelled' || owed.cycle_state === 'finished') return closed;
  const carriedOut = owed.relationship_state !== 'proposed' || !owed.is_member;
  if (owed.kind === 'accept' && owed.state === 'met' && carriedOut) {
    return { result: 'settled' };
  }
  if (owed.kind === 'extend' && owed.extended_at !== null) return { result: 'settled' };
  if (owed.kind === 'stay-willing' && owed.left_at !== null) return { result: 'settled' };
  if (owed.kind === 'sign' && owed.gate_opened_at !== null) return { result: 'settled' };
  return now >= owed.due_at ? closed : null;
}

/** Whether it is the newest text; the programme's draft, version 1, is kept once somebody signs or changes it. */
async function isCurrent(tx: Sql, { relationship_id }: Locked, version: number): Promise<boolean> {
  const [row] = await tx<{ version: number }[]>`
    select coalesce(max(version), 1)::int as version from agreement_version
    where relationship_id = ${relationship_id}`;
  return row?.version === version;
}

async function store(tx: Sql, owed: Locked, answer: Answer, now: EpochMs): Promise<boolean> {
  const stored = await tx`
    insert into response (obligation_id, revision, answer, given_at)
    select ${owed.id}, coalesce(max(revision), 0) + 1, ${json(tx, answer)}::jsonb, ${now}
    from response where obligation_id = ${owed.id}
    having not coalesce((select answer from answer where obligation_id = ${owed.id}) = ${json(tx, answer)}::jsonb, false)`;
  return stored.count > 0;
}

/** What an answer brings besides meeting the obligation. */
async function carryOut(tx: Sql, owed: Locked, answer: Answer, now: EpochMs): Promise<void> {
  const { participant_id: participant, cycle_id: cycleId } = owed;
  if ('accept' in answer) await takeConsent(tx, { participant, cycleId, answer, now });
  if ('choices' in answer) await seekChosen(tx, { participant, cycleId, now });
  if ('willing' in answer) await takeWilling(tx, { participant, cycleId, answer, now });
  if (owed.kind === 'apply') await arrive(tx, { cycleId, participants: [participant], now });
}

async function carryOn(tx: Sql, owed: Locked, now: EpochMs): Promise<void> {
  if (owed.state === 'open') {
    await tx`update obligation set state = 'met', closed_at = ${now} where id = ${owed.id}`;
    await tx`
      update message set state = 'suppressed', reason = 'answered'
      where obligation_id = ${owed.id} and state = 'queued' and template like 'remind-%'`;
    if (owed.ask_id !== null) await settleSilence(tx, { cycleId: owed.cycle_id, ask: owed.ask_id, now });
  }
  if (owed.kind === 'apply') {
    await tx`
      update participant set applied_at = ${now} where id = ${owed.participant_id} and applied_at is null`;
    await admit(tx, owed.cycle_id, [owed.participant_id], now);
    await tx`delete from unfinished where obligation_id = ${owed.id}`;
  }
  if (owed.relationship_id !== null && (CHANGES_PATH.includes(owed.kind) || (await isLastToSign(tx, owed)))) {
    await wakeRelationship(tx, owed.cycle_id, owed.relationship_id, now);
  }
}

/** Only the last signature changes the path of a pair. */
async function isLastToSign(tx: Sql, { kind, relationship_id }: Locked): Promise<boolean> {
  if (kind !== 'sign') return false;
  const [open] = await tx`
    select 1 from obligation where relationship_id = ${relationship_id} and kind = 'sign' and state = 'open' limit 1`;
  return open === undefined;
}

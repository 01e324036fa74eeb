/** A relationship's rows, and telling its members. */
import type { Sql } from '../../client.ts';
import type { FallCause, MessageParams, Template } from '../../../definitions/plan/messages.ts';
import type { EpochMs, Format, Offset } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';

export type RelationshipState = 'proposed' | 'active' | 'declined' | 'lapsed' | 'ended' | 'completed';

export interface RelationshipRow {
  readonly id: string;
  readonly cycle_id: string;
  readonly unit_id: string;
  readonly format: Format;
  readonly state: RelationshipState;
  readonly score: number;
  /** True: the mentee named the mentor. */
  readonly named: boolean;
  readonly proposed_at: EpochMs;
  /** When everybody had accepted. */
  readonly started_at: EpochMs | null;
  /** When its gate opened: pair start. */
  readonly opened_at: EpochMs | null;
  /** When its time is over, exclusive; null before the gate has opened. */
  readonly ends_at: EpochMs | null;
  readonly ended_at: EpochMs | null;
  readonly ended_by: string | null;
  /** How often it meets, where it has set that itself; null: as the programme has it. */
  readonly rhythm_unit: Offset['unit'] | null;
  readonly rhythm_count: number | null;
  readonly ended_because: FallCause | null;
  /** Until which answer its own duration has been carried out, and when it was made longer; null: not yet. */
  readonly duration_given_at: EpochMs | null;
  readonly extended_at: EpochMs | null;
  /** Since when it rests, and the day of return where there is one; null: it does not. */
  readonly paused_at: EpochMs | null;
  readonly resumes_at: EpochMs | null;
}

/** Takes a relationship for the rest of the transaction. */
export async function lockRelationship(tx: Sql, id: string): Promise<RelationshipRow | null> {
  const [row] = await tx<RelationshipRow[]>`select * from relationship where id = ${id} for update`;
  return row ?? null;
}

/** Mentees before mentors. */
export async function memberIds(tx: Sql, id: string): Promise<string[]> {
  const rows = await tx<{ participant_id: string }[]>`
    select participant_id from member where relationship_id = ${id} order by role, participant_id`;
  return rows.map((row) => row.participant_id);
}

/**
 * Tells one member something about the relationship, once.
 * @param more what it says besides; with `about`, once for each whom it is about
 */
export async function tell(
  tx: Sql,
  relationship: RelationshipRow,
  participant: string,
  template: Template,
  now: EpochMs,
  more: MessageParams = {},
): Promise<void> {
  await enqueue(tx, {
    key: [template, relationship.id, participant, ...(more.about === undefined ? [] : [more.about])].join(
      '/',
    ),
    cycleId: relationship.cycle_id,
    template,
    params: { relationship: relationship.id, ...more },
    recipientKind: 'participant',
    recipient: participant,
    at: now,
  });
}

/** What a pair's workflow does on the pair's own dates: written when it starts, moved when they move. */
import type { Sql } from '../../client.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import type { PairAskDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { insertSteps, type OwnStepKind, type StepRow } from '../steps.ts';
import type { RelationshipRow } from './rows.ts';

type Pair = Pick<RelationshipRow, 'id' | 'cycle_id'>;
type Dates = Pick<PairAskDates, 'opens' | 'due' | 'reminders' | 'told' | 'ended'>;

/** At one instant what closes goes before what ends, and that before what opens. */
const SEQ: Readonly<Record<OwnStepKind, number>> = {
  'close-acceptance': 1,
  'close-pair': 1,
  'end-silent-pair': 1,
  'close-sign': 1,
  'resume-pair': 1,
  'remind-acceptance': 2,
  'remind-sign': 2,
  complete: 3,
  'remind-pair': 4,
  'tell-silent-pair': 4,
  'ask-pair': 5,
};

/** One step of a pair's workflow. `subject` is the relationship's id, or an ask's. */
export function ownStep(
  { id, cycle_id }: Pair,
  kind: OwnStepKind,
  key: string,
  { subject, occurrence, at }: Pick<StepRow, 'subject' | 'occurrence' | 'at'>,
): StepRow {
  const owner = relationshipWorkflowId(cycle_id, id);
  return { owner, cycle_id, key, kind, subject, occurrence, seq: SEQ[kind], at };
}

function stepsOf(pair: Pair, ask: string, { opens, due, reminders, told, ended }: Dates): StepRow[] {
  const step = (kind: OwnStepKind, at: EpochMs, occurrence = 1) =>
    ownStep(pair, kind, `${kind}/${ask}/${occurrence}`, { subject: ask, occurrence, at });
  return [
    step('ask-pair', opens),
    ...reminders.map((at, index) => step('remind-pair', at, index + 1)),
    step('close-pair', due),
    ...(told === undefined ? [] : [step('tell-silent-pair', told)]),
    ...(ended === undefined ? [] : [step('end-silent-pair', ended)]),
  ];
}

/** Writes when a pair is asked, reminded, and when its time to answer is over. Written twice, the first stands. */
export async function writePairAsk(tx: Sql, pair: Pair, ask: string, dates: Dates): Promise<void> {
  await insertSteps(tx, stepsOf(pair, ask, dates));
}

/** Moves what is still to come of an ask of the pair; what has been done stays done, what its new dates lack falls away. */
export async function movePairAsk(
  tx: Sql,
  pair: Pair,
  ask: string,
  { now, ...dates }: Dates & { readonly now: EpochMs },
): Promise<void> {
  const steps = stepsOf(pair, ask, dates);
  await tx`
    update step set done_at = ${now}, skipped = true
    where owner = ${relationshipWorkflowId(pair.cycle_id, pair.id)} and subject = ${ask} and done_at is null
      and key <> all(${steps.map(({ key }) => key)})`;
  await insertSteps(tx, steps);
  for (const { owner, key, at } of steps) {
    await tx`update step set at = ${at} where owner = ${owner} and key = ${key} and done_at is null`;
  }
}

/** Sets or moves the end of a pair. */
export async function moveEnd(tx: Sql, pair: Pair, endsAt: EpochMs): Promise<void> {
  const end = endStep(pair, endsAt);
  await tx`update relationship set ends_at = ${endsAt} where id = ${pair.id}`;
  await insertSteps(tx, [end]);
  await tx`
    update step set at = ${endsAt} where owner = ${end.owner} and key = ${end.key} and done_at is null`;
}

/** The step that ends a pair. */
export function endStep(pair: Pair, at: EpochMs): StepRow {
  return ownStep(pair, 'complete', 'complete/1', { subject: pair.id, occurrence: 1, at });
}

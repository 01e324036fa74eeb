/** Everything that an obligation's page shows, read in one go. */
import type { AppDeps } from '../deps.ts';
import { agreementOf, type AgreementFacts } from './agreement.ts';
import { found } from '../http/problem.ts';
import type { Plans } from '../plans.ts';
import { pairTime, type PairTime } from './pair-time.ts';
import { getEvent, partnersOf, type Partner } from '../../db/queries/obligation-page.ts';
import type { EventRow } from '../../db/queries/events.ts';
import { profilesFor, type Profile } from '../../db/queries/matches.ts';
import { heldUntold } from '../../db/queries/relationships.ts';
import { getObligation, type ObligationView } from '../../db/queries/responses.ts';
import { getUnfinished, type Unfinished } from '../../db/queries/unfinished.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import { linkFor, memberLinkId } from '../../definitions/plan/links.ts';
import { findAsk, type Asked } from '../../definitions/plan/asks.ts';
import type { Day, EpochMs, Plan, Question, Role } from '../../definitions/plan/types.ts';

export interface ObligationFacts {
  readonly owed: ObligationView;
  readonly plan: Plan;
  /** Null for acceptance, which is a pair's own. */
  readonly ask: Asked | null;
  readonly questions: readonly Question[];
  readonly partners: readonly Partner[];
  readonly event: EventRow | null;
  /** Where a pair is asked about its time. */
  readonly time: PairTime | null;
  /** The meeting that took place as it was set, and of which the reader has not told; null: none. */
  readonly held: { readonly on: Day; readonly minutes: number } | null;
  /** Whom they may choose, where they are asked to. */
  readonly profiles: readonly Profile[];
  /** What is to be signed; null for everything else. */
  readonly agreement: AgreementFacts | null;
  /** The reader's page of the pair that it is about; null where it is about none that lives. */
  readonly pairPage: string | null;
  /** What has been entered and not sent yet. */
  readonly unfinished: Unfinished | null;
  readonly now: EpochMs;
  readonly today: string;
}

/** `open`: it can be answered or changed; the others say why it cannot. */
export type Standing = 'open' | 'settled' | 'passed' | 'expired' | 'withdrawn' | 'cancelled' | 'over';

/** Whether an answer would be taken now. */
export function standing({ owed, now }: Pick<ObligationFacts, 'owed' | 'now'>): Standing {
  if (owed.cycle_state === 'cancelled') return 'cancelled';
  if (owed.state === 'withdrawn') return 'withdrawn';
  const carriedOut = owed.relationship_state !== 'proposed' || !owed.is_member;
  if (owed.kind === 'sign' && owed.pair_opened_at !== null && owed.state !== 'expired') return 'settled';
  const settled = owed.kind === 'accept' && owed.state === 'met' && carriedOut;
  if (owed.kind === 'stay-willing' && owed.left_at !== null) return 'settled';
  if (settled || (owed.kind === 'extend' && owed.extended_at !== null)) return 'settled';
  if (owed.state === 'met' && (now >= owed.due_at || owed.cycle_state === 'finished')) return 'passed';
  if (owed.state === 'expired' || now >= owed.due_at) return 'expired';
  return owed.cycle_state === 'finished' ? 'over' : 'open';
}

function pairPageOf(deps: AppDeps, owed: ObligationView): string | null {
  if (owed.relationship_id === null || owed.relationship_state !== 'active' || !owed.is_member) return null;
  const id = memberLinkId({ relationship: owed.relationship_id, participant: owed.participant_id });
  return linkFor(deps.linkKey, deps.baseUrl, 'pair', id);
}

/** Whether they were named without taking part, and apply by saying yes. */
export const consents = ({ kind, named, applied_at: applied, answer }: ObligationView): boolean =>
  kind === 'accept' && named && (applied === null || (answer !== null && 'questions' in answer));

/** What people of a role are asked when they apply. */
function formOf({ asks, applications }: Plan, role: Role): readonly string[] {
  const ask = asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  return ask?.questions ?? applications?.[role].questions ?? [];
}

/** @throws Problem not-found */
export async function obligationFacts(deps: AppDeps, plans: Plans, id: string): Promise<ObligationFacts> {
  const owed = found(await getObligation(deps.sql, id), 'such obligation');
  const plan = found(await plans(owed.cycle_id), 'such cycle');
  const ask = findAsk(plan, owed.ask_id) ?? null;
  const asked = consents(owed) ? formOf(plan, owed.role) : (ask?.questions ?? []);
  const now = deps.now();
  const { relationship_id: relationship, participant_id: participant } = owed;
  const invited = owed.kind === 'answer-invitation';
  return {
    owed,
    plan,
    ask,
    now,
    questions: asked.flatMap((name) => plan.questions.filter((question) => question.id === name)),
    partners:
      relationship === null ? [] : await partnersOf(deps.sql, relationship, participant, owed.about_id),
    time: ['set-duration', 'extend'].includes(owed.kind)
      ? pairTime(plan, owed.pair_opened_at, owed.pair_ends_at)
      : null,
    event: invited ? await getEvent(deps.sql, owed.cycle_id, owed.subject) : null,
    held:
      relationship === null || owed.kind !== 'report-meeting'
        ? null
        : await heldUntold(deps.sql, { relationship, participant }),
    profiles: owed.kind === 'choose' ? await profilesFor(deps.sql, plan, participant) : [],
    agreement:
      relationship === null || owed.kind !== 'sign'
        ? null
        : await agreementOf(deps.sql, plan, { id: relationship, askedAt: owed.opened_at }),
    pairPage: pairPageOf(deps, owed),
    unfinished: owed.kind === 'apply' && owed.answer === null ? await getUnfinished(deps.sql, id) : null,
    today: zonedDay(now, plan.programme.timeZone),
  };
}

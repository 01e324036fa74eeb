/** Everything that a pair's page shows to one of its members, read in one go. */
import {
  againAs,
  appointmentsOf,
  checkedIn,
  type Appointment,
  type CheckedIn,
  getPair,
  meetingsHeld,
  membersOf,
  owedBy,
  sessionsWith,
  type MeetingHeld,
  type Owed,
  type PageMember,
  type PairRow,
  type SessionsWith,
} from '../../../db/queries/relationships.ts';
import { zonedDay } from '../../../definitions/plan/dates.ts';
import { linkFor, type MemberOf } from '../../../definitions/plan/links.ts';
import type { Day, EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { agreementOf, type AgreementFacts } from '../agreement.ts';
import type { AppDeps } from '../../deps.ts';
import { found } from '../../http/problem.ts';
import type { Plans } from '../../plans.ts';

export interface PairFacts {
  readonly plan: Plan;
  readonly pair: PairRow;
  /** Who looks. */
  readonly me: PageMember;
  readonly others: readonly PageMember[];
  readonly meetings: readonly MeetingHeld[];
  /** The meetings that its members have set, as they stand. */
  readonly appointments: readonly Appointment[];
  /** In a group: with whom the reader has sessions alone. */
  readonly sessions: readonly SessionsWith[];
  readonly owed: readonly Owed[];
  /** What its members have answered in check-ins, of which not all is for each other. */
  readonly checkedIn: readonly CheckedIn[];
  /** As what the reader would take part again; null: they have not said so. */
  readonly again: Role | null;
  /** Null where the programme has none. */
  readonly agreement: AgreementFacts | null;
  readonly now: EpochMs;
  readonly today: Day;
  /** True while the members can change something about the pair. */
  readonly isLive: boolean;
  /** The address of the page on which the reader answers something that they owe. */
  readonly pageOf: (obligation: string) => string;
}

/** @throws Problem not-found */
export async function pairFacts(deps: AppDeps, plans: Plans, member: MemberOf): Promise<PairFacts> {
  const { sql } = deps;
  const pair = found(await getPair(sql, member), 'such pair');
  const plan = found(await plans(pair.cycle_id), 'such cycle');
  const members = await membersOf(sql, pair.id);
  const me = found(
    members.find(({ participant }) => participant === member.participant),
    'such member',
  );
  const now = deps.now();
  return {
    plan,
    pair,
    me,
    others: members.filter((one) => one !== me),
    meetings: await meetingsHeld(sql, pair.id),
    appointments: await appointmentsOf(sql, pair.id),
    agreement: await agreementOf(sql, plan, { id: pair.id, askedAt: pair.started_at }),
    sessions: await sessionsWith(sql, member),
    owed: await owedBy(sql, member, now),
    checkedIn: await checkedIn(sql, pair.id),
    again: pair.state === 'completed' ? await againAs(sql, pair.cycle_id, me.participant) : null,
    now,
    today: zonedDay(now, plan.programme.timeZone),
    isLive: pair.state === 'active' && ['running', 'paused'].includes(pair.cycle_state),
    pageOf: (obligation) => linkFor(deps.linkKey, deps.baseUrl, 'obligation', obligation),
  };
}

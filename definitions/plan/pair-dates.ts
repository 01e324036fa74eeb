/** The dates of one pair, counted from the day on which it starts. Pure: bundles into workflows. */
import {
  CYCLE_LAST_DAY,
  PAIR_END,
  PAIR_START,
  instantAt,
  instantOf,
  plusDays,
  plusOffsets,
  startOfDay,
  zonedDay,
} from './instants.ts';
import type { Anchors } from './instants.ts';
import { anchorsOf } from './redate.ts';
import type { DateRule, Day, EpochMs, Offset, PairAsk, Plan } from './types.ts';

/** When one pair is asked something, epoch milliseconds. */
export interface PairAskDates {
  readonly ask: PairAsk;
  readonly opens: EpochMs;
  readonly due: EpochMs;
  /** Between the first mail and the deadline. */
  readonly reminders: readonly EpochMs[];
  /** When the coordinator is told who is silent, and when that ends the pair; absent: never. */
  readonly told?: EpochMs;
  readonly ended?: EpochMs;
}

/** The end of one pair (exclusive; null: it has none by the plan), and what it is asked, in the order of the plan. */
export interface PairDates {
  readonly endsAt: EpochMs | null;
  readonly asks: readonly PairAskDates[];
}

type At = (rule: DateRule, anchors: Anchors) => EpochMs;

function resolver(plan: Plan): At {
  return (rule, anchors) => instantOf(rule, anchors, plan.programme.timeZone, plan.sendHour);
}

const hangsOn = (rule: DateRule, anchor: string): boolean =>
  'anchor' in rule.base && rule.base.anchor === anchor;

/** What follows silence about something asked at an instant, as long as the cycle lasts. */
function silenceFor(plan: Plan, opens: EpochMs): Pick<PairAskDates, 'told' | 'ended'> {
  const { escalation, programme, sendHour, cycle } = plan;
  if (escalation === undefined) return {};
  const zone = programme.timeZone;
  const over = cycle.rolling === true ? Infinity : startOfDay(cycle.lastDay, zone);
  const base = { day: zonedDay(opens, zone) };
  const after = (...plus: readonly Offset[]): EpochMs =>
    instantOf({ base, plus, moment: 'send', words: '' }, {}, zone, sendHour);
  const { tellCoordinator, outcome, wait } = escalation;
  const told = after(tellCoordinator);
  if (told >= over) return {};
  if (outcome === undefined || wait === undefined) return { told };
  const ended = after(tellCoordinator, wait);
  return ended >= over ? { told } : { told, ended };
}

/** The ladder of reminders for something asked at an instant: at the hour of mail, before the deadline. */
export function remindersFor(plan: Plan, opens: EpochMs, due: EpochMs): readonly EpochMs[] {
  const { programme, sendHour, relationship } = plan;
  const day = zonedDay(opens, programme.timeZone);
  const at = (offset: Offset): EpochMs =>
    instantOf({ base: { day }, plus: [offset], moment: 'send', words: '' }, {}, programme.timeZone, sendHour);
  return (relationship.ladder ?? []).map(at).filter((reminder) => reminder > opens && reminder < due);
}

/**
 * The last day that a pair may have, so that what it is asked after its end can still be answered before the
 * cycle's last day. A rolling programme has no such day.
 */
function latestEnd(plan: Plan, anchors: Anchors, wanted: Day): Day {
  const last = anchors[CYCLE_LAST_DAY];
  const start = anchors[PAIR_START] ?? wanted;
  if (plan.cycle.rolling === true || last === undefined) return wanted;
  const limit = startOfDay(last, plan.programme.timeZone);
  const at = resolver(plan);
  const after = (plan.relationship.asks ?? []).filter(({ dueRule }) => hangsOn(dueRule, PAIR_END));
  const fits = (day: Day): boolean =>
    after.every(({ dueRule }) => at(dueRule, { ...anchors, [PAIR_END]: day }) <= limit);
  let day = wanted;
  while (day > start && !fits(day)) day = plusDays(day, -1);
  return day;
}

/** The last day that a pair may have instead of the one that is wanted. */
export function latestDay(plan: Plan, startedAt: EpochMs, wanted: Day): Day {
  const anchors = { ...anchorsOf(plan), [PAIR_START]: zonedDay(startedAt, plan.programme.timeZone) };
  return latestEnd(plan, anchors, beforeReport(plan, anchors, wanted));
}

/** The last day with the extension; null: the definition has none, or the cycle leaves no room for it. */
export function extendedDay(plan: Plan, startedAt: EpochMs, endsAt: EpochMs): Day | null {
  const { extension } = plan.relationship.duration ?? {};
  if (extension === undefined) return null;
  const planned = zonedDay(endsAt - 1, plan.programme.timeZone);
  const later = latestDay(plan, startedAt, plusOffsets(planned, [extension.by]));
  return later > planned ? later : null;
}

/** The report is made on the cycle's last day. */
function beforeReport({ cycle }: Plan, anchors: Anchors, wanted: Day): Day {
  const last = anchors[CYCLE_LAST_DAY];
  if (cycle.rolling === true || last === undefined || wanted < last) return wanted;
  return plusDays(last, -1);
}

const endOf = (day: Day, zone: string): EpochMs => startOfDay(plusDays(day, 1), zone);

/**
 * When a pair's time is over by the plan (exclusive): all at once, or each after its own duration. Null in a rolling
 * programme that sets no duration: such a pair goes on until somebody ends it.
 */
function plannedEnd(plan: Plan, anchors: Anchors): EpochMs | null {
  const { relationship } = plan;
  const endsAt =
    relationship.duration === undefined ? relationship.endsAt : resolver(plan)(relationship.ends, anchors);
  return endsAt === null ? null : inTime(plan, anchors, endsAt);
}

/** The end, or an earlier one that leaves time for what is asked after it. */
function inTime(plan: Plan, anchors: Anchors, endsAt: EpochMs): EpochMs {
  const zone = plan.programme.timeZone;
  const wanted = zonedDay(endsAt - 1, zone);
  const day = latestEnd(plan, anchors, wanted);
  return day === wanted ? endsAt : endOf(day, zone);
}

/** The end of a pair whose cycle has got a last day since: as it was, or in time for that and for what is asked after it. */
export function endWithin(plan: Plan, startedAt: EpochMs, endsAt: EpochMs | null): EpochMs | null {
  const anchors = { ...anchorsOf(plan), [PAIR_START]: zonedDay(startedAt, plan.programme.timeZone) };
  const wanted = endsAt ?? plannedEnd(plan, anchors);
  if (wanted === null) return null;
  return inTime(plan, anchors, Math.min(wanted, plan.relationship.endsAt ?? wanted));
}

/** What is counted from the start of a pair that is over by then is not asked any more. */
function isAsked(dates: PairAskDates, startedAt: EpochMs, endsAt: EpochMs | null): boolean {
  const { ask, opens, due } = dates;
  return (
    due > opens && due > startedAt && (endsAt === null || opens < endsAt || hangsOn(ask.opensRule, PAIR_END))
  );
}

/**
 * The dates of a pair that starts at an instant.
 * @param startedAt epoch ms; its local day is the anchor `pair-start`
 * @param lastDay the pair's last day where it has been set otherwise than by the plan: the anchor `pair-end`
 */
export function pairDates(plan: Plan, startedAt: EpochMs, lastDay?: Day): PairDates {
  const zone = plan.programme.timeZone;
  const at = resolver(plan);
  const started = { ...anchorsOf(plan), [PAIR_START]: zonedDay(startedAt, zone) };
  const endsAt = lastDay === undefined ? plannedEnd(plan, started) : endOf(lastDay, zone);
  const anchors = endsAt === null ? started : { ...started, [PAIR_END]: zonedDay(endsAt - 1, zone) };
  // Without an end, what is counted from it has no day yet.
  const isDated = ({ opensRule, dueRule }: PairAsk): boolean =>
    PAIR_END in anchors || !(hangsOn(opensRule, PAIR_END) || hangsOn(dueRule, PAIR_END));
  const asks = (plan.relationship.asks ?? [])
    .filter(isDated)
    .map((ask): PairAskDates => {
      const opens = Math.max(at(ask.opensRule, anchors), startedAt);
      const due = at(ask.dueRule, anchors);
      return { ask, opens, due, reminders: remindersFor(plan, opens, due), ...silenceFor(plan, opens) };
    })
    .filter((dates) => isAsked(dates, startedAt, endsAt))
    .filter(
      ({ ask }) =>
        ask.obligation !== 'extend' || (endsAt !== null && extendedDay(plan, startedAt, endsAt) !== null),
    );
  return { endsAt, asks };
}

/** The next moment at which mail goes out, not before `at`. What happens at midnight is told in the morning. */
export function nextSend({ programme, sendHour }: Plan, at: EpochMs): EpochMs {
  const day = zonedDay(at, programme.timeZone);
  const today = instantAt(day, sendHour, programme.timeZone);
  return today >= at ? today : instantAt(plusDays(day, 1), sendHour, programme.timeZone);
}

/** The date by which matches are published, and what is dated from it: none where people are matched one by one. */
import { DEFAULTS } from '../compiler/defaults.ts';
import { nextSend, pairDates, relationshipDates, signingDates } from '../plan/dates.ts';
import { PROPOSED, zonedTime } from '../plan/instants.ts';
import type { DateRule, EpochMs, Origin, Plan } from '../plan/types.ts';
import { dayShown, endsDay } from './days.ts';
import type { DatedLine, LineKind } from './lines.ts';

type Draft = Pick<DatedLine, 'at' | 'rule'> & { readonly kind: LineKind; readonly occurrence?: number };

/** A line with the time that its rule says. */
function lineOf(plan: Plan, { kind, at, rule, occurrence = 1 }: Draft, origin?: Origin): DatedLine {
  const key = `${kind}/matching${occurrence === 1 && kind !== 'remind-accept' ? '' : `/${occurrence}`}`;
  const endOfDay = endsDay(rule);
  const timed = !endOfDay && rule.moment !== 'start';
  const time = timed ? zonedTime(at, plan.programme.timeZone) : null;
  const day = dayShown(plan, at, rule);
  const from = origin === undefined ? {} : { origin };
  return { key, kind, subject: 'matching', occurrence, at, day, time, endOfDay, rule, ...from };
}

const published = (moment: DateRule['moment'], words: string): DateRule => ({
  base: { anchor: PROPOSED },
  plus: [],
  moment,
  words,
});

/** At the time of publication: the step's own, or no time, since a coordinator publishes when they like. */
function withPublication(plan: Plan, at: EpochMs, kind: LineKind, words: string): DatedLine {
  const byItself = plan.steps.some((step) => step.kind === 'publish-matches');
  const line = lineOf(plan, { kind, at, rule: published(byItself ? 'send' : 'end', words) });
  return { ...line, endOfDay: false };
}

function acceptance(plan: Plan, at: EpochMs, proposed: EpochMs): readonly DatedLine[] {
  const { roles, due, reminders } = plan.relationship.acceptance;
  if (roles.length === 0) return [];
  const { acceptDue, acceptReminders } = relationshipDates(plan, proposed);
  const reason: Origin = { from: 'default', reason: DEFAULTS.acceptReminders.reason };
  const again = acceptReminders.flatMap((reminder, index) => {
    const rule = reminders[index];
    const draft = { kind: 'remind-accept', at: reminder, occurrence: index + 1 } as const;
    return rule === undefined ? [] : [lineOf(plan, { ...draft, rule }, reason)];
  });
  const asked = withPublication(plan, at, 'ask-accept', 'when the match is published');
  return [asked, ...again, lineOf(plan, { kind: 'close-accept', at: acceptDue, rule: due })];
}

/** Until when what is accepted on its date of proposal is signed. */
function signing(plan: Plan, at: EpochMs, proposed: EpochMs): readonly DatedLine[] {
  const dates = signingDates(plan, proposed);
  if (dates === null) return [];
  const line = (kind: LineKind, when: EpochMs, occurrence = 1): DatedLine => {
    const moment = kind === 'close-sign' ? 'end' : 'send';
    const rule = published(moment, 'counted from the day on which the match is accepted');
    return lineOf(plan, { kind, at: when, rule: { ...rule, plus: [] }, occurrence });
  };
  return [
    withPublication(plan, at, 'ask-sign', 'when the match is accepted'),
    ...dates.reminders.map((reminder, index) => line('remind-sign', reminder, index + 1)),
    line('close-sign', dates.due),
  ];
}

function startWords({ relationship: { acceptance: accept, agreement } }: Plan): string {
  if (agreement !== undefined)
    return 'when the agreement is signed, at the earliest on the day of acceptance';
  if (accept.roles.length === 0) return 'when the match is published';
  return 'when the match is accepted, at the earliest on the day it is published';
}

/** The end of a pair, and the mail that tells of it. */
function endOfPair(plan: Plan, endsAt: EpochMs): readonly DatedLine[] {
  const { ends } = plan.relationship;
  const told: DateRule = { ...ends, moment: 'send', words: 'when the pair has ended' };
  return [
    lineOf(plan, { kind: 'relationships-end', at: endsAt, rule: ends }),
    lineOf(plan, { kind: 'end-of-programme', at: nextSend(plan, endsAt), rule: told }),
  ];
}

/** The end of a pair that starts at its proposal, and what it is asked on its own dates. */
function ofPair(plan: Plan, proposed: EpochMs): readonly DatedLine[] {
  const { endsAt, asks } = pairDates(plan, proposed);
  const end = endsAt === null ? [] : endOfPair(plan, endsAt);
  const asked = asks.map(({ ask, opens }): DatedLine => {
    const line = lineOf(plan, { kind: 'ask-pair', at: opens, rule: ask.opensRule });
    return { ...line, key: `ask-pair/${ask.id}`, subject: ask.id };
  });
  return [...asked, ...end];
}

/** What a plan's date of publishing brings, in the order of things. */
export function publishing(plan: Plan): readonly DatedLine[] {
  const { cycle, matching } = plan;
  if (cycle.rolling === true || matching.by === 'self-found') return [];
  const own = plan.steps.find(({ kind }) => kind === 'publish-matches');
  const [at, proposed] = own === undefined ? [matching.publishBy, matching.publishBy - 1] : [own.at, own.at];
  const base = { day: dayShown(plan, matching.publishBy - 1) };
  const rule: DateRule = { base, plus: [], moment: 'end', words: 'the date of publishing' };
  const by = lineOf(plan, { kind: 'publish-by', at, rule });
  return [
    ...(own === undefined ? [by] : []),
    ...acceptance(plan, at, proposed),
    ...signing(plan, at, proposed),
    withPublication(plan, at, 'start-of-programme', startWords(plan)),
    ...ofPair(plan, proposed),
  ];
}

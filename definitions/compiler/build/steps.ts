/** The steps of the plan: every dated thing that the engine does. */
import { CYCLE_LAST_DAY, CYCLE_START } from '../../plan/instants.ts';
import { compareSteps, eventEndRule } from '../../plan/redate.ts';
import type { DateRule, Offset, PlanEvent, Step } from '../../plan/types.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { byDefault, DEFAULTS } from '../defaults.ts';
import { publishesItself } from '../../plan/publishes.ts';
import { laterRule, momentAt } from '../resolve/moments.ts';
import type { Calendar } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { isCentral } from '../resolve/central.ts';
import { datedWindows, lastClose } from '../resolve/windows.ts';
import type { Window } from '../resolve/windows.ts';
import { asideInWords, sends, stepOf } from './drafts.ts';
import { given } from './given.ts';
import type { AskDraft } from './drafts.ts';

/** What follows when people stay silent, as long as the cycle lasts; an application is nobody's duty. */
function silenceSteps(
  context: Context,
  { calendar, escalation }: Programme,
  { ask }: AskDraft,
): readonly Step[] {
  if (escalation === undefined || ['apply', 'stay-willing'].includes(ask.obligation)) return [];
  const { tellCoordinator, outcome, wait } = escalation;
  const later = (offsets: readonly Offset[], words: string): DateRule =>
    laterRule(ask.opensRule, offsets, 'send', words);
  const told = later([tellCoordinator], asideInWords(tellCoordinator, 'the first mail'));
  const path = ['reminders', 'tell-coordinator'];
  const origin = originOf(context, path, 'tellCoordinator');
  const tells = stepOf(calendar, 'tell-silent', ask.id, told, origin);
  const before = reportStep(calendar).at;
  if (outcome === undefined || wait === undefined) return [tells].filter(({ at }) => at < before);
  const ended = later([tellCoordinator, wait], asideInWords(wait, 'the coordinator is told'));
  const ends = stepOf(
    calendar,
    'end-silent',
    ask.id,
    ended,
    originOf(context, ['reminders', 'wait'], 'silenceWait'),
  );
  return [tells, ends].filter(({ at }) => at < before);
}

function askSteps({ calendar }: Programme, draft: AskDraft): readonly Step[] {
  const { ask, opensOrigin, dueOrigin, reminders, remindersOrigin } = draft;
  if (ask.audience === 'elsewhere') return [];
  return [
    stepOf(calendar, 'ask', ask.id, ask.opensRule, opensOrigin),
    ...reminders.map((rule, index) => stepOf(calendar, 'remind', ask.id, rule, remindersOrigin, index + 1)),
    stepOf(calendar, 'close', ask.id, ask.dueRule, dueOrigin),
  ];
}

function windowSteps(context: Context, programme: Programme, window: Window): readonly Step[] {
  const { calendar } = programme;
  const { role, opens, closes } = window;
  const opening = stepOf(calendar, 'open-applications', role, opens.rule, opens.origin);
  if (!datedWindows(context, programme).includes(window)) return [opening];
  return [
    opening,
    stepOf(calendar, 'close-applications', role, closes.rule, closes.origin),
    ...reviewSteps(programme, window),
  ];
}

/** A window that opens or closes in some month: the owner is asked for its days before it opens, once the cycle is at work. */
function windowFixSteps({ calendar, windows }: Programme, { role, opens, closes }: Window): readonly Step[] {
  if (opens.rule.precision !== 'month' && closes.rule.precision !== 'month') return [];
  const begins = Math.min(calendar.cycle.startsAt, ...windows.map((one) => one.opens.at));
  return DEFAULTS.fixDate.value
    .map((before) => laterRule(opens.rule, [before], 'send', asideInWords(before, 'applications open')))
    .map((rule, index) =>
      stepOf(calendar, 'fix-date', `apply-${role}`, rule, byDefault('fixDate'), index + 1),
    )
    .filter(({ at }) => at >= begins);
}

/** Applications that coordinators decide about: they are asked, reminded, and the owner is told what was left. */
function reviewSteps({ calendar }: Programme, { role, closes, review }: Window): readonly Step[] {
  if (review === undefined) return [];
  const { review: after, remindReview: again, escalateReview: late } = DEFAULTS;
  const [begin, remind, escalate] = [
    laterRule(closes.rule, after.value, 'send', 'the morning after applications close'),
    laterRule(review.rule, again.value, 'send', asideInWords(again.value[0], 'the last day to decide')),
    laterRule(review.rule, late.value, 'send', asideInWords(late.value[0], 'the last day to decide')),
  ];
  const asked = stepOf(calendar, 'review-applications', role, begin, byDefault('review'));
  const reminder = stepOf(calendar, 'remind-review', role, remind, byDefault('remindReview'));
  return [
    asked,
    ...(reminder.at > asked.at ? [reminder] : []),
    stepOf(calendar, 'escalate-review', role, escalate, byDefault('escalateReview')),
  ];
}

function eventSteps({ calendar, windows }: Programme, event: PlanEvent): readonly Step[] {
  const own: DateRule = { base: { anchor: event.id }, plus: [], moment: 'start', words: event.id };
  const begins = Math.min(calendar.cycle.startsAt, ...windows.map(({ opens }) => opens.at));
  const fixes = event.provisional ? sends(own, DEFAULTS.fixDate.value, event.id) : [];
  const notices = sends(own, DEFAULTS.notice.value, event.id);
  return [
    ...fixes
      .map((rule, index) => stepOf(calendar, 'fix-date', event.id, rule, byDefault('fixDate'), index + 1))
      // Of a date so near to the beginning the coordinator is told with what is left.
      .filter(({ at }) => at >= begins),
    ...notices.map((rule) => stepOf(calendar, 'notice', event.id, rule, byDefault('notice'))),
    stepOf(calendar, 'event', event.id, eventEndRule(event.id, event.to), event.origin),
  ];
}

function draftRule({ windows, choosing, publish }: Programme): DateRule {
  if (choosing !== undefined) {
    return laterRule(choosing.closes.rule, DEFAULTS.draft.value, 'send', 'the morning after choosing closes');
  }
  const closes = lastClose(windows)?.rule ?? publish.rule;
  return laterRule(closes, DEFAULTS.draft.value, 'send', 'the morning after applications close');
}

function matchingSteps(context: Context, programme: Programme): readonly Step[] {
  const { calendar, publish } = programme;
  if (!isCentral(context, calendar.cycle)) return [];
  const subject = 'matching';
  const drafted = stepOf(calendar, 'draft-matches', subject, draftRule(programme), byDefault('draft'));
  const { by = 'coordinator', otherwise } = context.definition.matching ?? {};
  if (publishesItself({ by, ...given({ otherwise }) })) {
    const rule = laterRule(publish.rule, [], 'send', publish.rule.words);
    return [drafted, stepOf(calendar, 'publish-matches', subject, rule, publish.origin)];
  }
  const reminders = sends(publish.rule, DEFAULTS.remindPublish.value, 'the date of publishing');
  const [late] = DEFAULTS.escalatePublish.value;
  const escalate = laterRule(publish.rule, [late], 'send', asideInWords(late, 'the date of publishing'));
  return [
    drafted,
    ...reminders
      .map((rule, index) =>
        stepOf(calendar, 'remind-publish', subject, rule, byDefault('remindPublish'), index + 1),
      )
      .filter(({ at }) => at > drafted.at),
    stepOf(calendar, 'escalate-publish', subject, escalate, byDefault('escalatePublish')),
  ];
}

/** Those who are thanked on a date; all others are when their pair ends. */
function thankSteps(context: Context, { calendar }: Programme): readonly Step[] {
  return members(context.definition.recognition).flatMap(([id, one]) => {
    if (typeof one === 'string' || one.on === undefined) return [];
    const path = ['recognition', id, 'on'];
    const { rule, origin } = momentAt(
      context,
      calendar,
      path,
      one.on,
      'send',
      originOf(context, path, 'end'),
    );
    return [stepOf(calendar, 'thank', id, rule, origin)];
  });
}

const FROM_THE_START: DateRule = {
  base: { anchor: CYCLE_START },
  plus: [],
  moment: 'send',
  words: 'cycle start',
};
/** More than a stretch of ten years has months. */
const MOST_FOLLOW_UPS = 130;

/** Those who are entitled to a mentor and have none, month by month; once matches are out where they go out together. */
function followUpSteps(context: Context, { calendar, publish }: Programme): readonly Step[] {
  if (context.definition.roles?.mentee?.entitled !== true) return [];
  const from = isCentral(context, calendar.cycle) ? publish.rule : FROM_THE_START;
  const [every] = DEFAULTS.followUp.value;
  const before = reportStep(calendar).at;
  const steps: Step[] = [];
  for (let number = 1; number <= MOST_FOLLOW_UPS; number += 1) {
    const plus = { ...every, count: every.count * number };
    const rule = laterRule(from, [plus], 'send', asideInWords(plus, from.words));
    const step = stepOf(calendar, 'follow-up', 'mentee', rule, byDefault('followUp'), number);
    if (step.at >= before) break;
    steps.push(step);
  }
  return steps;
}

function reportStep(calendar: Calendar): Step {
  const base = { anchor: CYCLE_LAST_DAY };
  const rule: DateRule = { base, plus: [], moment: 'send', words: 'the last day of the cycle' };
  return stepOf(calendar, 'report', 'cycle', rule, byDefault('report'));
}

/** Every step, in the order in which the engine takes them. */
export function buildSteps(
  context: Context,
  programme: Programme,
  asks: readonly AskDraft[],
): readonly Step[] {
  return [
    ...programme.windows.flatMap((window) => windowSteps(context, programme, window)),
    ...programme.windows.flatMap((window) => windowFixSteps(programme, window)),
    ...asks.flatMap((draft) => [...askSteps(programme, draft), ...silenceSteps(context, programme, draft)]),
    ...matchingSteps(context, programme),
    ...programme.events.flatMap((event) => eventSteps(programme, event)),
    ...thankSteps(context, programme),
    ...followUpSteps(context, programme),
    reportStep(programme.calendar),
  ].toSorted(compareSteps);
}

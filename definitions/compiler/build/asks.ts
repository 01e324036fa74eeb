/** What participants are asked on shared dates: applications, invitations, meeting reports, check-ins, feedback. */
import { dayOf, plusDays } from '../../plan/instants.ts';
import type { Ask, DateRule, Offset, Origin, PlanEvent, Role } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { byDefault, DEFAULTS } from '../defaults.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Meetings, Programme, Round, Window } from '../resolve/programme.ts';
import { textAt, wordFor } from '../resolve/texts.ts';
import { asideInWords, at, sends } from './drafts.ts';
import type { AskDraft } from './drafts.ts';

type Asked = Omit<Ask, 'opens' | 'due' | 'opensRule' | 'dueRule' | 'readBy'>;
interface Rules {
  readonly opensRule: DateRule;
  readonly dueRule: DateRule;
  readonly opensOrigin: Origin;
  readonly dueOrigin: Origin;
}

/** Reminders of the programme's ladder, counted from the first mail; those not before the deadline are left out. */
function draft(programme: Programme, asked: Asked, rules: Rules, own?: readonly DateRule[]): AskDraft {
  const { calendar, ladder } = programme;
  const { opensRule, dueRule, opensOrigin, dueOrigin } = rules;
  const ask: Ask = {
    ...asked,
    readBy: 'coordinator',
    opens: at(calendar, opensRule),
    opensRule,
    due: at(calendar, dueRule),
    dueRule,
  };
  const all = own ?? sends(opensRule, ladder.offsets, 'the first mail');
  const reminders = all.filter((rule) => at(calendar, rule) < ask.due && at(calendar, rule) > ask.opens);
  const remindersOrigin = own === undefined ? ladder.origin : byDefault('applicationReminders');
  return { ask, opensOrigin, dueOrigin, reminders, remindersOrigin };
}

/** What a role is called in this programme. */
export function labelOf(context: Context, role: Role): Ask['name'] {
  const called = context.definition.roles?.[role]?.called;
  return called === undefined ? wordFor(context, role) : textAt(context, ['roles', role, 'called'], called);
}

function application(context: Context, programme: Programme, window: Window): AskDraft {
  const { role, opens, closes, questions } = window;
  const asked: Asked = {
    id: `apply-${role}`,
    obligation: 'apply',
    subject: role,
    occurrence: 1,
    name: labelOf(context, role),
    roles: [role],
    audience: 'invited',
    questions,
  };
  const own = sends(closes.rule, DEFAULTS.applicationReminders.value, 'the last day to apply');
  const dates = { opensOrigin: opens.origin, dueOrigin: closes.origin };
  return draft(programme, asked, { opensRule: opens.rule, dueRule: closes.rule, ...dates }, own);
}

function onDayOf(event: PlanEvent, plus: Offset, moment: 'send' | 'end'): DateRule {
  return { base: { anchor: event.id }, plus: [plus], moment, words: asideInWords(plus, event.id) };
}

function invitation(programme: Programme, event: PlanEvent): AskDraft {
  const asked: Asked = {
    id: `invitation-${event.id}`,
    obligation: 'answer-invitation',
    subject: event.id,
    occurrence: 1,
    name: event.name,
    roles: event.roles,
    audience: 'active',
    questions: [],
  };
  return draft(programme, asked, {
    opensRule: onDayOf(event, DEFAULTS.invitation.value[0], 'send'),
    dueRule: onDayOf(event, DEFAULTS.invitationDue.value[0], 'end'),
    opensOrigin: byDefault('invitation'),
    dueOrigin: byDefault('invitationDue'),
  });
}

/** Meetings are counted from the first event that is no training; without one from the end of acceptance. */
function meetingsFrom({ events, publish, acceptWithin }: Programme): DateRule {
  const first = events.find(({ training }) => !training);
  if (first === undefined) return laterRule(publish.rule, [acceptWithin], 'send', 'matches are accepted');
  return { base: { anchor: first.id }, plus: [], moment: 'send', words: first.id };
}

function meeting(
  context: Context,
  programme: Programme,
  opensRule: DateRule,
  number: number,
  origin: Origin,
): AskDraft {
  const asked: Asked = {
    id: `meeting-${number}`,
    obligation: 'report-meeting',
    subject: 'meeting',
    occurrence: number,
    name: wordFor(context, 'meeting', number),
    roles: ['mentee', 'mentor'],
    audience: 'active',
    questions: [],
  };
  const [later] = DEFAULTS.meetingDue.value;
  const dueRule = {
    ...laterRule(opensRule, [later], 'end', asideInWords(later, 'the first mail')),
    withinCycle: true,
  };
  return draft(programme, asked, {
    opensRule,
    dueRule,
    opensOrigin: origin,
    dueOrigin: byDefault('meetingDue'),
  });
}

/** A day-long rhythm over a long cycle: more mails than anybody reads, and no bound on the plan. */
const MOST_MEETINGS = 120;

function meetings(context: Context, programme: Programme, { every, origin }: Meetings): readonly AskDraft[] {
  const { calendar } = programme;
  const from = meetingsFrom(programme);
  const lastOpening = plusDays(calendar.cycle.lastDay, -DEFAULTS.meetingDue.value[0].count);
  const drafts: AskDraft[] = [];
  for (let number = 1; number <= MOST_MEETINGS; number += 1) {
    const plus = { unit: every.unit, count: every.count * number };
    const rule = laterRule(from, [plus], 'send', asideInWords(plus, from.words));
    if (dayOf(rule, calendar.anchors) > lastOpening) break;
    drafts.push(meeting(context, programme, rule, number, origin));
  }
  return drafts;
}

function round(programme: Programme, { id, kind, name, opens, roles, questions }: Round): AskDraft {
  const isCheckIn = kind === 'check-in';
  const asked: Asked = {
    id: `${kind}-${id}`,
    obligation: isCheckIn ? 'check-in' : 'give-feedback',
    subject: id,
    occurrence: 1,
    name,
    roles,
    audience: 'active',
    questions,
  };
  const reason = isCheckIn ? 'checkInDue' : 'feedbackDue';
  const [later] = DEFAULTS[reason].value;
  const dueRule = {
    ...laterRule(opens.rule, [later], 'end', asideInWords(later, 'the first mail')),
    withinCycle: true,
  };
  return draft(programme, asked, {
    opensRule: opens.rule,
    dueRule,
    opensOrigin: opens.origin,
    dueOrigin: byDefault(reason),
  });
}

/** Every ask of the plan, in the order in which they open. */
export function buildAsks(context: Context, programme: Programme): readonly AskDraft[] {
  const drafts = [
    ...programme.windows.map((window) => application(context, programme, window)),
    ...programme.events.map((event) => invitation(programme, event)),
    ...(programme.meetings === null ? [] : meetings(context, programme, programme.meetings)),
    ...programme.rounds.map((one) => round(programme, one)),
  ];
  return drafts.toSorted((a, b) => a.ask.opens - b.ask.opens || (a.ask.id < b.ask.id ? -1 : 1));
}

/** Questions of a check-in or feedback by the name that goals use: `final` gives the ask's id. */
export function askIdOf(context: Context, name: string): string {
  const isCheckIn = members(context.definition['check-ins']).some(([id]) => id === name);
  return isCheckIn ? `check-in-${name}` : `feedback-${name}`;
}

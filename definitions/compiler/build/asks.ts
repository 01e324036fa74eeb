/** What participants are asked on shared dates: applications, invitations, meeting reports, check-ins, feedback. */
import { CYCLE_LAST_DAY } from '../../plan/instants.ts';
import type { Ask, DateRule, Offset, PlanEvent, Role } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { byDefault, DEFAULTS } from '../defaults.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { kindOf } from '../resolve/rounds.ts';
import type { Round } from '../resolve/rounds.ts';
import { textAt, wordFor } from '../resolve/texts.ts';
import { choosersOf } from '../resolve/choosing.ts';
import type { ChoosingTime } from '../resolve/choosing.ts';
import { appliedRoles, datedWindows as dated } from '../resolve/windows.ts';
import type { Window } from '../resolve/windows.ts';
import { asideInWords, draft, sends } from './drafts.ts';
import type { AskDraft, Asked } from './drafts.ts';
import { individualSessions, sharedMeetings } from './meetings.ts';
import { poolAsks } from './pools.ts';

/** What a role is called in this programme. */
export function labelOf(context: Context, role: Role): Ask['name'] {
  // Whom a peer is matched with is a peer.
  const own = appliedRoles(context).includes(role) ? role : 'mentee';
  const called = context.definition.roles?.[own]?.called;
  if (called !== undefined) return textAt(context, ['roles', own, 'called'], called);
  return wordFor(context, appliedRoles(context).length === 1 ? 'peer' : own);
}

function application(context: Context, programme: Programme, window: Window): AskDraft {
  const { role, opens, closes, questions } = window;
  const elsewhere = context.definition.applications?.[role]?.by === 'external';
  const asked: Asked = {
    id: `apply-${role}`,
    obligation: 'apply',
    subject: role,
    occurrence: 1,
    name: labelOf(context, role),
    roles: [role],
    audience: elsewhere ? 'elsewhere' : 'invited',
    questions,
  };
  const reminders = elsewhere ? [] : DEFAULTS.applicationReminders.value;
  const own = sends(closes.rule, reminders, 'the last day to apply');
  const dates = { opensOrigin: opens.origin, dueOrigin: closes.origin };
  return draft(programme, asked, { opensRule: opens.rule, dueRule: closes.rule, ...dates }, own);
}

/** An application that stays open: until the cycle ends, of a rolling programme until somebody ends it. */
function standing(context: Context, programme: Programme, window: Window): AskDraft {
  const { role, opens, questions } = window;
  const { rolling } = programme.cycle;
  const asked: Asked = {
    id: `apply-${role}`,
    obligation: 'apply',
    subject: role,
    occurrence: 1,
    name: labelOf(context, role),
    roles: [role],
    audience: 'invited',
    questions,
    standing: true,
  };
  const dueRule: DateRule = {
    base: { anchor: CYCLE_LAST_DAY },
    plus: [],
    // The report is made on the last day.
    moment: rolling === true ? 'end' : 'start',
    words: 'the end of the cycle',
  };
  const dueOrigin = byDefault('standingApplication');
  return draft(
    programme,
    asked,
    { opensRule: opens.rule, dueRule, opensOrigin: opens.origin, dueOrigin },
    [],
  );
}

/** Windows without a last day, on our own form. */
function standingWindows(context: Context, programme: Programme): readonly Window[] {
  const closing = dated(context, programme);
  return programme.windows.filter((window) => !closing.includes(window));
}

const OTHER: Readonly<Record<Role, Role>> = { mentee: 'mentor', mentor: 'mentee' };

function choice(context: Context, programme: Programme, { opens, closes }: ChoosingTime) {
  return choosersOf(context).map((role): AskDraft => {
    const asked: Asked = {
      id: `choose-${role}`,
      obligation: 'choose',
      subject: role,
      occurrence: 1,
      name: labelOf(context, OTHER[role]),
      roles: [role],
      audience: 'applied',
      questions: [],
    };
    const dates = { opensOrigin: opens.origin, dueOrigin: closes.origin };
    return draft(programme, asked, { opensRule: opens.rule, dueRule: closes.rule, ...dates });
  });
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
    ...(event.units === undefined ? {} : { units: event.units }),
    questions: [],
  };
  return draft(programme, asked, {
    opensRule: onDayOf(event, DEFAULTS.invitation.value[0], 'send'),
    dueRule: onDayOf(event, DEFAULTS.invitationDue.value[0], 'end'),
    opensOrigin: byDefault('invitation'),
    dueOrigin: byDefault('invitationDue'),
  });
}

function round(programme: Programme, one: Round): AskDraft {
  const { id, name, opens, closes, roles, questions, readBy } = one;
  const { askId, obligation, due, dueDefault } = kindOf(one);
  const asked: Asked = {
    id: askId,
    obligation,
    subject: id,
    occurrence: 1,
    name,
    roles,
    audience: 'active',
    questions,
    readBy,
  };
  const dueRule = {
    ...laterRule(opens.rule, [due], 'end', asideInWords(due, 'the first mail')),
    withinCycle: true,
  };
  return draft(programme, asked, {
    opensRule: opens.rule,
    dueRule: closes?.rule ?? dueRule,
    opensOrigin: opens.origin,
    dueOrigin: closes?.origin ?? byDefault(dueDefault),
  });
}

/** Every ask of the plan, in the order in which they open. */
export function buildAsks(context: Context, programme: Programme): readonly AskDraft[] {
  const drafts = [
    ...dated(context, programme).map((window) => application(context, programme, window)),
    ...standingWindows(context, programme).map((window) => standing(context, programme, window)),
    ...(programme.choosing === undefined ? [] : choice(context, programme, programme.choosing)),
    ...programme.events.map((event) => invitation(programme, event)),
    ...sharedMeetings(context, programme),
    ...individualSessions(context, programme),
    ...poolAsks(context, programme),
    ...programme.rounds.map((one) => round(programme, one)),
  ];
  return drafts.toSorted((a, b) => a.ask.opens - b.ask.opens || (a.ask.id < b.ask.id ? -1 : 1));
}

/** Questions of a check-in or feedback by the name that goals use: `final` gives the ask's id. */
export function askIdOf(context: Context, name: string): string {
  const isCheckIn = members(context.definition['check-ins']).some(([id]) => id === name);
  return isCheckIn ? `check-in-${name}` : `feedback-${name}`;
}

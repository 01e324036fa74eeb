/** The definition with every date found and every default filled: what the plan is built from. */
import { CYCLE_START } from '../../plan/instants.ts';
import type { Offset, Origin, PlanEvent, Role, Text } from '../../plan/types.ts';
import { DEFAULTS } from '../defaults.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { CheckInIn, FeedbackIn } from '../definition.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { Cycle } from './cycle.ts';
import { readDuration, readMinutes, readRhythm } from './durations.ts';
import type { Read } from './durations.ts';
import { resolveEvents, rolesOf } from './events.ts';
import { misread } from './misread.ts';
import { laterRule, momentAt, momentFrom } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';
import { nameAt } from './texts.ts';

/** One role's time to apply. */
export interface Window {
  readonly role: Role;
  readonly opens: Moment;
  readonly closes: Moment;
  readonly questions: readonly string[];
}

/** A check-in or a round of feedback. */
export interface Round {
  readonly id: string;
  readonly kind: 'check-in' | 'feedback';
  readonly name: Text;
  readonly opens: Moment;
  readonly roles: readonly Role[];
  readonly questions: readonly string[];
}

export interface Meetings {
  readonly every: Offset;
  readonly minutes: number;
  readonly origin: Origin;
}

export interface Programme {
  readonly calendar: Calendar;
  readonly cycle: Cycle;
  readonly events: readonly PlanEvent[];
  readonly windows: readonly Window[];
  readonly publish: Moment;
  readonly acceptWithin: Offset;
  readonly ladder: { readonly offsets: readonly Offset[]; readonly origin: Origin };
  readonly meetings: Meetings | null;
  readonly rounds: readonly Round[];
}

function windowOf(context: Context, calendar: Calendar, role: Role): Window {
  const written = context.definition.applications?.[role];
  const path = ['applications', role];
  const date = (key: 'opens' | 'closes', moment: 'send' | 'end'): Moment => {
    const at = [...path, key];
    const text = written?.[key] ?? DEFAULTS[key].value;
    return momentAt(context, calendar, at, text, moment, originOf(context, at, key));
  };
  return { role, opens: date('opens', 'send'), closes: date('closes', 'end'), questions: written?.ask ?? [] };
}

/** The later of the two last days to apply. */
export function lastClose(windows: readonly Window[]): Moment | undefined {
  return windows.map(({ closes }) => closes).toSorted((a, b) => b.at - a.at)[0];
}

function publishOf(context: Context, calendar: Calendar, windows: readonly Window[]): Moment {
  const path = ['matching', 'publish'];
  const written = context.definition.matching?.publish;
  const origin = originOf(context, path, 'publishAfterClose');
  if (written !== undefined) return momentAt(context, calendar, path, written, 'end', origin);
  const closes = lastClose(windows);
  const base = { base: { anchor: CYCLE_START }, plus: [], moment: 'end', words: 'cycle start' } as const;
  const words = '2 weeks after applications close';
  const rule = laterRule(closes?.rule ?? base, DEFAULTS.publishAfterClose.value, 'end', words);
  const moment = momentFrom(calendar, rule, origin, path);
  return { ...moment, sound: moment.sound && closes?.sound === true };
}

/** A duration at a path; the fallback after saying what is wrong. */
function offsetAt(context: Context, path: Path, text: string, read: Read<Offset>, fallback: Offset): Offset {
  if ('value' in read) return read.value;
  misread(context, path, text, read.misread, 'A302');
  return fallback;
}

const WEEK: Offset = { unit: 'day', count: 7 };

function acceptWithin(context: Context): Offset {
  const text = context.definition.matching?.accept?.within ?? DEFAULTS.acceptWithin.value;
  return offsetAt(context, ['matching', 'accept', 'within'], text, readDuration(text), WEEK);
}

function ladderOf(context: Context): Programme['ladder'] {
  const path = ['reminders', 'after'];
  const origin = originOf(context, path, 'ladder');
  const written = context.definition.reminders?.after;
  if (written === undefined) return { offsets: DEFAULTS.ladder.value, origin };
  const offsets = written.map((text, index) =>
    offsetAt(context, [...path, String(index)], text, readDuration(text), WEEK),
  );
  return { offsets, origin };
}

function minutesOf(context: Context, text: string | undefined): number {
  if (text === undefined) return DEFAULTS.minutes.value;
  const read = readMinutes(text);
  if ('value' in read) return read.value;
  const path = ['relationships', 'meetings', 'length'];
  const span = spanAt(context.root, path);
  const section = 'relationships.meetings';
  if (read.misread.notYet === undefined) context.problems.add('A311', span, { found: text, key: 'length' });
  else context.problems.add('A109', span, { word: read.misread.notYet, section });
  return DEFAULTS.minutes.value;
}

function meetingsOf(context: Context): Meetings | null {
  const written = context.definition.relationships?.meetings;
  if (written === undefined) return null;
  const path = ['relationships', 'meetings', 'every'];
  const month: Offset = { unit: 'month', count: 1 };
  const every = offsetAt(context, path, written.every, readRhythm(written.every), month);
  return { every, minutes: minutesOf(context, written.length), origin: originOf(context, path, 'end') };
}

function checkIn(context: Context, calendar: Calendar, [id, one]: readonly [string, CheckInIn]): Round {
  const path = ['check-ins', id];
  const at = [...path, 'on'];
  const opens = momentAt(context, calendar, at, one.on, 'send', originOf(context, at, 'end'));
  const name = nameAt(context, path, one.name);
  return { id, kind: 'check-in', name, opens, roles: rolesOf(one.for), questions: one.ask };
}

function feedback(context: Context, calendar: Calendar, [id, one]: readonly [string, FeedbackIn]): Round {
  const path = ['feedback', id];
  const at = [...path, 'opens'];
  const opens = momentAt(context, calendar, at, one.opens, 'send', originOf(context, at, 'end'));
  const name = nameAt(context, path, one.name);
  return { id, kind: 'feedback', name, opens, roles: rolesOf(one.from), questions: one.ask };
}

/** Resolves every date of the definition inside a cycle; what fails is reported and marked as not sound. */
export function resolveProgramme(context: Context, cycle: Cycle): Programme {
  const { definition } = context;
  const { events, anchors } = resolveEvents(context, cycle);
  const calendar = { cycle, anchors };
  const windows = (['mentee', 'mentor'] as const).map((role) => windowOf(context, calendar, role));
  return {
    calendar,
    cycle,
    events,
    windows,
    publish: publishOf(context, calendar, windows),
    acceptWithin: acceptWithin(context),
    ladder: ladderOf(context),
    meetings: meetingsOf(context),
    rounds: [
      ...members(definition['check-ins']).map((one) => checkIn(context, calendar, one)),
      ...members(definition.feedback).map((one) => feedback(context, calendar, one)),
    ],
  };
}

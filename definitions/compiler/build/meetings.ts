/** The monthly question whether a pair met. */
import { CYCLE_START, dayOf, plusDays, startOfDay } from '../../plan/instants.ts';
import { USUAL_RHYTHM } from '../../plan/rhythm.ts';
import type { DateRule, Day, Offset } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { byDefault, DEFAULTS } from '../defaults.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import type { Meetings } from '../resolve/meetings.ts';
import { wordFor } from '../resolve/texts.ts';
import { asideInWords, draft } from './drafts.ts';
import type { AskDraft, Asked } from './drafts.ts';
import { groupOf } from './life.ts';

const DAY_MS = 86_400_000;

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
  { origin, rhythm }: Pick<Meetings, 'origin'> & { readonly rhythm?: Offset },
): AskDraft {
  const asked: Asked = {
    id: `meeting-${number}`,
    obligation: 'report-meeting',
    subject: 'meeting',
    occurrence: number,
    name: wordFor(context, rhythm === undefined ? 'meeting' : 'meetingsInWeek', number),
    roles: ['mentee', 'mentor'],
    audience: 'active',
    questions: [],
    ...(rhythm === undefined ? {} : { rhythm }),
  };
  const [later] = DEFAULTS.meetingDue.value;
  const dueRule = {
    ...laterRule(opensRule, [later], 'end', asideInWords(later, 'the first mail')),
    // A rolling programme makes its report and goes on: there is time to answer beyond it.
    ...(programme.cycle.rolling === true ? {} : { withinCycle: true }),
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
/** Ten years of weeks: longer no stretch of a rolling programme goes without a report. */
const MOST_WEEKS = 530;
const WEEK: Offset = { unit: 'week', count: 1 };

/** Pairs that set their rhythm themselves are asked by their own; in a rolling programme all are, since each begins on a day of its own. */
function ownRhythm({ every, setBy, pairMayChange }: Meetings, rolling: boolean): Offset | null {
  if (setBy === 'pair' || pairMayChange === true) return every ?? USUAL_RHYTHM;
  return rolling ? every : null;
}

/**
 * The reports of meetings on shared dates. Where pairs have a rhythm of their own they are asked each week, and each
 * pair only when its own has come.
 */
export function sharedMeetings(context: Context, programme: Programme): readonly AskDraft[] {
  const { meetings: written, cycle } = programme;
  if (written === null) return [];
  const { origin } = written;
  // With a target alone a pair meets as it likes; how far it has come is asked now and then.
  const every = written.every ?? (written.target === undefined ? null : USUAL_RHYTHM);
  const rhythm = ownRhythm({ ...written, every }, cycle.rolling === true);
  if (rhythm !== null) return meetings(context, programme, WEEK, { origin, rhythm });
  return every === null || cycle.rolling === true ? [] : meetings(context, programme, every, { origin });
}

const CYCLE_BEGINS: DateRule = {
  base: { anchor: CYCLE_START },
  plus: [],
  moment: 'send',
  words: 'cycle start',
};

function countedFrom(programme: Programme, byRhythm: boolean): DateRule {
  if (!byRhythm) return meetingsFrom(programme);
  return programme.cycle.rolling === true ? CYCLE_BEGINS : programme.publish.rule;
}

/** One report for each meeting, as long as there is time to answer before the cycle ends. */
function meetings(
  context: Context,
  programme: Programme,
  every: Offset,
  how: Pick<Meetings, 'origin'> & { readonly rhythm?: Offset },
): readonly AskDraft[] {
  const { calendar, cycle } = programme;
  const rolling = cycle.rolling === true;
  const { lastDay } = calendar.cycle;
  const lastOpening = rolling ? lastDay : plusDays(lastDay, -DEFAULTS.meetingDue.value[0].count);
  const from = countedFrom(programme, how.rhythm !== undefined);
  const drafts: AskDraft[] = [];
  for (let number = 1; number <= (rolling ? MOST_WEEKS : MOST_MEETINGS); number += 1) {
    const plus = { ...every, count: every.count * number };
    const rule = laterRule(from, [plus], 'send', asideInWords(plus, from.words));
    if (dayOf(rule, calendar.anchors) > lastOpening) break;
    drafts.push(meeting(context, programme, rule, number, how));
  }
  return drafts;
}

/**
 * The reports of the sessions that each mentee of a group has alone with the mentor: spread evenly over the time
 * from the first meeting on. None where pairs have dates of their own.
 */
export function individualSessions(context: Context, programme: Programme): readonly AskDraft[] {
  const sessions = groupOf(context)?.individualSessions ?? 0;
  const { calendar, cycle } = programme;
  if (sessions === 0 || cycle.rolling === true) return [];
  const from = meetingsFrom(programme);
  const days = daysBetween(dayOf(from, calendar.anchors), calendar.cycle.lastDay);
  return Array.from({ length: sessions }, (_, index) => {
    const plus: Offset = { unit: 'day', count: Math.floor((days * (index + 1)) / (sessions + 1)) };
    const rule = laterRule(from, [plus], 'send', asideInWords(plus, from.words));
    return individual(context, programme, rule, index + 1);
  });
}

const daysBetween = (first: Day, last: Day): number =>
  (startOfDay(last, 'UTC') - startOfDay(first, 'UTC')) / DAY_MS;

function individual(context: Context, programme: Programme, opensRule: DateRule, number: number): AskDraft {
  const asked: Asked = {
    id: `individual-${number}`,
    obligation: 'report-individual',
    subject: 'individual',
    occurrence: number,
    name: wordFor(context, 'individual', number),
    roles: ['mentee', 'mentor'],
    audience: 'active',
    questions: [],
  };
  const [later] = DEFAULTS.individualDue.value;
  const dueRule = {
    ...laterRule(opensRule, [later], 'end', asideInWords(later, 'the first mail')),
    withinCycle: true,
  };
  const path = ['relationships', 'group', 'individual-sessions'];
  return draft(programme, asked, {
    opensRule,
    dueRule,
    opensOrigin: originOf(context, path, 'individualDue'),
    dueOrigin: byDefault('individualDue'),
  });
}

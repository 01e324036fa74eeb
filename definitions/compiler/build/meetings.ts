/** The monthly question whether a pair met. */
import { dayOf, plusDays } from '../../plan/instants.ts';
import type { DateRule, Offset, Origin } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { byDefault, DEFAULTS } from '../defaults.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import type { Meetings } from '../resolve/meetings.ts';
import { wordFor } from '../resolve/texts.ts';
import { asideInWords, draft } from './drafts.ts';
import type { AskDraft, Asked } from './drafts.ts';

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

/** The reports of meetings on shared dates; none where pairs have dates or a rhythm of their own. */
export function sharedMeetings(context: Context, programme: Programme): readonly AskDraft[] {
  const { meetings: written, cycle } = programme;
  const every = written?.every;
  if (written === null || !every || cycle.rolling === true) return [];
  return meetings(context, programme, every, written);
}

/** One report for each meeting, as long as there is time to answer before the cycle ends. */
function meetings(
  context: Context,
  programme: Programme,
  every: Offset,
  { origin }: Meetings,
): readonly AskDraft[] {
  const { calendar } = programme;
  const from = meetingsFrom(programme);
  const lastOpening = plusDays(calendar.cycle.lastDay, -DEFAULTS.meetingDue.value[0].count);
  const drafts: AskDraft[] = [];
  for (let number = 1; number <= MOST_MEETINGS; number += 1) {
    const plus = { ...every, count: every.count * number };
    const rule = laterRule(from, [plus], 'send', asideInWords(plus, from.words));
    if (dayOf(rule, calendar.anchors) > lastOpening) break;
    drafts.push(meeting(context, programme, rule, number, origin));
  }
  return drafts;
}

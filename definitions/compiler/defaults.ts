/** What a definition need not say, with the reason that a preview shows for each. */
import { FOLLOW_UP } from '../plan/entitled.ts';
import type { Offset, Origin } from '../plan/types.ts';

const days = (count: number): Offset => ({ unit: 'day', count });
const weeks = (count: number): Offset => ({ unit: 'week', count });

export interface Default<T> {
  readonly value: T;
  readonly reason: string;
}

function withReason<const T>(value: T, reason: string): Default<T> {
  return { value, reason };
}

export const DEFAULTS = {
  sendHour: withReason('09:00', 'People read mail at the start of their working day'),
  languages: withReason(['en'], 'The language in which definitions are written'),
  opens: withReason('cycle start', 'A cycle begins with its applications'),
  closes: withReason('5 weeks after cycle start', 'Five weeks reach people who read their mail once a week'),
  applicationReminders: withReason([days(-7), days(-1)], 'One week to decide, and one last day'),
  standingApplication: withReason(null, 'Who may come at any time is not given a last day'),
  publishAfterClose: withReason([weeks(2)], 'Two weeks let a coordinator look at every pair'),
  search: withReason('14 days', 'Two weeks: whoever waits longer without a word gives up'),
  searchReminders: withReason([days(-3), days(1)], 'While the date can be kept, and once when it was missed'),
  choices: withReason(3, 'Three wishes are thought about; ten are not'),
  chooseOpens: withReason([days(1)], 'The day after the last window closes, when all profiles are there'),
  chooseCloses: withReason([days(7)], 'A week to read the profiles and think'),
  publishAfterChoosing: withReason([weeks(1)], 'A week lets a coordinator look at every pair'),
  acceptWithin: withReason('7 days', 'A week covers every working pattern'),
  acceptReminders: withReason([days(3), days(5)], 'Asked again while there is time to answer'),
  ladder: withReason([days(3), days(7)], 'Twice is a help, three times is a nuisance'),
  tellCoordinator: withReason('10 days', 'After two reminders a person helps more than a third mail'),
  silenceWait: withReason('7 days', 'A week in which the coordinator can talk to them first'),
  invitation: withReason([weeks(-2)], 'Two weeks leave room in a calendar'),
  invitationDue: withReason([days(-2)], 'The organiser needs to know two days ahead how many will come'),
  notice: withReason([days(-1)], 'The day before is when people look at the next one'),
  fixDate: withReason(
    [weeks(-6), weeks(-2)],
    'Six weeks are enough to book a room; two are the last chance to tell',
  ),
  meetingDue: withReason([days(14)], 'Two weeks to meet and to say so'),
  checkInDue: withReason([days(14)], 'Two weeks cover a holiday week'),
  feedbackDue: withReason([days(10)], 'Ten days: answers come while memory is fresh'),
  draft: withReason([days(1)], 'The morning after the last window closes'),
  review: withReason([days(1)], 'The morning after applications close'),
  remindReview: withReason([days(-2)], 'Two days before, while there is time to read'),
  escalateReview: withReason([days(1)], 'The day after, so that nobody who has applied is forgotten'),
  remindPublish: withReason(
    [days(-3), days(1)],
    'Before the date while it can be kept, and once when it was missed',
  ),
  escalatePublish: withReason([days(3)], 'Three days later participants notice'),
  minutes: withReason(60, 'An hour is what most programmes advise'),
  atRiskAfterMissing: withReason(2, 'One missing month happens; two are a sign'),
  capacity: withReason(1, 'One mentee leaves a mentor time to prepare'),
  groupMentees: withReason('2-4', 'Up to four each get their turn within an hour'),
  belowMinimum: withReason(
    'tell-coordinator',
    'People who know each other go on, while somebody is found to join',
  ),
  chooseWithin: withReason('7 days', 'A week to read the profiles, while somebody waits'),
  willingEvery: withReason('12 months', 'A year is long enough for a life to change, and seldom enough'),
  willingWithin: withReason('3 weeks', 'Three weeks cover a holiday'),
  willingSilent: withReason(
    'pause',
    'Whoever does not answer is proposed to nobody, and can come back with one click',
  ),
  individualDue: withReason([weeks(3)], 'Three weeks leave each mentee of a group a day with the mentor'),
  report: withReason([], 'The report closes the cycle'),
  rollingReport: withReason('12 months', 'A year is what organisations report by'),
  durationDue: withReason([days(14)], 'Two weeks cover a first meeting, where it can be talked about'),
  extensionOpens: withReason([weeks(-6)], 'Six weeks leave time to talk and to plan'),
  extensionDue: withReason([weeks(-3)], 'Three weeks before the end both know where they are'),
  agreementWithin: withReason('14 days', 'Two weeks leave time to talk before signing'),
  story: withReason('2 weeks before cycle end', 'Towards the end there is something to tell, and time to'),
  pairStory: withReason('pair end', 'A story is told when a pair has come to its end'),
  storyDue: withReason([days(10)], 'Ten days: a story takes an evening, and comes while memory is fresh'),
  followUp: withReason([FOLLOW_UP.every], 'Nobody who is entitled waits longer than a month without a word'),
  end: withReason(
    [],
    'Relationships end when the last day of the cycle begins, so that the report has everything',
  ),
} as const;

/** The origin of a value that is one of the defaults. */
export function byDefault(name: keyof typeof DEFAULTS): Origin {
  return { from: 'default', reason: DEFAULTS[name].reason };
}

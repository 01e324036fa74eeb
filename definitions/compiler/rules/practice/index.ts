/** Every rule of good practice, by code. */
import type { Plan } from '../../../plan/types.ts';
import type { Context } from '../../context.ts';
import { answersAreUsed } from './answers-are-used.ts';
import { coordinatorsHaveTime } from './coordinators-have-time.ts';
import { datesAreKept } from './dates-are-kept.ts';
import { deadlinesAvoidBreaks } from './deadlines-avoid-breaks.ts';
import { distanceGetsTime } from './distance-gets-time.ts';
import { eventsAvoidBreaks } from './events-avoid-breaks.ts';
import { eventsAvoidHolidays } from './events-avoid-holidays.ts';
import { eventsAvoidWeekends } from './events-avoid-weekends.ts';
import { eventsFollowAcceptance } from './events-follow-acceptance.ts';
import { facilitatorsAreTrained } from './facilitators-are-trained.ts';
import { feedbackHearsBoth } from './feedback-hears-both.ts';
import { feedbackMeasuresGoals } from './feedback-measures-goals.ts';
import { goalsHaveMeasures } from './goals-have-measures.ts';
import { mailsAreFew } from './mails-are-few.ts';
import { matchesPrecedeKickOff } from './matches-precede-kick-off.ts';
import { mentorsGetWhatWasPromised } from './mentors-get-what-was-promised.ts';
import { personalAnswersAreUsed } from './personal-answers-are-used.ts';
import type { PracticeRule } from './practice.ts';
import { provisionalDatesLeaveTime } from './provisional-dates-leave-time.ts';
import { questionsAreAsked } from './questions-are-asked.ts';
import { remindersPrecedeDeadlines } from './reminders-precede-deadlines.ts';
import { surveysStandApart } from './surveys-stand-apart.ts';
import { trainingComesFirst } from './training-comes-first.ts';
import { windowsLastAWeek } from './windows-last-a-week.ts';
import { yearsHaveCheckIns } from './years-have-check-ins.ts';

export const PRACTICE_RULES: readonly PracticeRule[] = [
  goalsHaveMeasures,
  questionsAreAsked,
  eventsAvoidWeekends,
  eventsFollowAcceptance,
  feedbackMeasuresGoals,
  matchesPrecedeKickOff,
  eventsAvoidHolidays,
  eventsAvoidBreaks,
  windowsLastAWeek,
  remindersPrecedeDeadlines,
  trainingComesFirst,
  mailsAreFew,
  coordinatorsHaveTime,
  surveysStandApart,
  yearsHaveCheckIns,
  provisionalDatesLeaveTime,
  answersAreUsed,
  personalAnswersAreUsed,
  facilitatorsAreTrained,
  distanceGetsTime,
  mentorsGetWhatWasPromised,
  feedbackHearsBoth,
  deadlinesAvoidBreaks,
  datesAreKept,
];

/** Gives advice on a definition that has no errors. */
export function checkPractice(context: Context, plan: Plan): void {
  PRACTICE_RULES.forEach(({ check }) => check(context, plan));
}

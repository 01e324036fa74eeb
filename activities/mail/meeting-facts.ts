/** What a mail may say about how a pair or group meets. */
import { plannedRhythm, setsRhythm } from '../../definitions/plan/rhythm.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { MailFacts } from '../../locales/index.ts';

/** How often and how long pairs meet that have set nothing themselves. */
function meetingsOf(plan: Plan): MailFacts['meetings'] {
  const { meetings } = plan.relationship;
  const rhythm = plannedRhythm(plan);
  if (meetings === null || rhythm === null) return null;
  const { minutes, leastMinutes } = meetings;
  return { ...rhythm, minutes, ...(leastMinutes === undefined ? {} : { leastMinutes }) };
}

export const meetingFacts = (plan: Plan) => ({
  meetings: meetingsOf(plan),
  setsRhythm: setsRhythm(plan),
  target: plan.relationship.meetings?.target ?? null,
});

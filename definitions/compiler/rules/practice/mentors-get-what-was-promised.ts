import { asksByRhythm } from '../../../plan/dates.ts';
import type { Plan, PlanEvent } from '../../../plan/types.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

const MINUTE = 60_000;

function eventMinutes({ from, to, startsAt, endsAt }: PlanEvent): number {
  return from === null || to === null ? 0 : (endsAt - startsAt) / MINUTE;
}

/** With one mentee; what is counted in sessions or hours counts as such. */
function meetingMinutes(plan: Plan): number {
  const { relationship, asks } = plan;
  const { meetings } = relationship;
  if (meetings === null) return 0;
  const { target, minutes } = meetings;
  if (target !== undefined) return 'minutes' in target ? target.minutes : target.sessions * minutes;
  const own = asksByRhythm(plan, plan.matching.publishBy).length;
  const shared = asks.filter(({ obligation, rhythm }) => obligation === 'report-meeting' && !rhythm).length;
  return (own + shared) * minutes;
}

/** At least what a mentor needs: meetings with each mentee, or with the group, and events with times. */
function effortOf(plan: Plan): number {
  const mentees = plan.relationship.format === 'one-to-one' ? plan.roles.mentor.capacity : 1;
  const events = plan.events.filter(({ roles }) => roles.includes('mentor')).map(eventMinutes);
  return meetingMinutes(plan) * mentees + events.reduce((sum, minutes) => sum + minutes, 0);
}

export const mentorsGetWhatWasPromised: PracticeRule = {
  code: 'A522',
  reason: 'Mentors say yes to the time that they were told; more of it loses them.',
  check(context, plan) {
    const promised = plan.roles.mentor.effortMinutes;
    if (promised === undefined) return;
    const needed = effortOf(plan);
    if (needed <= promised) return;
    const hours = (minutes: number): number => Math.ceil(minutes / 6) / 10;
    const facts = { needed: hours(needed), promised: hours(promised) };
    adviseAt(context, 'A522', ['roles', 'mentor', 'effort'], facts);
  },
};

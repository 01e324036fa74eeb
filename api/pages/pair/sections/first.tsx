import type { Plan } from '../../../../definitions/plan/types.ts';
import { firstMeeting as words } from '../../../../locales/en/first-meeting.ts';
import { timeWords } from '../../../../locales/en/target.ts';
import { inWords } from '../../fields.tsx';
import type { PairFacts } from '../facts.ts';
import type { PairSection } from '../section.ts';

/** Who begins; null: the programme leaves it open. */
function begins({ plan, pair, me }: PairFacts): string {
  const { initiative } = plan.relationship;
  if (initiative === undefined || pair.format === 'peer') return words.eachOther;
  const label = inWords(plan.roles[initiative].label);
  if (initiative !== me.role) return words.waits(label);
  return pair.format === 'group' && me.role === 'mentee' ? words.oneOfYou : words.youBegin;
}

/** How long it is: the usual time, and what is added to get to know each other. */
function longWords({ relationship: { meetings, rapportMinutes } }: Plan): string | null {
  if (rapportMinutes === undefined) return null;
  const more = timeWords(rapportMinutes);
  return meetings === null
    ? words.more(more)
    : words.long(timeWords(meetings.minutes + rapportMinutes), more);
}

/** The guide to the first meeting, until there has been one. */
export const firstSection: PairSection = {
  id: 'first',
  show: ({ facts }) => {
    const { plan, pair, isLive, me, meetings, appointments } = facts;
    if (pair.opened_at === null || !isLive || me.leftAt !== null || meetings.length > 0) return null;
    const agenda = plan.relationship.firstMeeting?.map(inWords) ?? words.agenda;
    const long = longWords(plan);
    return (
      <>
        <h2>{words.heading}</h2>
        {appointments.some(({ cancelled }) => !cancelled) ? null : <p>{begins(facts)}</p>}
        {long === null ? null : <p>{long}</p>}
        <ol>
          {agenda.map((item) => (
            <li>{item}</li>
          ))}
        </ol>
      </>
    );
  },
};

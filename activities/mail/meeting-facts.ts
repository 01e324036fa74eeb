/** What a mail may say about how a pair or group meets. */
import { plannedRhythm, setsRhythm } from '../../definitions/plan/rhythm.ts';
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Format, Plan } from '../../definitions/plan/types.ts';
import type { MailRow } from '../../db/queries/mail-facts.ts';
import type { MailFacts } from '../../locales/index.ts';

/** How often and how long pairs meet that have set nothing themselves. */
function meetingsOf(plan: Plan): MailFacts['meetings'] {
  const { meetings } = plan.relationship;
  const rhythm = plannedRhythm(plan);
  if (meetings === null || rhythm === null) return null;
  const { minutes, leastMinutes } = meetings;
  return { ...rhythm, minutes, ...(leastMinutes === undefined ? {} : { leastMinutes }) };
}

/** Who of a pair or group writes first; peers have one role, and nobody is it more than another. */
function firstWriter({ role }: MailRow, plan: Plan, format: Format): MailFacts['writesFirst'] {
  const { initiative } = plan.relationship;
  if (initiative === undefined || role === null || format === 'peer') return null;
  return initiative === role ? 'reader' : 'other';
}

export function meetingFacts(row: MailRow, plan: Plan, { format, lang }: { format: Format; lang: string }) {
  const { meetings, rapportMinutes, firstMeeting = [], delivery } = plan.relationship;
  return {
    meetings: meetingsOf(plan),
    setsRhythm: setsRhythm(plan),
    target: meetings?.target ?? null,
    rapport: rapportMinutes ?? null,
    apart: delivery !== 'in-person',
    writesFirst: firstWriter(row, plan, format),
    agenda: firstMeeting.map((text) => inLanguage(text, lang)),
  };
}

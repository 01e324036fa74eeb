/** The meeting that a mail is about: in words, and as a calendar entry. */
import { formatMoment } from '../../definitions/plan/format.ts';
import { zonedDay, zonedTime } from '../../definitions/plan/dates.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { MailRow } from '../../db/queries/mail-facts.ts';
import type { Locale, MailFacts } from '../../locales/index.ts';
import { headerText } from './headers.ts';
import type { CalendarEvent } from './calendar.ts';

const MINUTE_MS = 60_000;

/** In the programme's zone, which is named: a pair may live in two. */
export function appointmentFacts(
  { meeting, params }: MailRow,
  plan: Plan,
  lang: string,
): MailFacts['meeting'] {
  if (meeting === null) return null;
  const { timeZone } = plan.programme;
  return {
    when: `${formatMoment(meeting.startsAt, timeZone, lang)} (${timeZone})`,
    minutes: meeting.minutes,
    where: headerText(meeting.place),
    moved: meeting.sequence > 0,
    mine: params.about === undefined,
    gone: params.gone !== undefined,
    goesOn: !meeting.cancelled,
  };
}

/** The same entry for all members, so that a change replaces it; null: the mail is about no meeting. */
export function appointmentEntry(row: MailRow, plan: Plan, locale: Locale): CalendarEvent | null {
  const { meeting, relationshipId } = row;
  if (meeting === null || relationshipId === null) return null;
  const zone = plan.programme.timeZone;
  const cancelled = row.template === 'meeting-cancelled';
  const endsAt = meeting.startsAt + meeting.minutes * MINUTE_MS;
  return {
    id: `meeting/${relationshipId}/${meeting.number}`,
    day: zonedDay(meeting.startsAt, zone),
    fromTime: zonedTime(meeting.startsAt, zone),
    toTime: zonedTime(endsAt, zone),
    startsAt: meeting.startsAt,
    endsAt,
    provisional: false,
    cancelled,
    // For somebody who is no longer of the group its end is a change that the others have not had.
    sequence: meeting.sequence + (cancelled && !meeting.cancelled ? 1 : 0),
    name: `${locale.mail.meeting}: ${headerText(row.people.map(({ name }) => name).join(', '))}`,
    place: meeting.place,
  };
}

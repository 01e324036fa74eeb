/** Calendar entries (RFC 5545) of a cycle's events. The same rows give the same bytes. */
import {
  default as ical,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../../definitions/plan/types.ts';
import type { MailEvent } from '../../db/queries/mail-facts.ts';
import { headerText } from './headers.ts';
import type { Address, Calendar } from './mail.ts';
import { vtimezone } from './vtimezone.ts';

export interface CalendarEvent extends MailEvent {
  readonly name: string;
  readonly place: string;
  /** True: it does not take place. */
  readonly cancelled?: boolean;
}

export interface CalendarOf {
  readonly cycleId: string;
  readonly zone: string;
  readonly organiser: Address;
  readonly events: readonly CalendarEvent[];
  /** When the entries were written: the message's business time. */
  readonly stamp: EpochMs;
  /** The invited person; null: the entries are for information (METHOD:PUBLISH). */
  readonly invited: Address | null;
}

/** The same for everybody and for ever, so that a moved event replaces its entry. */
function uid(cycleId: string, eventId: string): string {
  return `${cycleId}/${eventId}@adept`;
}

function times(
  event: CalendarEvent,
  zone: string,
): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (event.fromTime === null) {
    const day = Temporal.PlainDate.from(event.day);
    return { start: day, end: day.add({ days: 1 }), allDay: true };
  }
  const local = (at: EpochMs) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const start = { start: local(event.startsAt), timezone: zone };
  return event.toTime === null ? start : { ...start, end: local(event.endsAt) };
}

function statusOf({ provisional, cancelled }: CalendarEvent): ICalEventStatus {
  if (cancelled === true) return ICalEventStatus.CANCELLED;
  return provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

const METHODS: Readonly<Record<Calendar['method'], ICalCalendarMethod>> = {
  PUBLISH: ICalCalendarMethod.PUBLISH,
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
};

function methodOf({ events, invited }: CalendarOf): Calendar['method'] {
  if (invited === null) return 'PUBLISH';
  return events.every(({ cancelled }) => cancelled === true) ? 'CANCEL' : 'REQUEST';
}

function entry(event: CalendarEvent, calendar: CalendarOf): ICalEventData {
  const { organiser, invited } = calendar;
  const attendee = (who: Address) => ({
    name: who.name || who.address,
    email: who.address,
    rsvp: true,
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    type: ICalAttendeeType.INDIVIDUAL,
  });
  return {
    ...times(event, calendar.zone),
    id: uid(calendar.cycleId, event.id),
    sequence: event.sequence,
    stamp: new Date(calendar.stamp),
    summary: headerText(event.name),
    location: headerText(event.place),
    status: statusOf(event),
    organizer: { name: organiser.name || organiser.address, email: organiser.address },
    attendees: invited === null ? [] : [attendee(invited)],
  };
}

/** One calendar object: an invitation, or word of its end, when somebody is invited, else a file of events to take over. */
export function calendarOf(calendar: CalendarOf): Calendar {
  const { zone, events } = calendar;
  const from = Math.min(...events.map(({ startsAt }) => startsAt));
  const to = Math.max(...events.map(({ endsAt }) => endsAt));
  const method = methodOf(calendar);
  const made = ical({
    prodId: { company: 'Adept', product: 'Adept', language: 'EN' },
    method: METHODS[method],
    // No zone of the calendar's own: DTSTAMP is to stay in UTC. The generator serves the zones of the events.
    timezone: { name: null, generator: () => vtimezone(zone, from, to) },
    events: events.map((event) => entry(event, calendar)),
  });
  return { method, content: made.toString() };
}

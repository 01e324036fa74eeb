/** A calendar file for each role. */
import { calendarOf } from '../../activities/mail/calendar.ts';
import { mailAddress } from '../../activities/mail/headers.ts';
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { calendarFor } from '../../definitions/preview/calendar.ts';
import type { CalendarEntry } from '../../definitions/preview/calendar.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import type { Preview, PreviewedCycle } from './input.ts';

export interface CalendarFile {
  readonly name: string;
  readonly content: string;
}

function named(
  plan: Plan,
  { about, ...entry }: CalendarEntry,
  { lang, calendar, list, mail }: PreviewLocale,
) {
  const programme = inLanguage(plan.programme.name, lang);
  const event = about !== 'matches' && 'event' in about ? about.event : undefined;
  const ask = about !== 'matches' && 'ask' in about ? about.ask : undefined;
  const what = ask === undefined ? calendar.matches : calendar.deadline(list.ask(ask));
  const name = event === undefined ? what : inLanguage(event.name, lang);
  const only = event?.units === undefined ? '' : `, ${mail.onlyIn(plan, event.units)}`;
  return { ...entry, sequence: 0, name: `${name} (${programme}${only})`, place: event?.place ?? '' };
}

function contentOf({ plan }: PreviewedCycle, role: Role, words: PreviewLocale): string | null {
  const entries = calendarFor(plan, role);
  if (entries.length === 0) return null;
  const { programme, cycle } = plan;
  return calendarOf({
    cycleId: cycle.id,
    zone: programme.timeZone,
    organiser: mailAddress(inLanguage(programme.organiser, words.lang), programme.contact),
    events: entries.map((entry) => named(plan, entry, words)),
    stamp: cycle.startsAt,
    invited: null,
  }).content;
}

/** The files of the roles asked for; a role without any entry has none. */
export function calendarFiles({ cycles, words }: Preview, roles: readonly Role[]): readonly CalendarFile[] {
  return cycles.flatMap((cycle) =>
    roles.flatMap((role): CalendarFile[] => {
      const content = contentOf(cycle, role, words);
      return content === null ? [] : [{ name: `${cycle.plan.cycle.id}-${role}.ics`, content }];
    }),
  );
}

import type { EventRow } from '../../db/queries/events.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { inWords } from './fields.tsx';

/** The programme's name for an event. */
export function eventName(plan: Plan, id: string): string {
  const event = plan.events.find((one) => one.id === id);
  return event === undefined ? id : inWords(event.name);
}

/** The name of an event among the others: where two have one name, with the roles and units that each is for. */
export function eventLabel(plan: Plan, id: string): string {
  const name = eventName(plan, id);
  const event = plan.events.find((one) => one.id === id);
  const alike = plan.events.filter((one) => inWords(one.name) === name);
  if (event === undefined || alike.length < 2) return name;
  const roles = event.roles.map((role) => inWords(plan.roles[role].label));
  const units = plan.units.filter(({ id }) => event.units?.includes(id)).map((unit) => inWords(unit.name));
  return `${name} (${[...roles, ...units].join(', ')})`;
}

/** `Wednesday, 13 November 2024, 16:00-18:00`: an event's day and times as they stand. */
export function eventWhen(event: EventRow, zone: string): string {
  const day = formatDay(event.starts_at, zone, words.lang);
  const times = [event.from_time, event.to_time].filter((time) => time !== null).join('-');
  return times === '' ? day : `${day}, ${times}`;
}

/** How the synthetic people come in, planned before the first day. Pure. */
import type { PlannedAct } from '../db/queries/rehearsal-state.ts';
import type { Ask, EpochMs, Plan } from '../definitions/plan/types.ts';
import { between } from './chance.ts';
import { DAY_MS, OFFICE, WAKING, suitable } from './hours.ts';
import type { Company, SyntheticPerson } from './people.ts';
import type { Span } from './span.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

/** Coordinators send their list in the first days; others find the page any time while it is open. */
const IMPORT_WITHIN_MS = 6 * DAY_MS;
const IMPORT_SHARE_OF_WINDOW = 0.2;
/** Who applies on the page does so before the last hours. */
const PAGE_SHARE_OF_WINDOW = 0.95;
const TOO_LATE_WITHIN_MS = 14 * DAY_MS;

export const coordinatorKey = (unit: string): string => `c-${unit}`;
export const OWNER_KEY = 'o-owner';

/** Mentors come early to a programme that goes on, so that there is somebody to search among. */
const MENTORS_SHARE_OF_WINDOW = 0.4;

interface Window {
  readonly opens: EpochMs;
  readonly due: EpochMs;
}

/** When one can apply: what stays open does so until the owner ends the programme. */
function windowOf(plan: Plan, role: string, { closing }: Span): Window {
  const { opens, due, standing } = applicationOf(plan, role);
  return { opens, due: standing === true && closing !== null ? closing.at : due };
}

function applicationOf(plan: Plan, role: string): Ask {
  const ask = plan.asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  if (ask === undefined) throw new Error(`The plan asks nobody to apply as a ${role}.`);
  return ask;
}

interface Cast {
  readonly seed: string;
  readonly company: Company;
}

function importOf(plan: Plan, unit: string, { seed, company }: Cast): PlannedAct {
  const act = { key: `import/${unit}`, actor: coordinatorKey(unit), kind: 'import', what: { unit } };
  if (company === 'undisturbed') return { ...act, at: beginsAt(plan) };
  const windows = plan.asks.filter(({ obligation }) => obligation === 'apply');
  const opens = Math.min(...windows.map((ask) => ask.opens));
  const length = Math.min(...windows.map((ask) => ask.due)) - opens;
  const after = between(0, Math.min(IMPORT_WITHIN_MS, length * IMPORT_SHARE_OF_WINDOW), seed, unit, 'import');
  const at = suitable(beginsAt(plan) + after, OFFICE, plan.programme.timeZone, seed, unit, 'import');
  return { ...act, at };
}

/** Those who have applied elsewhere are brought in when that form has closed. */
function bringingOf(plan: Plan, unit: string, people: readonly SyntheticPerson[], seed: string): PlannedAct {
  const closes = people.map(({ role }) => applicationOf(plan, role).due);
  const at = suitable(Math.max(...closes), OFFICE, plan.programme.timeZone, seed, unit, 'elsewhere');
  return { key: `elsewhere/${unit}`, at, actor: coordinatorKey(unit), kind: 'bring', what: { unit } };
}

function pageTime(plan: Plan, person: SyntheticPerson, seed: string, span: Span): EpochMs {
  const { opens, due } = windowOf(plan, person.role, span);
  const early = person.role === 'mentor' && span.closing !== null;
  const share = early ? MENTORS_SHARE_OF_WINDOW : PAGE_SHARE_OF_WINDOW;
  const drawn =
    person.entrance === 'too-late'
      ? due + between(0, TOO_LATE_WITHIN_MS, seed, person.key, 'page')
      : opens + between(0, (due - opens) * share, seed, person.key, 'page');
  const at = suitable(drawn, WAKING, plan.programme.timeZone, seed, person.key, 'page');
  return person.entrance === 'page' && at >= due ? opens : at;
}

/** A list for each unit that has somebody to import, and a visit to the page for everybody else. */
export function planEntrances(
  plan: Plan,
  people: readonly SyntheticPerson[],
  cast: Cast,
  span: Span,
): PlannedAct[] {
  const imported = new Set(people.filter(({ entrance }) => entrance === 'import').map(({ unit }) => unit));
  const visitors = people.filter(({ entrance }) => !['import', 'elsewhere', 'named'].includes(entrance));
  const elsewhere = plan.units.flatMap(({ id }) => {
    const theirs = people.filter(({ unit, entrance }) => unit === id && entrance === 'elsewhere');
    return theirs.length === 0 ? [] : [bringingOf(plan, id, theirs, cast.seed)];
  });
  return [
    ...[...imported].map((unit) => importOf(plan, unit, cast)),
    ...elsewhere,
    ...visitors.map((person) => ({
      key: `apply/${person.key}`,
      at: pageTime(plan, person, cast.seed, span),
      actor: person.key,
      kind: 'apply',
      what: { person: person.key },
    })),
  ];
}

/** The owner of a rolling programme ends it. */
export function planClosing(plan: Plan, seed: string, { closing }: Span): PlannedAct[] {
  if (closing === null) return [];
  const at = suitable(closing.at, OFFICE, plan.programme.timeZone, seed, 'close');
  return [{ key: 'close', at, actor: OWNER_KEY, kind: 'close', what: { lastDay: closing.lastDay } }];
}

/** The owner looks at the cycle once a month. */
export function planVisits(plan: Plan, seed: string, { from: startsAt, to: endsAt }: Span): PlannedAct[] {
  const months = Math.floor((endsAt - startsAt) / (30 * DAY_MS));
  return Array.from({ length: months }, (_, n) => {
    const at = suitable(
      startsAt + (n + 0.5) * 30 * DAY_MS,
      OFFICE,
      plan.programme.timeZone,
      seed,
      'visit',
      n,
    );
    const key = `visit/${String(n + 1).padStart(2, '0')}`;
    return { key, at, actor: OWNER_KEY, kind: 'visit', what: {} };
  });
}

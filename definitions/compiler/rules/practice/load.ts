/** Who gets which mail on which day, and what coordinators have to do: as much as a plan knows before anybody acts. */
import type { Ask, Day, Plan, Role, Step } from '../../../plan/types.ts';
import { mailsFor } from '../../../preview/mails.ts';
import type { PlannedMail } from '../../../preview/mails.ts';
import type { Path } from '../../tree.ts';
import { dayAt, publishDay } from './days.ts';
import { askPath, eventPath, stepPath } from './places.ts';

/** One mail or one task, and the date of the definition that it comes from. */
export interface Load {
  readonly day: Day;
  readonly path: Path;
  /** Only somebody of these units has it; absent: of any. */
  readonly units?: readonly string[];
}

function mailPath(asks: ReadonlyMap<string, Ask>, { ask, event }: PlannedMail): Path {
  const asked = asks.get(ask ?? '');
  if (asked !== undefined) return askPath(asked);
  return event === undefined ? ['matching', 'publish'] : eventPath({ id: event });
}

/** Every mail to people of a role who answer at the last moment: first mails, reminders, notices. */
export function mailsTo(plan: Plan, role: Role): readonly Load[] {
  const asks = new Map(plan.asks.map((ask) => [ask.id, ask]));
  const dated = mailsFor(plan, role, { pace: 'last-day' }).map((mail) => ({
    day: mail.day,
    path: mailPath(asks, mail),
    ...(mail.units === undefined ? {} : { units: mail.units }),
  }));
  // Where people are matched one by one nobody knows when.
  return publishDay(plan) === undefined ? dated.filter(({ path }) => path[0] !== 'matching') : dated;
}

/** One unit of each kind: those that events name, and one that none names. A large programme has hundreds. */
export function unlikeUnits({ events, units }: Plan): readonly string[] {
  const named = new Set(events.flatMap((event) => event.units ?? []));
  const other = units.find(({ id }) => !named.has(id));
  return other === undefined ? [...named] : [other.id, ...named];
}

/** What a coordinator has to look at, decide or run. Reports are read when there is time. */
const TASKS: readonly Step['kind'][] = ['draft-matches', 'escalate-publish', 'fix-date', 'event'];

function isTask(asks: ReadonlyMap<string, Ask>, { kind, subject }: Step): boolean {
  if (TASKS.includes(kind)) return true;
  const ask = kind === 'close' ? asks.get(subject) : undefined;
  return ask !== undefined && ['check-in', 'give-feedback'].includes(ask.obligation);
}

/** Every task of a coordinator: drafts to look at, dates to fix, events to run, answers to read. */
export function tasksOf(plan: Plan): readonly Load[] {
  const asks = new Map(plan.asks.map((ask) => [ask.id, ask]));
  return plan.steps
    .filter((step) => isTask(asks, step))
    .map((step) => ({ day: dayAt(plan, step.at), path: stepPath(step, plan.asks) }));
}

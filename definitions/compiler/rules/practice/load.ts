/** Who gets which mail on which day, and what coordinators have to do: as much as a plan knows before anybody acts. */
import { plusOffsets } from '../../../plan/instants.ts';
import type { Ask, Day, Plan, Role, Step } from '../../../plan/types.ts';
import type { Path } from '../../tree.ts';
import { dayAt, dueDay } from './days.ts';
import { stepPath } from './places.ts';

/** One mail or one task, and the date of the definition that it comes from. */
export interface Load {
  readonly day: Day;
  readonly path: Path;
}

function rolesOf({ asks, events }: Plan, step: Step): readonly Role[] {
  if (step.kind === 'notice') return events.find(({ id }) => id === step.subject)?.roles ?? [];
  const ask: Ask | undefined = asks.find(({ id }) => id === step.subject);
  return ask !== undefined && (step.kind === 'ask' || step.kind === 'remind') ? ask.roles : [];
}

/** The match itself, and the reminders to accept it. */
function matchMails(plan: Plan, role: Role): readonly Load[] {
  const { acceptance } = plan.relationship;
  const publish = dueDay(plan, { due: plan.matching.publishBy });
  const reminders = acceptance.roles.includes(role) ? acceptance.reminders : [];
  const days = [publish, ...reminders.map(({ plus }) => plusOffsets(publish, plus))];
  return days.map((day) => ({ day, path: ['matching', 'publish'] }));
}

/** Every mail to somebody of a role who answers at the last moment only: first mails, reminders, notices. */
export function mailsTo(plan: Plan, role: Role): readonly Load[] {
  const dated = plan.steps
    .filter((step) => rolesOf(plan, step).includes(role))
    .map((step) => ({ day: dayAt(plan, step.at), path: stepPath(step, plan.asks) }));
  return [...dated, ...matchMails(plan, role)].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** What a coordinator has to look at, decide or run. Reports are read when there is time. */
const TASKS: readonly Step['kind'][] = ['draft-matches', 'escalate-publish', 'fix-date', 'event'];

function isTask({ asks }: Plan, { kind, subject }: Step): boolean {
  if (TASKS.includes(kind)) return true;
  const ask = asks.find(({ id }) => id === subject);
  return kind === 'close' && ask !== undefined && ['check-in', 'give-feedback'].includes(ask.obligation);
}

/** Every task of a coordinator: drafts to look at, dates to fix, events to run, answers to read. */
export function tasksOf(plan: Plan): readonly Load[] {
  return plan.steps
    .filter((step) => isTask(plan, step))
    .map((step) => ({ day: dayAt(plan, step.at), path: stepPath(step, plan.asks) }));
}

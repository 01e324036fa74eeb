/** What is told while a rehearsal runs. */
import type { RehearsalProgress } from '../db/queries/rehearsals.ts';
import { stepsDoneAt } from '../db/queries/rehearsal-state.ts';
import { zonedDay } from '../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan, Text } from '../definitions/plan/types.ts';
import { hasUnits } from '../definitions/plan/units.ts';
import { rehearsalWords as words } from '../locales/en/rehearsal.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import type { Stage } from './stage.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

type Phase = keyof typeof words.phases;

/** Which part of its life the cycle is in. */
export function phaseAt(plan: Plan, at: EpochMs): Phase {
  const feedback = plan.asks
    .filter(({ obligation }) => obligation === 'give-feedback')
    .map(({ opens }) => opens);
  const meetings = plan.asks
    .filter(({ obligation }) => obligation === 'report-meeting')
    .map(({ opens }) => opens);
  if (at < plan.matching.draftAt) return 'applications';
  if (at < plan.matching.publishBy) return 'matching';
  if (at < Math.min(...meetings, plan.cycle.endsAt)) return 'acceptance';
  return at < Math.min(...feedback, plan.relationship.endsAt ?? plan.cycle.endsAt)
    ? 'relationships'
    : 'feedback';
}

const inWords = (plan: Plan, text: Text | undefined): string =>
  text?.[plan.programme.languages[0] ?? 'en'] ?? Object.values(text ?? {})[0] ?? '';
const eventName = (plan: Plan, id: string): string =>
  inWords(plan, [...plan.events, ...plan.asks].find((one) => one.id === id)?.name);
/** The coordinator of a unit by its name; of the whole programme where there is but one. */
const unitName = (plan: Plan, id: string): string =>
  hasUnits(plan) ? inWords(plan, plan.units.find((unit) => unit.id === id)?.name) : words.coordinator;

function askWords(plan: Plan, id: string): string | null {
  const ask = plan.asks.find((one) => one.id === id);
  if (ask === undefined || ask.obligation === 'apply') return null;
  return ask.obligation === 'answer-invitation'
    ? words.happened.invitation(eventName(plan, ask.subject))
    : words.happened.ask(inWords(plan, ask.name));
}

/** A step as a sentence; null for those that say nothing by themselves. */
export function stepWords(plan: Plan, step: { kind: string; subject: string }): string | null {
  const { kind, subject } = step;
  switch (kind) {
    case 'ask':
      return askWords(plan, subject);
    case 'event':
    case 'notice':
    case 'fix-date':
      return words.happened[kind](eventName(plan, subject));
    case 'open-applications':
    case 'close-applications':
    case 'draft-matches':
    case 'publish-matches':
    case 'remind-publish':
    case 'escalate-publish':
    case 'report':
      return words.happened[kind];
    default:
      return null;
  }
}

/** A note that an act has left, `published/physics`, as a sentence. */
export function noteWords(plan: Plan, note: string): string | null {
  const [kind, subject = ''] = note.split('/');
  if (kind === 'closed') return words.happened.closed;
  if (kind === 'fixed') return words.happened.fixed(eventName(plan, subject));
  if (kind === 'published' || kind === 'adjusted' || kind === 'proposed') {
    return words.happened[kind](unitName(plan, subject));
  }
  return null;
}

/** What happened, and the local day that it belongs to. */
interface Happening {
  readonly happened: string;
  readonly happenedOn: Day;
}

/** These steps stand at the end of what they are about, which may be midnight. */
const ENDS = new Set(['event', 'close-applications']);

/** The first of an instant's steps and notes that says something; null when none does. */
export function happeningAt(
  plan: Plan,
  at: EpochMs,
  steps: readonly { kind: string; subject: string }[],
  notes: readonly string[],
): Happening | null {
  const { timeZone } = plan.programme;
  for (const step of steps) {
    const happened = stepWords(plan, step);
    const belongsTo = ENDS.has(step.kind) ? at - 1 : at;
    if (happened !== null) return { happened, happenedOn: zonedDay(belongsTo, timeZone) };
  }
  const happened = notes.map((note) => noteWords(plan, note)).find((sentence) => sentence !== null);
  return happened === undefined ? null : { happened, happenedOn: zonedDay(at, timeZone) };
}

/** Keeps the last thing that happened, and says how far the rehearsal is. */
export function watchProgress(
  stage: Stage,
): (at: EpochMs, notes: readonly string[]) => Promise<RehearsalProgress> {
  const { sql, cycleId, until: endsAt } = stage;
  const startsAt = beginsAt(stage.plan);
  const first = zonedDay(startsAt, stage.plan.programme.timeZone);
  let last: Happening = { happened: words.happened.begins, happenedOn: first };
  return async (at, notes) => {
    const { plan } = stage;
    const steps = notes.includes('steps') ? await stepsDoneAt(sql, cycleWorkflowId(cycleId), at) : [];
    last = happeningAt(plan, at, steps, notes) ?? last;
    return {
      at,
      day: zonedDay(at, plan.programme.timeZone),
      phase: words.phases[phaseAt(plan, at)],
      ...last,
      mails: stage.mails.count,
      fraction: Math.min(1, (at - startsAt) / (endsAt - startsAt)),
    };
  };
}

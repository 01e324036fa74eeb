/** Asking for a rehearsal of a stored definition. Another process runs it. */
import { randomBytes } from 'node:crypto';
import { requestRehearsal } from '../db/queries/rehearsals.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { planOf } from './compile.ts';
import { definitionNamed } from './definition-named.ts';
import type { AppDeps } from './deps.ts';
import { Problem } from './http/problem.ts';

export interface RehearsalBody {
  readonly definition: string;
  readonly start?: string | null;
  readonly people?: number | null;
  readonly seed?: string | number | null;
  readonly keep?: boolean | null;
  /** How many years of a rolling programme. */
  readonly years?: number | null;
}

/** A department's worth of people is enough to see every path; more than this needs patience, not an API. */
export const PEOPLE = 100;
export const MOST_PEOPLE = 20_000;
/** In ten a rolling programme has shown what it does. */
export const MOST_YEARS = 10;

/** @throws Problem `invalid` for a programme that ends by itself */
function yearsOf({ cycle, programme }: Plan, years: number): number {
  if (cycle.rolling === true) return years;
  const expected = 'nothing: only a rolling programme is rehearsed for some years';
  const fault = { at: '/years', found: String(years), expected };
  throw new Problem('invalid', `The programme ${programme.id} ends with its cycle.`, [fault]);
}

/**
 * Queues a rehearsal and gives its id.
 * @throws Problem not-allowed, not-found, invalid (the text, or what it cannot be rehearsed for)
 */
export async function askRehearsal(deps: AppDeps, body: RehearsalBody): Promise<string> {
  if (deps.access === 'open') throw new Problem('not-allowed', 'A rehearsal cannot rehearse.');
  const { id: definitionId, text } = await definitionNamed(deps.sql, body.definition);
  const plan = planOf(text, body.start ?? undefined, deps.now());
  // Database names are made of it: short, lower case.
  const id = randomBytes(6).toString('hex');
  const options = {
    start: plan.cycle.firstDay,
    people: body.people ?? PEOPLE,
    seed: String(body.seed ?? 1),
    keep: body.keep ?? false,
    ...(body.years == null ? {} : { years: yearsOf(plan, body.years) }),
  };
  await requestRehearsal(deps.sql, { id, definitionId, options });
  return id;
}

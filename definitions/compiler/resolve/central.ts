/** Whether there is one date on which matches are published. */
import type { Context } from '../context.ts';
import type { Cycle } from './cycle.ts';

/** False where people are matched one by one as they come, or bring their partner. */
export function isCentral({ definition }: Context, { rolling }: Cycle): boolean {
  return rolling !== true && definition.matching?.by !== 'self-found';
}

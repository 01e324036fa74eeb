/** What an ask is called on the pages. */
import { SIGNING } from '../db/queries/inspect.ts';
import { findAsk } from '../definitions/plan/asks.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { pages as words } from '../locales/en/pages.ts';
import { eventLabel } from './pages/event-words.ts';
import { inWords } from './pages/fields.tsx';

/** The name of an ask in the page's language. */
export function askName(plan: Plan, id: string): string {
  const ask = findAsk(plan, id);
  if (ask === undefined) return id === SIGNING ? words.steps.signing : words.steps.acceptance;
  if (ask.obligation === 'answer-invitation')
    return words.asks['answer-invitation'](eventLabel(plan, ask.subject));
  return words.asks[ask.obligation](inWords(ask.name));
}

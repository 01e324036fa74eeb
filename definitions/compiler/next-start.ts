/** Which cycle comes next. The compiler has no clock: today is given. */
import type { Day } from '../plan/types.ts';
import { parse } from './parse.ts';
import { guard } from './guard.ts';
import { problemsOf } from './problems.ts';
import { nextDays } from './resolve/calendar.ts';
import { readStarts } from './resolve/cycle.ts';
import { sourceOf } from './source.ts';
import { entryAt } from './tree.ts';

/**
 * The first day, from today on, on which a cycle of the definition can start. For a start with a year that is
 * this day, past or not. Undefined when `cycle.starts` is missing or not understood; `compile` then says why.
 * @param today a local day of the programme, `2024-08-20`
 */
export function nextStart(text: string, today: Day): Day | undefined {
  const source = sourceOf('', text);
  const problems = problemsOf(source);
  const root = guard(source, problems) ? parse(source, problems) : undefined;
  const node = root && entryAt(root, ['cycle', 'starts'])?.value;
  const words = node?.kind === 'text' ? readStarts(node.text) : undefined;
  return words && nextDays(words, today, 1)[0];
}

/** Advice that a definition declines: `allow: { A504: why it does not apply }`. */
import type { Context } from './context.ts';
import { isAdvice } from './diagnostics.ts';
import { entryAt, keyAt } from './tree.ts';

/** What falls on a weekend, a holiday or the day of a clock change in one year does not in the next. */
const YEARLY: readonly string[] = ['A312', 'A313', 'A504', 'A508'];

/** Takes declined advice out, and says where that is idle: no such advice, no reason, or nothing to decline. */
export function declineAdvice({ root, problems }: Context): void {
  const allow = entryAt(root, ['allow'])?.value;
  if (allow?.kind !== 'map') return;
  for (const [found, { value }] of allow.entries) {
    if (found.startsWith('x-')) continue;
    const place = keyAt(root, ['allow', found]);
    if (!isAdvice(found)) problems.add('A530', place, { found });
    else if (value.kind === 'text' && value.text.trim() === '') problems.add('A531', place, { code: found });
    // Where something is wrong advice was not looked for: nothing can be said to be idle.
    else if (!problems.drop(found) && !problems.failed() && !YEARLY.includes(found)) {
      problems.add('A532', place, { code: found });
    }
  }
}

/** Says that a date or a duration was not understood, with what may have been meant. */
import type { Context } from '../context.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { Misread } from './durations.ts';

export function misread(
  context: Context,
  path: Path,
  found: string,
  why: Misread,
  code: 'A301' | 'A302',
): void {
  const { problems, root } = context;
  const span = spanAt(root, path);
  const section = path.slice(0, -1).join('.');
  if (why.notYet !== undefined) problems.add('A109', span, { word: why.notYet, section });
  else {
    const suggestion = why.suggestion === undefined ? {} : { suggestion: why.suggestion };
    problems.add(code, span, { found, ...suggestion });
  }
}

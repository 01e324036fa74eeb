/** Says that a date or a duration was not understood, with what may have been meant. */
import type { Context } from '../context.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { Misread } from './durations.ts';

export function misread(
  { problems, root }: Context,
  path: Path,
  found: string,
  { suggestion }: Misread,
  code: 'A301' | 'A302',
): void {
  problems.add(code, spanAt(root, path), { found, ...(suggestion === undefined ? {} : { suggestion }) });
}

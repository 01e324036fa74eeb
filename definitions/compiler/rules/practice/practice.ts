/** What a rule of good practice is: advice on a definition that has no errors, which a programme may decline. */
import type { Plan } from '../../../plan/types.ts';
import type { Context } from '../../context.ts';
import type { Code, Facts } from '../../diagnostics.ts';
import type { RelatedSpan } from '../../problems.ts';
import { keyAt, spanAt } from '../../tree.ts';
import type { Path } from '../../tree.ts';

export type PracticeCode = Extract<Code, `A5${string}`>;

export interface PracticeRule {
  readonly code: PracticeCode;
  /** Why it matters, in one line. */
  readonly reason: string;
  readonly check: (context: Context, plan: Plan) => void;
}

/** Points at the value of a path. */
export function adviseAt<C extends PracticeCode>(
  { problems, root }: Context,
  code: C,
  path: Path,
  facts: Facts[C],
  related: readonly RelatedSpan[] = [],
): void {
  problems.add(code, spanAt(root, path), facts, related);
}

/** Points at the name or key at the end of a path. */
export function adviseAtKey<C extends PracticeCode>(
  { problems, root }: Context,
  code: C,
  path: Path,
  facts: Facts[C],
  related: readonly RelatedSpan[] = [],
): void {
  problems.add(code, keyAt(root, path), facts, related);
}

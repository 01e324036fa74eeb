/** The compiler, as the activities are given it: the next cycle of a definition. */
import type { NextPlan } from '../activities/programme-steps.ts';
import { compile, nextStart } from '../definitions/compiler/index.ts';

/** Stored texts stand alone, so that nothing is read beside them. */
export const nextPlan: NextPlan = (text, from) => {
  const start = nextStart(text, from);
  if (start === undefined || start < from) return 'none';
  return compile(text, { file: 'definition', start }).plan ?? 'faulty';
};

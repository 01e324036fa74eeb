import type { Plan } from '../../../plan/types.ts';
import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';

/** Why people are matched one by one, without a date that all share; null: they are not. */
function aloneBecause({ cycle, matching }: Plan): 'rolling' | 'self-found' | null {
  if (cycle.rolling === true) return 'rolling';
  return matching.by === 'self-found' ? 'self-found' : null;
}

export const datesAreKept: PracticeRule = {
  code: 'A525',
  reason: 'A date that nothing hangs on makes its readers wait for it.',
  check(context, plan) {
    const why = aloneBecause(plan);
    const { publish, choose } = context.definition.matching ?? {};
    if (why === null) return;
    const written = { publish, 'choose.opens': choose?.opens, 'choose.closes': choose?.closes };
    for (const [key, value] of Object.entries(written))
      if (value !== undefined) adviseAtKey(context, 'A525', ['matching', ...key.split('.')], { key, why });
  },
};

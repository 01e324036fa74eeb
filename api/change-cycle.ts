/** Holding a cycle, letting it go on, ending it before its time. */
import { getCycleHead, type CycleHead } from '../db/queries/cycle-head.ts';
import { cancelCycle, pauseCycle, resumeCycle } from '../db/queries/cycles.ts';
import type { AppDeps } from './deps.ts';
import { found, Problem } from './http/problem.ts';

export const CYCLE_CHANGES = ['pause', 'resume', 'cancel'] as const;
export type CycleChange = (typeof CYCLE_CHANGES)[number];

/** Why a change of state cannot be. */
const NEEDED: Readonly<Record<CycleChange, string>> = {
  pause: 'only a running one can be paused',
  resume: 'only a paused one can be resumed',
  cancel: 'it has ended already',
};

function carryOut({ sql, now }: AppDeps, id: string, change: CycleChange): Promise<boolean> {
  if (change === 'pause') return pauseCycle(sql, id);
  return change === 'resume' ? resumeCycle(sql, id, now()) : cancelCycle(sql, id, now());
}

/** Changes the state of a cycle and gives it as it is then. @throws Problem not-found, conflict */
export async function changeCycle(deps: AppDeps, id: string, change: CycleChange): Promise<CycleHead> {
  const done = await carryOut(deps, id, change);
  const head = found(await getCycleHead(deps.sql, id), `cycle ${id}`);
  if (done) return head;
  throw new Problem('conflict', `The cycle ${id} is ${head.state}; ${NEEDED[change]}.`);
}

/**
 * The one clock of a workflow. In a real cycle it is Temporal's time and timers; in a rehearsal it stands still
 * until the update `advance(to)` moves it, and that update answers once the workflow is quiet again.
 */
import { condition, defineUpdate, patched, setHandler } from '@temporalio/workflow';
import type { EpochMs } from '../definitions/plan/types.ts';
import { ADVANCE, type Advanced, type ClockInput } from './messages.ts';

export interface Clock {
  /** Business time, epoch ms. */
  now(): EpochMs;
  /** Waits until `at` (null: for ever) or until `woken()` holds, whichever is first. */
  until(at: EpochMs | null, woken: () => boolean): Promise<void>;
  /** Counts an activity as in flight, so that `advance` does not answer before its effects are there. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Advances taken by this run; Temporal allows 2,000 updates for one. */
  advances(): number;
  /** The main function is about to return or continue as new: pending advances are answered first. */
  leave(to: 'done' | 'continuing'): Promise<void>;
}

const advanceUpdate = defineUpdate<Advanced, [EpochMs]>(ADVANCE);

export function startClock(input: ClockInput): Clock {
  return input.kind === 'real' ? realClock() : virtualClock(input.now);
}

function realClock(): Clock {
  return {
    now: () => Date.now(),
    async until(at, woken) {
      if (at === null) return condition(woken);
      const wait = at - Date.now();
      if (wait > 0) await condition(woken, wait);
    },
    during: (work) => work,
    advances: () => 0,
    leave: async () => undefined,
  };
}

interface Waiter {
  readonly at: EpochMs | null;
  readonly woken: () => boolean;
}

function virtualClock(start: EpochMs): Clock {
  let now = start;
  let inFlight = 0;
  let advances = 0;
  let answering = 0;
  let leaving: 'done' | 'continuing' | null = null;
  const waiters = new Set<Waiter>();

  const isDue = (waiter: Waiter): boolean => waiter.woken() || (waiter.at !== null && waiter.at <= now);
  // Between two advances nobody moves: a wake that went ahead by itself would act at an instant that is over, and
  // beside others that the rehearsal wants before or after it. Rehearsals begun by older code did so.
  const isStill = patched('wakes-wait-for-advance');
  const mayGo = (waiter: Waiter): boolean => (answering > 0 || !isStill) && isDue(waiter);
  // An advance that comes with the first workflow task finds no waiter yet: that is not quiet.
  const isQuiet = (): boolean =>
    leaving !== null || (inFlight === 0 && waiters.size > 0 && ![...waiters].some(isDue));
  const answer = (): Advanced => {
    if (leaving !== null) return { state: leaving, due: null };
    const moments = [...waiters].flatMap(({ at }) => (at === null ? [] : [at]));
    return { state: 'waiting', due: moments.length > 0 ? Math.min(...moments) : null };
  };

  setHandler(advanceUpdate, async (to) => {
    advances += 1;
    answering += 1;
    now = Math.max(now, to);
    await condition(isQuiet);
    answering -= 1;
    return answer();
  });

  return {
    now: () => now,
    async until(at, woken) {
      const waiter = { at, woken };
      if (mayGo(waiter)) return;
      waiters.add(waiter);
      await condition(() => mayGo(waiter));
      waiters.delete(waiter);
    },
    async during(work) {
      inFlight += 1;
      try {
        return await work;
      } finally {
        inFlight -= 1;
      }
    },
    advances: () => advances,
    async leave(to) {
      leaving = to;
      await condition(() => answering === 0);
    },
  };
}

/** How far a pair has come with what its programme has in mind for it: hours, or sessions. */
import type { Target } from './types.ts';

/** What a pair has met so far. */
export interface Held {
  readonly sessions: number;
  readonly minutes: number;
}

/** How much of the target is done, and of how much, in what the target counts. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly unit: 'minute' | 'session';
}

export function progressOf(target: Target, held: Held): Progress {
  return 'minutes' in target
    ? { done: held.minutes, of: target.minutes, unit: 'minute' }
    : { done: held.sessions, of: target.sessions, unit: 'session' };
}

export const isReached = ({ done, of }: Progress): boolean => done >= of;

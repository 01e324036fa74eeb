/** How long meetings are, and how much a pair is to meet in all, in English. */
import type { Progress } from '../../definitions/plan/target.ts';
import type { Target } from '../../definitions/plan/types.ts';

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** `10 hours`, `1 hour 30 minutes`, `45 minutes` */
export function timeWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return count(rest, 'minute');
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`;
}

/** `about 60 minutes`, `20 to 60 minutes` */
export function sessionWords({
  minutes,
  leastMinutes,
}: {
  readonly minutes: number;
  readonly leastMinutes?: number;
}): string {
  return leastMinutes === undefined ? `about ${minutes} minutes` : `${leastMinutes} to ${minutes} minutes`;
}

/** `10 hours`, `8 meetings` */
export const targetWords = (target: Target): string =>
  'minutes' in target ? timeWords(target.minutes) : count(target.sessions, 'meeting');

/** `3 hours of 10 hours`, `3 of 8 meetings` */
export const progressWords = ({ done, of, unit }: Progress): string =>
  unit === 'minute' ? `${timeWords(done)} of ${timeWords(of)}` : `${done} of ${count(of, 'meeting')}`;

const amount = ({ of, unit }: Progress): string => (unit === 'minute' ? timeWords(of) : count(of, 'meeting'));

export const targetPage = {
  progress: (progress: Progress) =>
    progress.done === 0
      ? `The programme has ${amount(progress)} in mind for you.`
      : progress.unit === 'minute'
        ? `You have met for ${progressWords(progress)}.`
        : `You have had ${progressWords(progress)}.`,
  reached: 'That is all that the programme has in mind. You are welcome to go on.',
  still: (progress: Progress) =>
    progress.done === 0
      ? 'Each meeting that you report counts.'
      : 'That is what the programme has in mind for you in all.',
  head: 'Met so far',
  meeting: (day: string) => `meeting set for ${day}`,
  report: (reached: number, pairs: number, target: Target) =>
    `${reached} of ${count(pairs, 'pair')} ${reached === 1 ? 'has' : 'have'} reached what the programme has in mind: ${targetWords(target)}.`,
} as const;

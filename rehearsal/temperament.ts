/** Whether, upon which mail, and after how long a synthetic person acts. Pure. */
import type { EpochMs } from '../definitions/plan/types.ts';
import { chance, happens } from './chance.ts';
import { DAY_MS, HOUR_MS, WAKING, delay, suitable } from './hours.ts';
import type { SyntheticPerson } from './people.ts';

/** One mail that asks for something, as its reader gets it. */
export interface AskingMail {
  readonly obligation: string;
  readonly kind: string;
  /** 0 for the first mail about it, 1 for the first reminder. */
  readonly reminder: number;
  readonly at: EpochMs;
}

export interface Habits {
  readonly seed: string;
  readonly zone: string;
}

/** Upon which mail about one thing they act: chance below the n-th bound means the n-th mail; beyond all, never. */
const BOUNDS = {
  prompt: [0.96, 0.99],
  late: [0.15, 0.65, 0.9],
  silent: [],
  declining: [0.85, 0.95],
  leaving: [0.95, 0.98],
  eager: [1],
} as const;
/** Some who fall silent have said yes to a match before. */
const SILENT_YET_ACCEPTS = 0.5;
const SOON = { from: HOUR_MS / 2, to: 30 * HOUR_MS } as const;
const SLOW = { from: 3 * HOUR_MS, to: 2.5 * DAY_MS } as const;
/** Of those who answer an invitation, how many change their mind within days. */
const SECOND_THOUGHTS = 0.05;

function mailActedUpon(person: SyntheticPerson, mail: AskingMail, seed: string): number {
  const { key, temperament } = person;
  const drawn = chance(seed, key, mail.obligation, 'which mail');
  if (temperament === 'silent') {
    return mail.kind === 'accept' && happens(SILENT_YET_ACCEPTS, seed, key, 'accepts') ? 0 : -1;
  }
  return BOUNDS[temperament].findIndex((bound) => drawn < bound);
}

/** When this mail is acted upon, epoch ms; null: not upon this mail. */
export function answersAt(person: SyntheticPerson, mail: AskingMail, { seed, zone }: Habits): EpochMs | null {
  if (mailActedUpon(person, mail, seed) !== mail.reminder) return null;
  if (person.temperament === 'eager') return mail.at;
  const { from, to } = person.temperament === 'late' ? SLOW : SOON;
  const after = mail.at + delay(from, to, seed, person.key, mail.obligation);
  return suitable(after, WAKING, zone, seed, person.key, mail.obligation);
}

/** When somebody who acts upon mail at all acts upon one that asks once more; null: never. */
export function actsAgainAt(
  person: SyntheticPerson,
  mail: AskingMail,
  { seed, zone }: Habits,
): EpochMs | null {
  if (mailActedUpon(person, mail, seed) < 0) return null;
  const after = mail.at + delay(SOON.from, SLOW.to, seed, person.key, mail.obligation, mail.at);
  return suitable(after, WAKING, zone, seed, person.key, mail.obligation, mail.at);
}

/** When they change an answer given at `at`; null: they do not. */
export function changesMindAt(
  person: SyntheticPerson,
  mail: AskingMail,
  at: EpochMs,
  { seed, zone }: Habits,
): EpochMs | null {
  if (mail.kind !== 'answer-invitation' || person.temperament === 'eager') return null;
  if (!happens(SECOND_THOUGHTS, seed, person.key, mail.obligation, 'second thoughts')) return null;
  const after = at + delay(6 * HOUR_MS, 3 * DAY_MS, seed, person.key, mail.obligation, 'second thoughts');
  return suitable(after, WAKING, zone, seed, person.key, mail.obligation, 'second thoughts');
}

/** When somebody who leaves in mid-cycle does so, counted from the start of their relationship; null: they stay. */
export function leavesAt(person: SyntheticPerson, started: EpochMs, { seed, zone }: Habits): EpochMs | null {
  if (person.temperament !== 'leaving') return null;
  const after = started + delay(30 * DAY_MS, 170 * DAY_MS, seed, person.key, 'leaves');
  return suitable(after, WAKING, zone, seed, person.key, 'leaves');
}

/** Of those who mostly answer late, how many find that their pair is not right for them. */
const ENDS_EARLY = 0.15;

/** When somebody ends a pair that began at `started`, and stays in the programme; null: they do not. */
export function endsPairAt(
  person: SyntheticPerson,
  { started, pair }: { readonly started: EpochMs; readonly pair: string },
  { seed, zone }: Habits,
): EpochMs | null {
  if (person.temperament !== 'late' || !happens(ENDS_EARLY, seed, person.key, pair, 'ends early'))
    return null;
  const after = started + delay(20 * DAY_MS, 90 * DAY_MS, seed, person.key, pair, 'ends early');
  return suitable(after, WAKING, zone, seed, person.key, pair, 'ends early');
}

/** Of those who mostly answer late, how many need a pause. */
const PAUSES = 0.3;

/** When somebody pauses a pair that began at `started`, and for how many days; null: they do not. */
export function pausesAt(
  person: SyntheticPerson,
  { started, pair }: { readonly started: EpochMs; readonly pair: string },
  { seed, zone }: Habits,
): { readonly at: EpochMs; readonly days: number | null } | null {
  if (person.temperament !== 'late' || !happens(PAUSES, seed, person.key, pair, 'pauses')) return null;
  const after = started + delay(15 * DAY_MS, 80 * DAY_MS, seed, person.key, pair, 'pauses');
  const open = happens(0.3, seed, person.key, pair, 'pauses openly');
  return {
    at: suitable(after, WAKING, zone, seed, person.key, pair, 'pauses'),
    days: open ? null : 14 + Math.floor(42 * chance(seed, person.key, pair, 'pauses for')),
  };
}

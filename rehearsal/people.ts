/** The synthetic people of a rehearsal: who they are, how they come in, what they are like. Pure. */
import { formatsOf, groupSize, onlyPeers } from '../definitions/plan/formats.ts';
import type { Plan, Role } from '../definitions/plan/types.ts';
import { chance, oneOf, shuffled } from './chance.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';

/**
 * prompt: answers within a day or two. late: waits for reminders. silent: does what brought them in, then nothing.
 * declining: answers, but often no. leaving: like prompt, and leaves in mid-cycle.
 * eager: answers at once, and says yes.
 */
export type Temperament = 'prompt' | 'late' | 'silent' | 'declining' | 'leaving' | 'eager';

/**
 * Who comes: `usual` has all temperaments, most of them prompt; of an `unruly` company more than half decline, fall
 * silent or leave; in an `undisturbed` one all answer at once and say yes, and coordinators act on the date.
 */
export type Company = 'usual' | 'unruly' | 'undisturbed';

/**
 * import: in their coordinator's list. page: applies without being asked. too-late: comes when it has closed.
 * named: comes only if a mentee names them.
 * uninvited: tries the page of a role that one is invited to. elsewhere: has applied on a form that is not ours.
 */
export type Entrance = 'import' | 'page' | 'too-late' | 'uninvited' | 'elsewhere' | 'named';

export interface SyntheticPerson {
  /** `p-0042`: the order in which people act at one instant. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly entrance: Entrance;
  /** The organisation that invites them, in a role that one is invited to. */
  readonly invitedBy?: string;
  readonly temperament: Temperament;
}

/** Shares of the temperaments; the rest is prompt. */
const SHARES: Readonly<Record<Company, readonly (readonly [Temperament, number])[]>> = {
  usual: [
    ['late', 0.24],
    ['silent', 0.08],
    ['declining', 0.08],
    ['leaving', 0.06],
  ],
  unruly: [
    ['late', 0.2],
    ['silent', 0.2],
    ['declining', 0.15],
    ['leaving', 0.2],
  ],
  undisturbed: [['eager', 1]],
};
const IMPORTED_SHARE = 0.6;
/** Those who come too late are on top of the people asked for: they never become participants. */
const TOO_LATE_SHARE = 0.03;
/** How many more mentees than mentors a unit has, by its place: some units leave somebody without a partner. */
const SURPLUS = [0, 2, 0, -1, 0, 1, 0, 0] as const;

interface Place {
  readonly unit: string;
  readonly role: Role;
}

type Programme = Pick<Plan, 'units' | 'relationship'>;

/** How many mentees there are to a mentor: one, or where groups meet the middle of their limits. */
function menteesToMentor(plan: Programme): number {
  const { least, most } = groupSize(plan);
  const each = formatsOf(plan).map((format) => (format === 'group' ? (least + most) / 2 : 1));
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}

/** Of an odd number of pairs' people the one who is over is a mentee in every other unit. */
function menteesOf(plan: Programme, index: number, size: number): number {
  if (onlyPeers(plan)) return size;
  const surplus = size < 4 ? 0 : (SURPLUS[index % SURPLUS.length] ?? 0);
  const ratio = menteesToMentor(plan);
  if (ratio > 1) return size - Math.max(1, Math.round(size / (1 + ratio)));
  return Math.floor((size + surplus + (index % 2)) / 2);
}

function placesOfUnit(plan: Programme, index: number, size: number): Place[] {
  const unit = plan.units[index]?.id ?? '';
  const mentees = menteesOf(plan, index, size);
  return Array.from({ length: size }, (_, n) => ({ unit, role: n < mentees ? 'mentee' : 'mentor' }));
}

/** As many places as people, spread evenly over the units. */
function places(plan: Programme, count: number): Place[] {
  const units = plan.units.length;
  return plan.units.flatMap((_, index) => {
    const size = Math.floor(count / units) + (index < count % units ? 1 : 0);
    return placesOfUnit(plan, index, size);
  });
}

function nameOf(seed: string, key: string): string {
  return `${oneOf(FIRST_NAMES, seed, key, 'first name')} ${oneOf(LAST_NAMES, seed, key, 'last name')}`;
}

/** An address under example.org, which nobody can own; the number keeps namesakes apart. */
function addressOf(name: string, number: number): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z]+/g, '.');
  return `${plain}.${number}@example.org`;
}

/** Shares are dealt out as quotas, so that a small rehearsal has every temperament too. */
function dealTemperaments(keys: readonly string[], seed: string, company: Company): Map<string, Temperament> {
  const order = shuffled(keys, (key) => key, seed, 'temperament');
  const dealt = new Map<string, Temperament>();
  let next = 0;
  for (const [temperament, share] of SHARES[company]) {
    const quota = Math.max(1, Math.round(share * keys.length));
    for (const key of order.slice(next, next + quota)) dealt.set(key, temperament);
    next += quota;
  }
  return dealt;
}

type PlanOfPeople = Programme &
  Pick<Plan, 'applications'> & {
    readonly matching?: Pick<Plan['matching'], 'by' | 'named'>;
  };

/** Of the mentors whom mentees may name, so many take part only then; of those whom mentees must find, all. */
const ONLY_NAMED_SHARE = 0.4;

/** Whether a mentor comes only by being named. */
function isNamed(
  { matching }: PlanOfPeople,
  { key, role, entrance }: SyntheticPerson,
  seed: string,
): boolean {
  if (matching?.named === undefined || role !== 'mentor' || entrance === 'too-late') return false;
  return matching.by === 'self-found' || chance(seed, key, 'only if named') < ONLY_NAMED_SHARE;
}

/** People come in as their role's way of applying has it. Who invites takes turns until the places of each are used. */
function letIn({ applications }: PlanOfPeople, people: readonly SyntheticPerson[]): SyntheticPerson[] {
  const invited: Record<Role, number> = { mentee: 0, mentor: 0 };
  return people.map((person) => {
    const { by, from = [], placesEach = Number.POSITIVE_INFINITY } = applications?.[person.role] ?? {};
    if (by === 'external' && person.entrance !== 'too-late') return { ...person, entrance: 'elsewhere' };
    if (by !== 'invitation') return person;
    if (person.entrance === 'too-late') return { ...person, entrance: 'uninvited' };
    if (from.length === 0) return { ...person, entrance: 'import' };
    const number = invited[person.role]++;
    if (number >= from.length * placesEach) return { ...person, entrance: 'uninvited' };
    return { ...person, entrance: 'import', invitedBy: from[number % from.length] ?? '' };
  });
}

const keyOf = (number: number): string => `p-${String(number).padStart(4, '0')}`;

/**
 * The people of one rehearsal: `count` who take part, spread over units and roles, and a few more who come too
 * late. The same plan, count, seed and company give the same people.
 */
export function makePeople(
  plan: PlanOfPeople,
  count: number,
  seed: string,
  company: Company = 'usual',
): SyntheticPerson[] {
  const taken = places(plan, count);
  const undisturbed = company === 'undisturbed';
  const tooLate = undisturbed ? 0 : Math.ceil(count * TOO_LATE_SHARE);
  const late = places(plan, count)
    .filter((_, n) => n % Math.ceil(count / Math.max(1, tooLate)) === 0)
    .slice(0, tooLate);
  const keys = taken.map((_, n) => keyOf(n + 1));
  const temperaments = dealTemperaments(keys, seed, company);
  const people = [...taken, ...late].map((place, n): SyntheticPerson => {
    const key = keyOf(n + 1);
    const name = nameOf(seed, key);
    const imported = undisturbed || chance(seed, key, 'entrance') < IMPORTED_SHARE;
    return {
      key,
      name,
      email: addressOf(name, n + 1),
      ...place,
      entrance: n >= count ? 'too-late' : imported ? 'import' : 'page',
      temperament: temperaments.get(key) ?? 'prompt',
    };
  });
  return letIn(plan, people).map((one) => (isNamed(plan, one, seed) ? { ...one, entrance: 'named' } : one));
}

/** An answer from JSON, its own or another program's, as a solution that can be checked. */
import type { Certificate, Circle, Cover, PeerBound, PeerCertificate } from '../certificate.ts';
import type { Edge, Mentee, Solution } from '../types.ts';
import { Faults } from './faults.ts';
import { scoreAt } from './items.ts';
import { idAt, isItem, isWhole, listAt, malformed, wordAt, type Item } from './values.ts';

/** Keys that are not read, such as `wallMs`, may stand there, too. */
export interface ReadAnswer<C> extends Omit<Solution, 'certificate'> {
  readonly certificate: C | null;
  readonly topics: Readonly<Record<string, string>>;
}

/**
 * @param certificateAt reads the proof that goes with the mode
 * @throws ProblemErrors, ProblemError when it is no answer
 */
export function readAnswer<C>(value: unknown, certificateAt: (item: Item) => C): ReadAnswer<C> {
  const faults = new Faults();
  const raw = anItem(value, '');
  const { certificate = null, topics = {}, worst = null } = raw;
  const list = <T>(key: string, read: (item: unknown, path: string) => T): readonly T[] =>
    faults.attempt(() => {
      if (raw[key] === undefined) throw malformed(key, undefined, 'a list');
      return listAt(faults, raw[key], key, read);
    }, []);
  const answer: ReadAnswer<C> = {
    pairs: list('pairs', pairAt),
    unmatched: list('unmatched', idAt),
    total: faults.attempt(() => wholeAt(raw['total'], 'total'), 0),
    worst: worst === null ? null : faults.attempt(() => wholeAt(worst, 'worst'), null),
    status: faults.attempt(
      () => wordAt(raw['status'], 'status', ['optimal', 'feasible'], 'optimal'),
      'optimal',
    ),
    gap: faults.attempt(() => wholeAt(raw['gap'] ?? 0, 'gap'), 0),
    certificate:
      certificate === null
        ? null
        : faults.attempt(() => certificateAt(anItem(certificate, 'certificate')), null),
    topics: faults.attempt(() => recordAt(topics, 'topics', idAt), {}),
  };
  faults.tell();
  return answer;
}

/** @param mentees tell the people of a cover apart, in which mentees and mentors stand together */
export function certificateReader(mentees: readonly Mentee[]) {
  const known = new Set(mentees.map(({ id }) => id));
  const coverAt = (value: unknown, path: string): Cover => {
    const people = listed(value, path, idAt);
    return { mentees: people.filter((id) => known.has(id)), mentors: people.filter((id) => !known.has(id)) };
  };
  return (item: Item): Certificate => {
    const at = 'certificate';
    const [count, total] = [anItem(item['count'], `${at}.count`), anItem(item['total'], `${at}.total`)];
    const floor = item['floor'] === null ? null : anItem(item['floor'], `${at}.floor`);
    const prices = (key: string) => recordAt(total[key] ?? {}, `${at}.total.${key}`, wholeAt);
    return {
      count: {
        value: wholeAt(count['value'], `${at}.count.value`),
        cover: coverAt(count['cover'], `${at}.count.cover`),
      },
      floor: floor && {
        value: wholeAt(floor['value'], `${at}.floor.value`),
        cover: coverAt(floor['cover'], `${at}.floor.cover`),
        ...(floor['byLimits'] === true ? { byLimits: true } : {}),
      },
      total: {
        value: wholeAt(total['value'], `${at}.total.value`),
        lift: wholeAt(total['lift'], `${at}.total.lift`),
        menteePrices: prices('menteePrices'),
        mentorPrices: prices('mentorPrices'),
        limitPrices: prices('limitPrices'),
      },
    };
  };
}

export function peerCertificateAt(item: Item): PeerCertificate {
  const at = 'certificate';
  const total = anItem(item['total'], `${at}.total`);
  return {
    count: boundAt(item['count'], `${at}.count`),
    floor: item['floor'] === null ? null : boundAt(item['floor'], `${at}.floor`),
    total: { ...boundAt(total, `${at}.total`), lift: wholeAt(total['lift'], `${at}.total.lift`) },
  };
}

function boundAt(value: unknown, path: string): PeerBound {
  const bound = anItem(value, path);
  const circle = (one: unknown, where: string): Circle => {
    const { members, price } = anItem(one, where);
    return { members: listed(members, `${where}.members`, idAt), price: wholeAt(price, `${where}.price`) };
  };
  return {
    value: wholeAt(bound['value'], `${path}.value`),
    prices: recordAt(bound['prices'], `${path}.prices`, wholeAt),
    circles: listed(bound['circles'], `${path}.circles`, circle),
  };
}

function pairAt(value: unknown, path: string): Edge {
  if (!Array.isArray(value) || value.length !== 3)
    throw malformed(path, value, 'a mentee, a mentor and a score');
  const [mentee, mentor] = [idAt(value[0], `${path}[0]`), idAt(value[1], `${path}[1]`)];
  return { mentee, mentor, score: scoreAt(value[2], () => `${path}[2]`) };
}

function anItem(value: unknown, path: string): Item {
  if (isItem(value)) return value;
  throw malformed(path === '' ? 'The answer' : path, value, 'an object');
}

function wholeAt(value: unknown, path: string): number {
  if (isWhole(value)) return value;
  throw malformed(path, value, 'a whole number');
}

/** A list of which every item can be read. */
function listed<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw malformed(path, value, 'a list');
  return value.map((one: unknown, index) => read(one, `${path}[${index}]`));
}

function recordAt<T>(
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => T,
): Readonly<Record<string, T>> {
  const item = anItem(value, path);
  return Object.fromEntries(Object.entries(item).map(([key, one]) => [key, read(one, `${path}.${key}`)]));
}

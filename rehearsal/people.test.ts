import { describe, expect, it } from 'vitest';
import type { Plan } from '../definitions/plan/types.ts';
import { makePeople } from './people.ts';
import { suitable, OFFICE, WAKING, delay, HOUR_MS } from './hours.ts';
import { smallPlan } from '../test/support/plans.ts';
import { zonedTime } from '../definitions/plan/dates.ts';

const units = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({
  id,
  name: { en: id },
  coordinator: `${id}@u.example`,
}));
const { relationship } = smallPlan({ id: 'cast', startsAt: 0 });
const plan: Pick<Plan, 'units' | 'relationship'> = { units, relationship };

describe('makePeople', () => {
  const people = makePeople(plan, 100, '1');
  const within = people.filter((person) => person.entrance !== 'too-late');

  it('makes as many as asked for, over all units and both roles', () => {
    expect(within).toHaveLength(100);
    for (const { id } of units) {
      const roles = new Set(within.filter(({ unit }) => unit === id).map(({ role }) => role));
      expect([...roles].toSorted()).toEqual(['mentee', 'mentor']);
    }
  });

  it('leaves some units out of balance', () => {
    const surplus = units.map(({ id }) => {
      const here = within.filter(({ unit }) => unit === id);
      return here.filter(({ role }) => role === 'mentee').length * 2 - here.length;
    });
    expect(Math.max(...surplus)).toBeGreaterThan(1);
    expect(Math.min(...surplus)).toBeLessThan(0);
  });

  it('gives each an address of their own under example.org', () => {
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    for (const { email } of people) expect(email).toMatch(/^[a-z.]+\.\d+@example\.org$/);
  });

  it('has every temperament and entrance, however small', () => {
    const few = makePeople(plan, 24, '5');
    expect(new Set(few.map(({ temperament }) => temperament)).size).toBe(5);
    expect(new Set(few.map(({ entrance }) => entrance)).size).toBe(3);
  });

  it('has mentees enough for groups, and peers alone where nobody is a mentor', () => {
    const group = { mentees: { least: 2, most: 4 }, belowMinimum: 'continue' } as const;
    const shares = (changed: Plan['relationship']): number => {
      const cast = makePeople({ units, relationship: changed }, 64, '1').filter(
        ({ entrance }) => entrance !== 'too-late',
      );
      return cast.filter(({ role }) => role === 'mentee').length / cast.length;
    };
    expect(shares({ ...relationship, format: 'group', group })).toBe(0.75);
    expect(shares({ ...relationship, format: 'peer' })).toBe(1);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makePeople(plan, 100, '1')).toEqual(people);
    expect(makePeople(plan, 100, '2')).not.toEqual(people);
  });
});

describe('suitable', () => {
  const zone = 'Europe/Stockholm';

  it('keeps a suitable time, on the grid', () => {
    const noon = Date.parse('2024-11-05T11:07:00Z');
    expect(suitable(noon, WAKING, zone, '1', 'x')).toBe(Date.parse('2024-11-05T11:15:00Z'));
  });

  it('waits for the morning, over a clock change too', () => {
    for (const night of ['2025-03-29T23:30:00Z', '2025-03-30T02:00:00Z', '2024-10-27T22:50:00Z']) {
      const at = suitable(Date.parse(night), OFFICE, zone, '1', night);
      expect(at).toBeGreaterThan(Date.parse(night));
      expect(zonedTime(at, zone) >= '09:00' && zonedTime(at, zone) <= '12:00').toBe(true);
    }
  });

  it('draws delays between both lengths', () => {
    const drawn = Array.from({ length: 200 }, (_, n) => delay(HOUR_MS, 40 * HOUR_MS, '1', n));
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(HOUR_MS);
    expect(Math.max(...drawn)).toBeLessThan(40 * HOUR_MS);
  });
});

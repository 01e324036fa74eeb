import { describe, expect, it } from 'vitest';
import { between, chance, happens, oneOf, shuffled, wholeBetween } from './chance.ts';

const draws = Array.from({ length: 2000 }, (_, n) => chance('7', 'person', n));

describe('chance', () => {
  it('is the same for the same seed and subject, and another for another', () => {
    expect(chance('7', 'p-1', 'accept', 1)).toBe(chance('7', 'p-1', 'accept', 1));
    expect(chance('7', 'p-1', 'accept', 1)).not.toBe(chance('8', 'p-1', 'accept', 1));
    expect(chance('7', 'p-1', 'accept', 1)).not.toBe(chance('7', 'p-1', 'accept', 2));
  });

  it('keeps parts apart', () => {
    expect(chance('7', 'ab', 'c')).not.toBe(chance('7', 'a', 'bc'));
  });

  it('is spread evenly over [0, 1)', () => {
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  });

  it('draws whole numbers within both ends', () => {
    const drawn = new Set(draws.map((_, n) => wholeBetween(2, 4, '7', n)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([2, 3, 4]);
    expect(between(5, 5, '7', 'x')).toBe(5);
    expect(happens(0, '7', 'x')).toBe(false);
    expect(happens(1, '7', 'x')).toBe(true);
  });

  it('chooses and orders by subject, not by position', () => {
    expect(() => oneOf([], '7')).toThrow('Nothing to choose from');
    const order = shuffled(['a', 'b', 'c', 'd'], (x) => x, '7', 'units');
    expect(shuffled(['d', 'c', 'b', 'a'], (x) => x, '7', 'units')).toEqual(order);
  });
});

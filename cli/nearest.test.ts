import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const WORDS = ['check', 'preview', 'rehearse', 'serve', 'start', 'status'];

test.each([
  ['chek', 'check'],
  ['prevwie', 'preview'],
  ['rehears', 'rehearse'],
  ['stat', 'start'],
  ['statsu', 'status'],
])('%s was meant to be %s', (typed, meant) => expect(nearest(typed, WORDS)).toBe(meant));

test('what is near to nothing gets no suggestion', () => {
  expect(nearest('matchmaking', WORDS)).toBeUndefined();
  expect(nearest('check', [])).toBeUndefined();
});

/** One feature of the language as a small arbitrary: what it writes into a definition. */
import fc from 'fast-check';
import { FEATURES } from '../../../definitions/plan/sections.ts';
import type { Frame, Written } from '../frame.ts';

/** Writes a feature's sections for the frame that the whole programme has. */
export type Part = (frame: Frame) => Written;

const REFUSED: ReadonlySet<string> = new Set(FEATURES);

/** Whether the engine runs a feature: what it refuses comes in by itself on the day it no longer does. */
export const runs = (feature: string): boolean => !REFUSED.has(feature);

/** The arbitrary where the engine runs the feature; otherwise always `without`. */
export function where<T, U>(feature: string, one: fc.Arbitrary<T>, without: U): fc.Arbitrary<T | U> {
  return runs(feature) ? one : fc.constant(without);
}

/** The words of a choice that run today: each may name the feature that it needs. */
export function words(...all: readonly (string | readonly [string, string])[]): fc.Arbitrary<string> {
  const running = all.filter((one) => typeof one === 'string' || runs(one[1]));
  return fc.constantFrom(...running.map((one) => (typeof one === 'string' ? one : one[0])));
}

/** Merges what parts have written; sections of the same name become one. */
export function merged(parts: readonly Written[]): Written {
  const whole: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) whole[key] = joined(whole[key], value);
  }
  return whole;
}

const isMap = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function joined(one: unknown, other: unknown): unknown {
  return isMap(one) && isMap(other) ? merged([one, other]) : other;
}

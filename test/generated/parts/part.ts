/** One feature of the language as a small arbitrary: what it writes into a definition. */
import type { Frame, Written } from '../frame.ts';

/** Writes a feature's sections for the frame that the whole programme has. */
export type Part = (frame: Frame) => Written;

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

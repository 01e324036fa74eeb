import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOf } from './compile.ts';
import { Problem } from './http/problem.ts';

const NOW = Date.parse('2026-08-01T08:00:00Z');

function textOf(programme: string): string {
  return readFileSync(new URL(`../definitions/programmes/${programme}.yaml`, import.meta.url), 'utf8');
}

function refused(text: string): Problem {
  try {
    planOf(text, undefined, NOW);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('It was not refused.');
}

describe('a plan that is to be started', () => {
  it('is given for a text without errors', () => {
    expect(planOf(textOf('su-alumni'), '2026-09-02', NOW).cycle.id).toBe('su-alumni-2026-27');
  });

  it('is refused where its parent is in another file', () => {
    expect(refused(textOf('ki-alumni')).faults.map(({ code }) => code)).toEqual(['A208']);
  });
});

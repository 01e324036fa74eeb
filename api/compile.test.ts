import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runnablePlanOf } from './compile.ts';
import { Problem } from './http/problem.ts';

const NOW = Date.parse('2026-08-01T08:00:00Z');

function textOf(programme: string): string {
  return readFileSync(new URL(`../definitions/programmes/${programme}.yaml`, import.meta.url), 'utf8');
}

/** A programme without a common date, in which people would choose each other. */
const CHOOSING = `adept: 1
id: small
name: Small programme
contact: hello@example.org
time-zone: Europe/Stockholm
cycle: { kind: rolling }
matching: { by: mentee-chooses }
`;

function refused(text: string): Problem {
  try {
    runnablePlanOf(text, undefined, NOW);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('It was not refused.');
}

describe('a plan that is to be started', () => {
  it('is given for a programme that the engine can run', () => {
    expect(runnablePlanOf(textOf('su-alumni'), '2026-09-02', NOW).cycle.id).toBe('su-alumni-2026-27');
  });

  it('is refused with each part that is not run yet, and its place', () => {
    const { kind, message, faults } = refused(CHOOSING);
    expect([kind, message]).toEqual(['invalid', 'The definition needs what is not run yet: choice.']);
    expect(faults.map(({ at, code, found }) => [at, code, found])).toEqual([
      ['line 7, column 17', 'A109', 'Not run yet: choosing each other'],
    ]);
  });

  it('is refused where its parent is in another file', () => {
    expect(refused(textOf('ki-alumni')).faults.map(({ code }) => code)).toEqual(['A208']);
  });
});

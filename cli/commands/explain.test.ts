import { describe, expect, it } from 'vitest';
import { codePage, codesWithPages } from '../code-pages.ts';
import { ran } from '../testing/ran.ts';
import { run as explain } from './explain.ts';

describe('adept explain', () => {
  it('prints the page of a code, however it is typed', async () => {
    const { code, out } = await ran(explain, 'a301');
    expect([code, out]).toEqual([0, codePage('A301')?.text]);
    expect(out).toMatch(/^# A301: Not a date\n\n.*\n## Wrong\n.*\n## Right\n.*\n## Why\n/s);
  });

  it('lists every code with its title', async () => {
    const { code, out } = await ran(explain);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual(
      codesWithPages().map((one) => `${one}  ${codePage(one)?.title ?? ''}`),
    );
    expect(out).toContain('\nA504  An event at a weekend\n');
  });

  it.each([
    ['A399', /There is no code A399\. Did you mean A\d{3}\?/],
    ['weekend', /There is no code weekend\.\n/],
  ])('refuses %s', async (asked, message) => {
    const { code, err } = await ran(explain, asked);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

/** A programme whose pairs say themselves how often they meet, as the pages of m4r and of KI's junior faculty have it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { plusOffsets, zonedDay } from '../../definitions/plan/dates.ts';
import { brokenBy } from '../rehearsal/invariants.ts';
import { storyOf } from '../rehearsal/support.ts';
import { askedOn, meetsOn, rhythmPairs } from './own-rhythm.ts';
import { distinct, rehearsed, these } from './scenario.ts';

const ZONE = 'Europe/Stockholm';
const file = join(checkoutFolder(), 'definitions', 'programmes', 'su-alumni.yaml');
const text = readFileSync(file, 'utf8').replace(/^ {2}meetings:.*\n/m, '  meetings: { set-by: pair }\n');
const story = storyOf(text, { file, start: '2024-09-02' }, { people: 24, seed: '4' });
const told = rehearsed(story);

describe('together you define how often you meet', () => {
  test('the mail that starts a pair says so, and some set it on their page', async () => {
    for (const { text: words } of these(told().mails, { template: 'start-of-programme' })) {
      expect(words).toContain('How often you meet is yours to set, on your page');
    }
    const set = (await rhythmPairs(told())).filter(({ unit }) => unit !== null);
    expect(distinct(set.map(({ unit, count }) => `${count} ${unit}`)).length).toBeGreaterThan(1);
    expect(these(told().mails, { template: 'rhythm-changed' }).length).toBeGreaterThanOrEqual(set.length);
  });

  test('each pair is asked within a week of its own days, and not in between', async () => {
    const last = Math.max(...story.plan.asks.filter(({ rhythm }) => rhythm).map(({ opens }) => opens));
    for (const pair of await rhythmPairs(told())) {
      const due = meetsOn(told(), pair).filter(
        (day) => plusOffsets(day, [{ unit: 'day', count: 6 }]) <= zonedDay(last, ZONE),
      );
      const reports = askedOn(told(), pair);
      expect(reports.length, pair.id).toBeGreaterThanOrEqual(due.length);
      for (const [index, day] of due.entries()) {
        const at = reports[index] ?? '';
        expect(
          at >= day && at <= plusOffsets(day, [{ unit: 'day', count: 7 }]),
          `${pair.id} ${day} ${at}`,
        ).toBe(true);
      }
    }
  });

  test('one that is asked before its time would be noticed', async () => {
    const broken = await brokenBy(
      told().run,
      (tx) => tx`
        update relationship set rhythm_unit = 'month', rhythm_count = 12, rhythm_set_at = opened_at
        where opened_at is not null`,
    );
    expect(broken).toContain('meetings-follow-the-rhythm');
  });

  test('one that has set nothing is asked once a month', async () => {
    const silent = (await rhythmPairs(told())).filter(
      ({ unit, ended, base }) => unit === null && ended - base > 180 * 864e5,
    );
    expect(silent.length).toBeGreaterThan(0);
    for (const pair of silent) expect(askedOn(told(), pair).length).toBeLessThan(8);
  });
});

/** A programme whose pairs sign an agreement before they begin: who waited at the gate, and who was asked what behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { storyOf } from '../rehearsal/support.ts';
import { distinct, readersOf, rehearsed, these, type Scenario } from './scenario.ts';

const file = join(checkoutFolder(), 'definitions', 'programmes', 'su-alumni.yaml');
const AGREEMENT =
  'agreement: { within: 10 days, if-unsigned: hold, covers: [schedule, topics, confidentiality] }';
const text = readFileSync(file, 'utf8').replace(/^relationships:.*\n/m, `relationships:\n  ${AGREEMENT}\n`);
const told = rehearsed(storyOf(text, { file, start: '2024-09-02' }, { people: 40, seed: '5' }));

/** Pairs by when their gate opened; null: never. */
async function gates({ run }: Scenario): Promise<{ id: string; opened: Date | null; versions: number }[]> {
  return run.parts.sql<{ id: string; opened: Date | null; versions: number }[]>`
    select r.id, r.opened_at as opened,
      (select count(*) from agreement_version where relationship_id = r.id)::int as versions
    from relationship r where r.started_at is not null order by r.id`;
}

describe('both sign before they begin', () => {
  test('everybody who accepted is asked to sign, with the address of the other', () => {
    const started = told().together.filter((one) => one.started !== null);
    const asked = these(told().mails, { template: 'ask-sign' });
    expect(asked.length).toBeGreaterThan(10);
    expect(distinct(asked.map(({ relationship }) => relationship))).toEqual(
      distinct(started.map(({ id }) => id)),
    );
    for (const { text: words } of asked) expect(words).toMatch(/@example\.org/);
  });

  test('the start is told once both have signed, and not before', async () => {
    const open = (await gates(told())).filter(({ opened }) => opened !== null);
    const starts = these(told().mails, { template: 'start-of-programme' });
    expect(distinct(starts.map(({ relationship }) => relationship))).toEqual(
      distinct(open.map(({ id }) => id)),
    );
    const signed = these(told().owed, { kind: 'sign', state: 'met' });
    for (const { id } of open) expect(these(signed, { relationship: id })).toHaveLength(2);
  });
});

describe('who has not signed in time waits', () => {
  test('some are held, the coordinator is told of each, and some sign in the end', async () => {
    const held = distinct(
      these(told().mails, { template: 'agreement-held' }).map(({ relationship }) => relationship),
    );
    expect(held.length).toBeGreaterThan(1);
    const tasks = await told().run.parts.sql<{ subject: string }[]>`
      select subject from task where kind = 'agreement-unsigned'`;
    expect(distinct(tasks.map(({ subject }) => subject))).toEqual(held);
    const open = (await gates(told())).filter(({ id, opened }) => held.includes(id) && opened !== null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(held.length);
  });

  test('behind a gate that never opens nobody is asked about a meeting, an event or how it goes', async () => {
    const closed = (await gates(told())).filter(({ opened }) => opened === null).map(({ id }) => id);
    const owed = told().owed.filter(({ relationship }) => closed.includes(relationship ?? ''));
    expect(distinct(owed.map(({ kind }) => kind))).toEqual(['accept', 'sign']);
    const others = told().together.filter(({ id, started }) => started !== null && !closed.includes(id));
    const elsewhere = others.flatMap(({ mentees, mentors }) => [...mentees, ...mentors]);
    const only = told()
      .together.filter(({ id }) => closed.includes(id))
      .flatMap(({ mentees, mentors }) => [...mentees, ...mentors])
      .filter((id) => !elsewhere.includes(id));
    expect(only.length).toBeGreaterThan(0);
    const invited = readersOf(these(told().mails, { template: 'ask-answer-invitation' }));
    expect(invited.filter((id) => only.includes(id))).toEqual([]);
  });
});

describe('each may change the text', () => {
  test('the others are told, and all have signed the text that stands', async () => {
    const changed = (await gates(told())).filter(({ versions }) => versions > 1);
    expect(changed.length).toBeGreaterThan(0);
    const news = these(told().mails, { template: 'agreement-changed' });
    expect(distinct(news.map(({ relationship }) => relationship))).toEqual(
      distinct(changed.map(({ id }) => id)),
    );
    const signed = these(told().owed, { kind: 'sign', state: 'met' });
    const open = changed.filter(({ opened }) => opened !== null);
    expect(open.length).toBeGreaterThan(0);
    for (const { id, versions } of open) {
      const under = these(signed, { relationship: id }).map(({ answer }) => answer?.['version']);
      expect(under).toEqual([versions, versions]);
    }
  });
});

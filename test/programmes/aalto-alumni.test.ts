/** Aalto's alumni and students: each pair has six months of its own, with a survey half-way and one at its end. */
import { describe, expect, test } from 'vitest';
import { pairDates, zonedDay } from '../../definitions/plan/dates.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { mailsFor } from '../../definitions/preview/mails.ts';
import { programme } from '../rehearsal/support.ts';
import { rehearsed } from './scenario.ts';

const { plan, ...rest } = programme('aalto-alumni', '2025-10-01', { people: 14, seed: '1' });
const ZONE = plan.programme.timeZone;
const told = rehearsed({ plan, ...rest });
const sqlOf = () => told().run.parts.sql;

interface Pair {
  readonly id: string;
  readonly opened_at: EpochMs;
  readonly ended_at: EpochMs;
}

const completed = (): Promise<Pair[]> => sqlOf()<Pair[]>`
  select id, opened_at, ended_at from relationship where state = 'completed' order by id`;

const asked = (pair: string, ask: string): Promise<{ role: string; at: EpochMs; due: EpochMs }[]> =>
  sqlOf()<{ role: string; at: EpochMs; due: EpochMs }[]>`
    select p.role, m.at, o.due_at as due from message m join obligation o on o.id = m.obligation_id
    join participant p on p.id = o.participant_id
    where o.relationship_id = ${pair} and o.ask_id = ${ask} and m.template = 'ask-' || o.kind and m.state = 'sent'
    order by 1`;

describe('the alumni programme of Aalto', () => {
  test('"for six months": every pair that stays is together for six months of its own', async () => {
    const pairs = await completed();
    expect(pairs.length).toBeGreaterThan(2);
    expect(new Set(pairs.map(({ opened_at: at }) => zonedDay(at, ZONE))).size).toBeGreaterThan(1);
    for (const { opened_at: from, ended_at: to } of pairs) expect(to).toBe(pairDates(plan, from).endsAt);
  });

  test('"half-way and final survey": each of a pair gets both, counted from its own start and end', async () => {
    for (const { id, opened_at: from } of await completed()) {
      for (const { ask, opens, due } of pairDates(plan, from).asks) {
        expect(await asked(id, ask.id), ask.id).toEqual([
          { role: 'mentee', at: opens, due },
          { role: 'mentor', at: opens, due },
        ]);
      }
    }
  });

  test('the report counts the surveys over all pairs, and measures the goals by them', async () => {
    const { funnel, goals } = told().run.summary.report;
    const halfWay = funnel.find(({ ask }) => ask === 'check-in-half-way');
    expect(halfWay?.asked).toBeGreaterThan(6);
    const measure = goals.find(({ goal }) => goal === 'working-life')?.measures[0];
    expect(measure).toMatchObject({ ask: 'check-in-half-way', n: halfWay?.met });
  });

  test('what was foretold for somebody who answers at once is what they got about their pair', async () => {
    const sql = sqlOf();
    const people = await sql<{ id: string; role: 'mentor' | 'mentee'; started: EpochMs }[]>`
      select p.id, p.role, min(r.opened_at) as started from participant p
      join member m on m.participant_id = p.id join relationship r on r.id = m.relationship_id
      where p.left_at is null and not exists (
        select from obligation o join message b on b.obligation_id = o.id
        where o.participant_id = p.id and (b.template like 'remind-%' and b.state = 'sent' or o.state <> 'met'))
      group by p.id, p.role having count(*) = 1 and bool_and(r.state = 'completed') order by p.id`;
    expect(people.length).toBeGreaterThan(1);
    for (const { id, role, started } of people) {
      const sent = await sql<{ template: string; at: EpochMs }[]>`
        select template, at from message where recipient = ${id} and state = 'sent' order by at, template`;
      const told = ({ template, at }: { template: string; at: EpochMs }) =>
        `${template} ${zonedDay(at, ZONE)}`;
      const foretold = mailsFor(plan, role, { pace: 'at-once', published: started });
      // When they meet next is the pair's own affair.
      const own = (template: string) => !/apply|accept|application|start-of|^meeting-/.test(template);
      expect(sent.filter(({ template }) => own(template)).map(told)).toEqual(
        foretold.filter(({ template }) => own(template)).map(told),
      );
    }
  });
});

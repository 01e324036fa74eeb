import type { Report } from '../../db/queries/report-types.ts';
import { isReached, progressOf } from '../../definitions/plan/target.ts';
import type { Finished, Invariant } from './types.ts';

/** A total of the report: what it says, and the rows counted another way. */
interface Total {
  readonly subject: string;
  readonly says: number;
  readonly rows: number;
}

async function count(query: Promise<readonly { n: number }[]>): Promise<number> {
  const [row] = await query;
  return row?.n ?? 0;
}

async function peopleTotals({ sql, cycleId }: Finished, report: Report): Promise<Total[]> {
  const of = async (role: 'mentor' | 'mentee'): Promise<Total[]> => [
    {
      subject: `people.${role}.joined`,
      says: report.people[role].joined,
      rows: await count(
        sql`select count(*) as n from participant where cycle_id = ${cycleId} and role = ${role}`,
      ),
    },
    {
      subject: `people.${role}.applied`,
      says: report.people[role].applied,
      rows: await count(sql`
        select count(distinct o.participant_id) as n from obligation o join participant p on p.id = o.participant_id
        where o.cycle_id = ${cycleId} and o.kind = 'apply' and o.state = 'met' and p.role = ${role}`),
    },
  ];
  return [...(await of('mentor')), ...(await of('mentee'))];
}

async function pairTotals({ sql, cycleId }: Finished, report: Report): Promise<Total[]> {
  const rows = await sql<{ state: string; n: number }[]>`
    select state, count(*) as n from relationship where cycle_id = ${cycleId} group by state`;
  const inState = (state: string): number => rows.find((row) => row.state === state)?.n ?? 0;
  const { relationships, meetings } = report;
  const total = (subject: string, says: number, counted: number): Total => ({ subject, says, rows: counted });
  return [
    total(
      'relationships.started',
      relationships.started,
      inState('completed') + inState('ended') + inState('active'),
    ),
    total('relationships.completed', relationships.completed, inState('completed')),
    total('relationships.endedEarly', relationships.endedEarly, inState('ended')),
    total(
      'meetings.held',
      meetings.held,
      await count(sql`
        select count(distinct (o.relationship_id, o.occurrence)) as n from obligation o
        join answer a on a.obligation_id = o.id
        where o.cycle_id = ${cycleId} and o.kind = 'report-meeting' and a.answer @> '{"happened": true}'`),
    ),
    total(
      'individualSessions.held',
      report.individualSessions.held,
      await count(sql`
        select count(distinct (o.relationship_id, o.occurrence,
          case p.role when 'mentee' then p.id else o.about_id end)) as n
        from obligation o join participant p on p.id = o.participant_id join answer a on a.obligation_id = o.id
        where o.cycle_id = ${cycleId} and o.kind = 'report-individual' and o.state <> 'withdrawn'
          and a.answer @> '{"happened": true}'`),
    ),
  ];
}

/** Pairs with enough in their own reports, added up one by one. */
async function targetTotals({ sql, cycleId }: Finished, { target }: Report): Promise<Total[]> {
  if (target === null) return [];
  const reports = await sql<{ pair: string; minutes: number }[]>`
    select pair, max(minutes) as minutes from (
      select o.relationship_id as pair, a.answer ->> 'on' as day, (a.answer ->> 'minutes')::int as minutes
      from obligation o join answer a on a.obligation_id = o.id
      where o.cycle_id = ${cycleId} and o.kind = 'report-meeting' and a.answer @> '{"happened": true}'
      union all
      select r.id, h.day, h.minutes from appointment_report h join relationship r on r.id = h.relationship_id
      where r.cycle_id = ${cycleId} and h.held) as told
    group by pair, day`;
  const pairs = [...new Set(reports.map(({ pair }) => pair))];
  const isEnough = (own: readonly { readonly minutes: number }[]): boolean => {
    const minutes = own.reduce((sum, one) => sum + one.minutes, 0);
    return isReached(progressOf(target.target, { sessions: own.length, minutes }));
  };
  const rows = pairs.filter((id) => isEnough(reports.filter(({ pair }) => pair === id))).length;
  return [{ subject: 'target.reached', says: target.reached, rows }];
}

async function eventTotals({ sql, cycleId }: Finished, report: Report): Promise<Total[]> {
  const rows = await sql<{ event: string; invited: number; coming: number }[]>`
    select o.subject as event, count(*) as invited,
      count(*) filter (where (select r.answer @> '{"coming": true}' from response r
                              where r.obligation_id = o.id order by r.revision desc limit 1)) as coming
    from obligation o where o.cycle_id = ${cycleId} and o.kind = 'answer-invitation' group by 1`;
  return report.events.flatMap(({ event, invited, coming }) => {
    const row = rows.find((one) => one.event === event);
    return [
      { subject: `events.${event}.invited`, says: invited, rows: row?.invited ?? 0 },
      { subject: `events.${event}.coming`, says: coming, rows: row?.coming ?? 0 },
    ];
  });
}

async function goalTotals({ sql, cycleId }: Finished, report: Report): Promise<Total[]> {
  const measures = report.goals.flatMap(({ goal, measures }) =>
    measures.map((measure) => ({ goal, ...measure })),
  );
  const totals: Total[] = [];
  for (const { goal, ask, question, n } of measures) {
    const rows = await count(sql`
      select count(distinct r.obligation_id) as n from response r join obligation o on o.id = r.obligation_id
      where o.cycle_id = ${cycleId} and o.ask_id = ${ask} and (r.answer -> 'questions') ? ${question}`);
    totals.push({ subject: `goals.${goal}.${question}`, says: n, rows });
  }
  return totals;
}

/** Units must add up to the whole. */
function unitTotals(report: Report): Total[] {
  const sum = (of: (unit: Report['units'][number]) => number): number =>
    report.units.reduce((total, unit) => total + of(unit), 0);
  return [
    {
      subject: 'units.relationships',
      says: sum((unit) => unit.relationships.started),
      rows: report.relationships.started,
    },
    { subject: 'units.meetings', says: sum((unit) => unit.meetings.held), rows: report.meetings.held },
    {
      subject: 'units.mentors',
      says: sum((unit) => unit.people.mentor.joined),
      rows: report.people.mentor.joined,
    },
  ];
}

export const reportEqualsRows: Invariant = {
  name: 'report-equals-rows',
  holds: "The report's totals equal the rows.",
  async violations(finished) {
    const { report } = finished;
    const totals = [
      ...(await peopleTotals(finished, report)),
      ...(await pairTotals(finished, report)),
      ...(await targetTotals(finished, report)),
      ...(await eventTotals(finished, report)),
      ...(await goalTotals(finished, report)),
      ...unitTotals(report),
    ];
    return totals
      .filter(({ says, rows }) => says !== rows)
      .map(({ subject, says, rows }) => ({ subject, found: `the report says ${says}, the rows ${rows}` }));
  },
};

/** The result of a rehearsal: what `adept rehearse --json` prints. */
import type { Sql } from '../db/client.ts';
import type { Report } from '../db/queries/report-types.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { noMailTwice } from './invariants/duplicates.ts';
import { noReminderAfterAnswer } from './invariants/reminders.ts';
import type { Finished } from './invariants/types.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

interface Obligations {
  readonly opened: number;
  readonly met: number;
  readonly expired: number;
  readonly withdrawn: number;
}

export interface Summary {
  readonly programme: string;
  readonly cycle: string;
  readonly seed: number | string;
  /** ISO instants: the cycle's first, and its end (exclusive). */
  readonly from: string;
  readonly to: string;
  readonly wallSeconds: number;
  readonly people: { readonly mentors: number; readonly mentees: number };
  readonly matches: number;
  readonly relationships: {
    readonly started: number;
    readonly completed: number;
    readonly endedEarly: number;
  };
  readonly events: readonly {
    readonly id: string;
    readonly at: string;
    readonly invited: number;
    readonly coming: number;
  }[];
  readonly mails: { readonly total: number; readonly byKind: Readonly<Record<string, number>> };
  readonly obligations: Obligations & { readonly byKind: Readonly<Record<string, Obligations>> };
  readonly remindersAfterAnswer: number;
  readonly duplicateMails: number;
  readonly report: Report;
}

interface ObligationRow extends Obligations {
  readonly kind: string;
}

async function obligationRows(sql: Sql, cycleId: string): Promise<ObligationRow[]> {
  return sql<ObligationRow[]>`
    select kind, count(*) as opened, count(*) filter (where state = 'met') as met,
      count(*) filter (where state = 'expired') as expired,
      count(*) filter (where state = 'withdrawn') as withdrawn
    from obligation where cycle_id = ${cycleId} group by kind order by kind`;
}

async function mailRows(sql: Sql, cycleId: string): Promise<{ template: string; n: number }[]> {
  return sql<{ template: string; n: number }[]>`
    select m.template, count(*) as n from mailbox b join message m on m.id = b.message_id
    where m.cycle_id = ${cycleId} group by 1 order by 1`;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

function obligationsOf(rows: readonly ObligationRow[]): Summary['obligations'] {
  return {
    opened: sum(rows, (row) => row.opened),
    met: sum(rows, (row) => row.met),
    expired: sum(rows, (row) => row.expired),
    withdrawn: sum(rows, (row) => row.withdrawn),
    byKind: Object.fromEntries(rows.map(({ kind, ...counts }) => [kind, counts])),
  };
}

const isoOf = (plan: Plan) => ({
  from: new Date(beginsAt(plan)).toISOString(),
  to: new Date(plan.cycle.endsAt).toISOString(),
});

const ORDER = [
  'programme',
  'cycle',
  'seed',
  'from',
  'to',
  'wallSeconds',
  'people',
  'matches',
  'relationships',
  'events',
  'mails',
  'obligations',
  'remindersAfterAnswer',
  'duplicateMails',
  'report',
] as const satisfies readonly (keyof Summary)[];

/** The summary for JSON, in the order in which it reads best: what has been stored has lost it. */
export function inOrder(summary: Summary): object {
  return Object.fromEntries(ORDER.map((key) => [key, summary[key]]));
}

/** Counts a finished rehearsal. @param wallSeconds how long it took */
export async function summarise(finished: Finished, seed: string, wallSeconds: number): Promise<Summary> {
  const { sql, cycleId, plan, report } = finished;
  const mails = await mailRows(sql, cycleId);
  const { started, completed, endedEarly, proposed } = report.relationships;
  return {
    programme: plan.programme.id,
    cycle: cycleId,
    seed: /^\d{1,15}$/.test(seed) ? Number(seed) : seed,
    ...isoOf(plan),
    wallSeconds: Math.round(wallSeconds * 10) / 10,
    people: {
      mentors: report.people.mentor.joined,
      mentees: report.people.mentee.joined,
    },
    matches: proposed,
    relationships: {
      started,
      completed,
      endedEarly,
    },
    events: report.events.map(({ event, at, invited, coming }) => ({
      id: event,
      at: new Date(at).toISOString(),
      invited,
      coming,
    })),
    mails: {
      total: sum(mails, ({ n }) => n),
      byKind: Object.fromEntries(mails.map(({ template, n }) => [template, n])),
    },
    obligations: obligationsOf(await obligationRows(sql, cycleId)),
    remindersAfterAnswer: (await noReminderAfterAnswer.violations(finished)).length,
    duplicateMails: (await noMailTwice.violations(finished)).length,
    report,
  };
}

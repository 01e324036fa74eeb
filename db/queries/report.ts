/** The report of a cycle: the funnel, meetings held, events attended, goals with their measured answers, by unit. */
import type { Sql } from '../client.ts';
import { getPlan } from './cycles.ts';
import { entitledReport } from './entitled.ts';
import { funnel } from './inspect.ts';
import { questionReports } from './report-answers.ts';
import { compareIterations } from './iterations.ts';
import * as rows from './report-rows.ts';
import { targetReport } from './target.ts';
import type {
  Attendance,
  GoalReport,
  Measured,
  Meetings,
  Month,
  People,
  Relationships,
  Report,
  UnitReport,
} from './report-types.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';

interface Facts {
  readonly people: readonly rows.PeopleRow[];
  readonly relationships: readonly rows.RelationshipCounts[];
  readonly months: readonly rows.MonthRow[];
  readonly attendance: readonly rows.AttendanceRow[];
  readonly scales: readonly rows.ScaleRow[];
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

function peopleOf(all: readonly rows.PeopleRow[]): Record<Role, People> {
  const of = (role: Role): People => {
    const own = all.filter((row) => row.role === role);
    return {
      joined: sum(own, (row) => row.joined),
      applied: sum(own, (row) => row.applied),
      matched: sum(own, (row) => row.matched),
      left: sum(own, (row) => row.left),
    };
  };
  return { mentor: of('mentor'), mentee: of('mentee') };
}

const relationshipsOf = (all: readonly rows.RelationshipCounts[]): Relationships => ({
  proposed: sum(all, (row) => row.proposed),
  started: sum(all, (row) => row.started),
  active: sum(all, (row) => row.active),
  completed: sum(all, (row) => row.completed),
  endedEarly: sum(all, (row) => row.endedEarly),
  declined: sum(all, (row) => row.declined),
  lapsed: sum(all, (row) => row.lapsed),
});

const meetingsOf = (all: readonly rows.MonthRow[]): Meetings => ({
  asked: sum(all, (row) => row.pairs),
  reported: sum(all, (row) => row.reported),
  held: sum(all, (row) => row.held),
});

function weighted(all: readonly rows.MonthRow[], of: (row: rows.MonthRow) => number | null): number | null {
  const held = all.filter((row) => row.held > 0 && of(row) !== null);
  const weight = sum(held, (row) => row.held);
  return weight === 0 ? null : round(sum(held, (row) => (of(row) ?? 0) * row.held) / weight);
}

/** Two decimals are more than a scale of five carries. */
const round = (value: number): number => Math.round(value * 100) / 100;

function monthsOf(all: readonly rows.MonthRow[]): Month[] {
  const numbers = [...new Set(all.map((row) => row.occurrence))].toSorted((a, b) => a - b);
  return numbers.map((occurrence) => {
    const own = all.filter((row) => row.occurrence === occurrence);
    const ask = own[0]?.ask ?? '';
    const [minutes, rating] = [weighted(own, (row) => row.minutes), weighted(own, (row) => row.rating)];
    return { ask, occurrence, ...meetingsOf(own), minutes, rating };
  });
}

function attendanceOf(all: readonly rows.AttendanceRow[]): Attendance {
  const invited = sum(all, (row) => row.invited);
  const coming = sum(all, (row) => row.coming);
  const notComing = sum(all, (row) => row.notComing);
  return { invited, coming, notComing, silent: invited - coming - notComing };
}

/** Invitations and their answers by event, whoever they went to. */
export function attendanceByEvent(all: readonly rows.AttendanceRow[]): ReadonlyMap<string, Attendance> {
  const events = [...new Set(all.map(({ event }) => event))];
  return new Map(events.map((event) => [event, attendanceOf(all.filter((row) => row.event === event))]));
}

function measured(all: readonly rows.ScaleRow[]): Measured {
  const distribution = [1, 2, 3, 4, 5].map((step) =>
    sum(
      all.filter(({ value }) => value === step),
      ({ n }) => n,
    ),
  );
  const n = sum(distribution, (value) => value);
  const total = sum(
    distribution.map((value, index) => value * (index + 1)),
    (value) => value,
  );
  return { n, mean: n === 0 ? null : round(total / n), distribution };
}

function goalReports(plan: Plan, scales: readonly rows.ScaleRow[]): GoalReport[] {
  return plan.goals.map(({ id, text, measuredBy }) => ({
    goal: id,
    text,
    measures: measuredBy.map(({ ask, question }) => {
      const own = scales.filter((row) => row.ask === ask && row.question === question);
      const asked = plan.questions.find((one) => one.id === question)?.ask ?? {};
      const of = (role: Role): Measured => measured(own.filter((row) => row.role === role));
      return {
        ask,
        question,
        text: asked,
        ...measured(own),
        byRole: { mentor: of('mentor'), mentee: of('mentee') },
      };
    }),
  }));
}

function unitReports(plan: Plan, facts: Facts): UnitReport[] {
  return plan.units.map(({ id, name }) => {
    const own = <T extends { readonly unit: string }>(all: readonly T[]): T[] =>
      all.filter(({ unit }) => unit === id);
    const scales = own(facts.scales);
    const isMeasured = (goal: Plan['goals'][number], row: rows.ScaleRow): boolean =>
      goal.measuredBy.some(({ ask, question }) => ask === row.ask && question === row.question);
    return {
      unit: id,
      name,
      people: peopleOf(own(facts.people)),
      relationships: relationshipsOf(own(facts.relationships)),
      meetings: meetingsOf(own(facts.months)),
      attendance: attendanceOf(own(facts.attendance)),
      goals: plan.goals.map((goal) => ({
        goal: goal.id,
        ...measured(scales.filter((row) => isMeasured(goal, row))),
      })),
    };
  });
}

/**
 * Makes the report of a cycle from the rows as they are. Readable at any time; whole once the cycle has ended.
 * @param now business time; the report carries it as `madeAt`
 */
export async function makeReport(sql: Sql, cycleId: string, now: EpochMs): Promise<Report> {
  const plan = await getPlan(sql, cycleId);
  const scaled = plan.questions.filter(({ type }) => type === 'agree').map(({ id }) => id);
  const [people, relationships, months, attendance, scales, asked, events, questions, individual] =
    await Promise.all([
      rows.peopleRows(sql, cycleId),
      rows.relationshipRows(sql, cycleId),
      rows.monthRows(sql, cycleId),
      rows.attendanceRows(sql, cycleId),
      rows.scaleRows(sql, cycleId, scaled),
      funnel(sql, cycleId),
      rows.eventDays(sql, cycleId),
      questionReports(sql, plan),
      rows.individualRow(sql, cycleId),
    ]);
  const named = new Map(plan.events.map(({ id, name }) => [id, name]));
  return {
    cycle: cycleId,
    programme: plan.programme.id,
    name: plan.programme.name,
    period: plan.cycle.period,
    startsAt: plan.cycle.startsAt,
    endsAt: plan.cycle.endsAt,
    madeAt: now,
    people: peopleOf(people),
    relationships: relationshipsOf(relationships),
    funnel: asked,
    meetings: { ...meetingsOf(months), months: monthsOf(months) },
    individualSessions: individual,
    entitled: await entitledReport(sql, plan),
    target: await targetReport(sql, cycleId, plan.relationship.meetings?.target),
    events: events.map(({ id, at, provisional }) => ({
      event: id,
      name: named.get(id) ?? {},
      at,
      provisional,
      ...attendanceOf(attendance.filter(({ event }) => event === id)),
    })),
    goals: goalReports(plan, scales),
    questions,
    units: unitReports(plan, { people, relationships, months, attendance, scales }),
    comparison: await compareIterations(sql, plan),
  };
}

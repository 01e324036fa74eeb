/** Participants: imported by a unit's coordinator, and listed. */
import { transaction, type Sql } from '../client.ts';
import { applicationWindow, type Window } from './applications.ts';
import { readPeople, type CsvFault, type CsvPerson } from './csv.ts';
import { getPlan } from './cycles.ts';
import { openAsk } from './obligations.ts';
import { appliesElsewhere } from './csv-answers.ts';
import { countInvited, type Invited } from './inviting.ts';
import { insertParticipants, knownByEmail, type Known } from './people.ts';
import { makeDrafts } from './matches.ts';
import { storeApplications } from './store-applications.ts';
import { formatDeadline } from '../../definitions/plan/format.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';

/** A line that changed nothing: this person takes part already. */
export interface Unchanged {
  readonly line: number;
  readonly email: string;
  /** The name as it is kept, and the line's where that is another one. */
  readonly name: string;
  readonly given?: string;
}

export type Imported =
  | { readonly imported: number; readonly already: number; readonly unchanged: readonly Unchanged[] }
  | { readonly errors: readonly CsvFault[] };

/**
 * Takes in the people of a CSV file (name, email, role, unit), all or none. Those whose window is open are
 * asked to apply at once, the others when it opens. Somebody who takes part in the same role and unit already
 * stays as they are, also under the name that is kept; `already` counts them, `unchanged` lists their lines.
 */
export async function importPeople(
  sql: Sql,
  { cycleId, csv, now }: { readonly cycleId: string; readonly csv: string; readonly now: EpochMs },
): Promise<Imported> {
  return transaction(sql, async (tx) => {
    const plan = await getPlan(tx, cycleId);
    const read = readPeople(plan, csv);
    if ('errors' in read) return read;
    await tx`select 1 from cycle where id = ${cycleId} for update`;
    const known = await knownByEmail(
      tx,
      cycleId,
      read.people.map(({ email }) => email),
    );
    const windows = await windowsOf(tx, plan, now);
    const fresh = read.people.filter((person) => sameOf(known, person) === undefined);
    const errors = [
      ...read.people.flatMap((person) => conflicts(plan, person, known, windows)),
      ...overQuota(await countInvited(tx, plan), fresh),
    ];
    if (errors.length > 0) return { errors };
    await takeIn(tx, plan, fresh, windows, now);
    if (fresh.some(({ role }) => appliesElsewhere(plan, role))) await draftAgain(tx, cycleId, now);
    const unchanged = read.people.flatMap((person) => unchangedLine(person, known));
    return { imported: fresh.length, already: unchanged.length, unchanged };
  });
}

/** How somebody takes part in the same role already: in the other one, they are somebody else to the programme. */
function sameOf(known: readonly Known[], { email, role }: CsvPerson): Known | undefined {
  return known.find((one) => one.email === email && one.role === role);
}

/** Those whom an organisation invites beyond its places. */
function overQuota(counts: readonly Invited[], fresh: readonly CsvPerson[]): CsvFault[] {
  return counts.flatMap(({ role, inviter, invited, places }) => {
    if (places === null) return [];
    const theirs = fresh.filter((one) => one.role === role && one.invitedBy === inviter);
    const free = Math.max(0, places - invited);
    const expected = `at most ${places} ${role}s of ${inviter}; ${free} more can be invited`;
    return theirs.slice(free).map(({ line }) => ({ line, column: 'invited-by', found: inviter, expected }));
  });
}

function unchangedLine(person: CsvPerson, known: readonly Known[]): Unchanged[] {
  const { line, email, name } = person;
  const before = sameOf(known, person);
  if (before === undefined) return [];
  const given = before.name === name ? {} : { given: name };
  return [{ line, email, name: before.name, ...given }];
}

/** Who has applied elsewhere may be brought in when the drafts have been made: they are made anew with them. */
async function draftAgain(tx: Sql, cycleId: string, now: EpochMs): Promise<void> {
  const drafted = await tx`select 1 from draft where cycle_id = ${cycleId} limit 1`;
  if (drafted.length > 0) await makeDrafts(tx, cycleId, now);
}

type Windows = Readonly<Record<Role, Window | null>>;

async function windowsOf(sql: Sql, plan: Plan, now: EpochMs): Promise<Windows> {
  return {
    mentor: await applicationWindow(sql, plan, 'mentor', now),
    mentee: await applicationWindow(sql, plan, 'mentee', now),
  };
}

function conflicts(plan: Plan, person: CsvPerson, known: readonly Known[], windows: Windows): CsvFault[] {
  const { line, email, role, unit } = person;
  const before = sameOf(known, person);
  if (before !== undefined) {
    const same = before.unit_id === unit && before.left_at === null;
    const how =
      before.left_at === null ? `takes part as ${before.role} of ${before.unit_id}` : 'has left this cycle';
    return same
      ? []
      : [{ line, column: 'email', found: email, expected: `somebody new; this person ${how}` }];
  }
  const window = windows[role];
  // What was applied for elsewhere is brought in when it comes.
  if (window?.state !== 'closed' || appliesElsewhere(plan, role)) return [];
  const day = formatDeadline(window.dueAt, plan.programme.timeZone, 'en');
  return [
    {
      line,
      column: 'role',
      found: role,
      expected: `a role that can still be applied for; this one closed on ${day}`,
    },
  ];
}

async function takeIn(
  tx: Sql,
  plan: Plan,
  people: readonly CsvPerson[],
  windows: Windows,
  now: EpochMs,
): Promise<void> {
  const cycleId = plan.cycle.id;
  const ids = await insertParticipants(tx, cycleId, people, { source: 'import', now });
  for (const role of ['mentor', 'mentee'] as const) {
    const window = windows[role];
    const applied = people.flatMap(({ role: theirs, answers = {} }, index) =>
      theirs === role ? [{ id: ids[index] ?? '', answers }] : [],
    );
    if (window !== null && appliesElsewhere(plan, role)) {
      await storeApplications(tx, plan, applied, { ask: window.ask, dueAt: window.dueAt, now });
      continue;
    }
    const own = applied.map(({ id }) => id);
    if (window?.state === 'open' && own.length > 0) await openAsk(tx, cycleId, window.ask, now, own);
  }
}

export interface ParticipantRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly source: 'import' | 'page';
  /** The partner or unit that invited them. */
  readonly invitedBy: string | null;
  readonly joinedAt: EpochMs;
  readonly appliedAt: EpochMs | null;
  readonly leftAt: EpochMs | null;
  /** The relationship that lives or lived last: its id and state. */
  readonly relationship: { readonly id: string; readonly state: string } | null;
}

/** The participants of a cycle by unit, role and name. */
export async function listParticipants(
  sql: Sql,
  cycleId: string,
  unit: string | null = null,
): Promise<ParticipantRow[]> {
  return sql<ParticipantRow[]>`
    select p.id, person.name, person.email, p.role, p.unit_id as unit, p.source, p.invited_by as "invitedBy", p.joined_at as "joinedAt",
      p.applied_at as "appliedAt", p.left_at as "leftAt", (
        select jsonb_build_object('id', r.id, 'state', r.state) from member m
        join relationship r on r.id = m.relationship_id where m.participant_id = p.id
        order by r.state in ('proposed', 'active') desc, r.proposed_at desc, r.id limit 1) as relationship
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${cycleId} and ${unit === null ? sql`true` : sql`p.unit_id = ${unit}`}
    order by p.unit_id, p.role, person.name, p.id`;
}

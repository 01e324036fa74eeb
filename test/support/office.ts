/** For tests and benches: a cycle of two units, and people who apply in it, one by one or by the thousand. */
import { smallPlan } from './plans.ts';
import { FORMAT_QUESTION } from '../../definitions/plan/formats.ts';
import type { EpochMs, Format, Plan, Role } from '../../definitions/plan/types.ts';
import { connect, ensureInstallation, type Pool } from '../../db/client.ts';
import { createCycle } from '../../db/queries/cycles.ts';
import { storeDefinition } from '../../db/queries/definitions.ts';
import { applyByPage } from '../../db/queries/applications.ts';
import { planHash } from '../../definitions/plan/hash.ts';

const HOUR = 3_600_000;
const START = Date.parse('2024-09-02T08:00:00Z');

export interface Office {
  readonly sql: Pool;
  readonly plan: Plan;
  readonly cycleId: string;
  /** The instant so many beats after the cycle's start: applications close at 2, drafts are made at 3. */
  readonly at: (beat: number) => EpochMs;
  /** Somebody applies with their subjects, and a language or formats when they matter. @returns the participant's id */
  readonly apply: (
    name: string,
    role: Role,
    unit: string,
    subjects: readonly string[],
    language?: string,
    formats?: readonly Format[],
  ) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The small plan with the units `art` and `law`, and matching by the question `subject`. */
export function twoUnits(matching: Partial<Plan['matching']> = {}, capacity = 1): Plan {
  const plan = smallPlan({ id: 'office', startsAt: START });
  return {
    ...plan,
    units: ['art', 'law'].map((id) => ({ id, name: { en: id }, coordinator: `${id}@office.example` })),
    roles: { ...plan.roles, mentor: { ...plan.roles.mentor, capacity } },
    matching: {
      ...plan.matching,
      must: [{ relation: 'same', question: 'language', weight: 0 }],
      prefer: [{ relation: 'same', question: 'subject', weight: 1 }],
      ...matching,
    },
  };
}

/** The plan of two units in other formats; groups are of two or three, and a mentor takes three. */
export function meetingAs(formats: readonly [Format, ...Format[]]): Plan {
  const plan = twoUnits({}, 3);
  const relationship = {
    ...plan.relationship,
    format: formats[0],
    ...(formats.length > 1 ? { formats } : {}),
    group: { mentees: { least: 2, most: 3 }, belowMinimum: 'tell-coordinator' },
  } as const;
  return { ...plan, relationship };
}

/** Starts a cycle of the plan on a database that has nothing but the schema. */
export async function officeOn(
  plan: Plan,
  database: { readonly url: string; readonly drop: () => Promise<void> },
): Promise<Office> {
  const sql = connect(database.url, { max: 4 });
  const at = (beat: number): EpochMs => START + beat * HOUR;
  await ensureInstallation(sql, 'matches');
  const definition = await storeDefinition(sql, { programme: plan.programme.id, text: 'text', now: at(0) });
  const cycle = {
    definitionId: definition.id,
    plan,
    sha256: planHash(plan),
    clock: 'real',
    now: at(0),
  } as const;
  const { cycleId } = await createCycle(sql, cycle);
  return {
    sql,
    plan,
    cycleId,
    at,
    apply: async (name, role, unit, subjects, language, formats = []) => {
      const email = `${name}@office.example`;
      const answers = {
        subject: [...subjects],
        ...(language === undefined ? {} : { language: [language] }),
        ...(formats.length === 0 ? {} : { [FORMAT_QUESTION]: [...formats] }),
      };
      await applyByPage(sql, { plan, name, email, role, unit, answers, now: at(1) });
      const [row] = await sql<{ id: string }[]>`
        select p.id from participant p join person on person.id = p.person_id where person.email = ${email}`;
      return row?.id ?? '';
    },
    close: async () => {
      await sql.end();
      await database.drop();
    },
  };
}

/** So many mentees and mentors more in the unit `art`, all applied, with two subjects each of their own choice. */
export async function crowd({ sql, cycleId, at }: Office, many: number): Promise<void> {
  await sql`
    insert into person (id, email, name)
    select role || n, role || n || '@office.example', role || n
    from generate_series(1, ${many}::int) n, unnest(array['mentee', 'mentor']) role`;
  await sql`
    insert into participant (id, cycle_id, person_id, role, unit_id, source, joined_at, applied_at)
    select 'p' || id, ${cycleId}, id, substr(id, 1, 6), 'art', 'page', ${at(1)}, ${at(1)}
    from person where id like 'ment%'`;
  await sql`
    insert into obligation (id, cycle_id, participant_id, kind, subject, occurrence, opened_at, due_at, state)
    select 'o' || id, ${cycleId}, id, 'apply', role, 1, ${at(1)}, ${at(2)}, 'met'
    from participant where id like 'pment%'`;
  await sql`
    insert into response (obligation_id, revision, answer, given_at)
    select id, 1, jsonb_build_object('questions', jsonb_build_object('subject',
      jsonb_build_array('s' || abs(hashtext(id)) % 40, 't' || abs(hashtext(id || 't')) % 40))), ${at(1)}
    from obligation where id like 'opment%'`;
}

/** The address of a database with its login, as another process needs it. */
export function addressOf({ options }: Pool): string {
  const { host, port, database, user, pass } = options;
  const login = [user, typeof pass === 'string' ? pass : ''].map(encodeURIComponent).join(':');
  return `postgres://${login}@${host[0] ?? ''}:${port[0] ?? ''}/${database}`;
}

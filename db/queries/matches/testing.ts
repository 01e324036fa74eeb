/** For tests: a cycle of two units on a database of its own, and people who apply in it. */
import { smallPlan } from '../../../test/support/plans.ts';
import { freshDatabase } from '../../../test/support/fixtures.ts';
import { FORMAT_QUESTION } from '../../../definitions/plan/formats.ts';
import type { EpochMs, Format, Plan, Role } from '../../../definitions/plan/types.ts';
import { connect, ensureInstallation, type Pool } from '../../client.ts';
import { createCycle } from '../cycles.ts';
import { storeDefinition } from '../definitions.ts';
import { applyByPage } from '../applications.ts';

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

/** Starts a cycle of the plan. Close it after the tests. */
export async function openOffice(plan: Plan = twoUnits()): Promise<Office> {
  const database = await freshDatabase();
  const sql = connect(database.url, { max: 4 });
  const at = (beat: number): EpochMs => START + beat * HOUR;
  await ensureInstallation(sql, 'matches');
  const definition = await storeDefinition(sql, { programme: plan.programme.id, text: 'text', now: at(0) });
  const cycle = { definitionId: definition.id, plan, sha256: 'none', clock: 'real', now: at(0) } as const;
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

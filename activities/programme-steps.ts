/**
 * The steps of a programme: each opens its next cycle, by the newest text of its definition. Which one comes next, and
 * when, is worked out each time it is asked: texts change, and cycles are started by hand.
 */
import { transaction, type Sql } from '../db/client.ts';
import { createCycle } from '../db/queries/cycles.ts';
import { newestDefinition, type DefinitionText } from '../db/queries/definitions.ts';
import { enqueue } from '../db/queries/messages.ts';
import { getProgramme, lastCycle, noteNext, type LastCycle } from '../db/queries/programmes.ts';
import { beginsAt } from '../definitions/plan/begins.ts';
import { planHash } from '../definitions/plan/hash.ts';
import { plusDays } from '../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan } from '../definitions/plan/types.ts';
import type { NextStep, StepRequest } from './run-step.ts';

/**
 * The plan of the first cycle that a definition has from a day on. `none`: no cycle starts from then on;
 * `faulty`: the text has errors. The compiler is given, as activities do not know it.
 */
export type NextPlan = (text: string, from: Day) => Plan | 'none' | 'faulty';

/** Coordinators have two weeks to look at a cycle, and to bring their lists, before anybody hears of it. */
const LOOK_MS = 14 * 86_400_000;
/** So many starts that lie behind are passed over; a twice-yearly programme that slept for years has no more. */
const MOST_PASSED = 40;

const OVER: NextStep = { state: 'over' };
const HELD: NextStep = { state: 'waiting', key: null, at: null };

export const PROGRAMME_OWNER = 'programme/';
const programmeOf = (owner: string): string => owner.slice(PROGRAMME_OWNER.length);

interface Opening {
  readonly plan: Plan;
  readonly definition: DefinitionText;
  readonly opensAt: EpochMs;
}

export async function nextProgrammeStep(
  sql: Sql,
  nextPlan: NextPlan,
  { owner, now }: { owner: string; now: EpochMs },
): Promise<NextStep> {
  return transaction(sql, async (tx) => following(tx, nextPlan, programmeOf(owner), now));
}

export async function runProgrammeStep(
  sql: Sql,
  nextPlan: NextPlan,
  request: StepRequest,
): Promise<NextStep> {
  const { owner, key, now } = request;
  return transaction(sql, async (tx) => {
    const programme = programmeOf(owner);
    await tx`select 1 from programme where id = ${programme} for update`;
    const opening = await openingOf(tx, nextPlan, programme, now);
    // Another text may have moved it since, or somebody has started that cycle by hand.
    if (opening !== null && keyOf(opening) === key && opening.opensAt <= now) await open(tx, opening, now);
    return following(tx, nextPlan, programme, now);
  });
}

async function following(tx: Sql, nextPlan: NextPlan, programme: string, now: EpochMs): Promise<NextStep> {
  const known = await getProgramme(tx, programme);
  if (known?.repeating !== true) return OVER;
  const opening = await openingOf(tx, nextPlan, programme, now);
  const { plan, opensAt } = opening ?? {};
  const next = plan && { cycle: plan.cycle.id, start: plan.cycle.firstDay, opensAt: opensAt ?? now };
  await noteNext(tx, programme, next ?? null);
  return opening === null ? HELD : { state: 'waiting', key: keyOf(opening), at: opening.opensAt };
}

const keyOf = ({ plan }: Opening): string => `open-cycle/${plan.cycle.id}`;

/** What is opened next; null where nothing is until the text changes. */
async function openingOf(
  tx: Sql,
  nextPlan: NextPlan,
  programme: string,
  now: EpochMs,
): Promise<Opening | null> {
  const [known, definition, last] = [
    await getProgramme(tx, programme),
    await newestDefinition(tx, programme),
    await lastCycle(tx, programme),
  ];
  if (known?.repeating !== true || definition === null || last === null) return null;
  const plan = findPlan(nextPlan, definition.text, last, now);
  if (plan === 'none') return null;
  if (plan === 'faulty') {
    await tellFault(tx, definition, last, now);
    return null;
  }
  return { plan, definition, opensAt: Math.max(now, beginsAt(plan) - LOOK_MS) };
}

function findPlan(nextPlan: NextPlan, text: string, last: LastCycle, now: EpochMs): Plan | 'none' | 'faulty' {
  let from = plusDays(last.firstDay, 1);
  for (let passed = 0; passed < MOST_PASSED; passed += 1) {
    const plan = nextPlan(text, from);
    if (plan === 'none' || plan === 'faulty') return plan;
    if (isResting(plan)) return 'none';
    if (now < lastEntrance(plan)) return plan;
    from = plusDays(plan.cycle.firstDay, 1);
  }
  return 'none';
}

/** Comes no more, or not now. */
function isResting({ cycle, programme }: Plan): boolean {
  const { status = 'active' } = programme;
  return cycle.once === true || cycle.rolling === true || status !== 'active';
}

/** Until when people can still come in: a cycle that is opened later is of no use to anybody. */
function lastEntrance(plan: Plan): EpochMs {
  const windows = plan.asks.filter(({ obligation }) => obligation === 'apply');
  return windows.length === 0 ? plan.cycle.startsAt : Math.max(...windows.map(({ due }) => due));
}

async function open(tx: Sql, { plan, definition }: Opening, now: EpochMs): Promise<void> {
  const clock = (await lastCycle(tx, plan.programme.id))?.clock ?? 'real';
  const sha256 = planHash(plan);
  const { cycleId, created } = await createCycle(tx, {
    definitionId: definition.id,
    plan,
    sha256,
    clock,
    now,
  });
  if (!created) return;
  await enqueue(tx, {
    key: `next-cycle/${cycleId}`,
    cycleId,
    template: 'next-cycle',
    params: {},
    recipientKind: 'owner',
    recipient: '',
    at: now,
  });
}

/** Once for each version of the text. */
async function tellFault(tx: Sql, { id }: DefinitionText, last: LastCycle, now: EpochMs): Promise<void> {
  await enqueue(tx, {
    key: `next-cycle-faulty/${id}`,
    cycleId: last.id,
    template: 'next-cycle-faulty',
    params: {},
    recipientKind: 'owner',
    recipient: '',
    at: now,
  });
}

/** What a coordinator sees of one unit: its draft, its pairs, and for matches that fell through who could come next. */
import type { AppDeps } from './deps.ts';
import { takesForms } from './http/access.ts';
import { found } from './http/problem.ts';
import { jobsHere } from './match-jobs.ts';
import type { Plans } from './plans.ts';
import { unitTasks, type UnitTask } from './unit-tasks.ts';
import {
  listMatches,
  type DraftView,
  type FallenGroup,
  type Match,
  type Matchable,
  type NamedCandidate,
} from '../db/queries/matches.ts';
import { earlyEnds, type EarlyEndRow } from '../db/queries/early-end.ts';
import { leftOver, withoutPair } from '../db/queries/left-over.ts';
import type { EpochMs, Plan, PlanUnit, Role } from '../definitions/plan/types.ts';

/** Somebody who is without a match again, with the best who are free. */
export interface Choice {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  readonly candidates: readonly NamedCandidate[];
}

export interface UnitView {
  readonly plan: Plan;
  readonly unit: PlanUnit;
  readonly draft: DraftView | null;
  readonly matches: readonly Match[];
  readonly choices: readonly Choice[];
  /** Groups that wait for another mentor, each with the best who could lead it. */
  readonly groups: readonly FallenGroup[];
  /** Whom the published draft left out and who have found nobody since. */
  readonly leftOut: readonly LeftOut[];
  /** Who can be named while the draft may still change; null afterwards. */
  readonly matchable: Matchable | null;
  /** Whether the visitor can change the draft by the forms of the page. */
  readonly changes: boolean;
  /** When it is looked at, epoch ms. */
  readonly now: EpochMs;
  /** Whether the page has forms at all. */
  readonly acts: boolean;
  readonly tasks: readonly UnitTask[];
  readonly earlyEnds: readonly EarlyEndRow[];
  /** Whether the visitor can propose matches by the forms of the page. */
  readonly proposes: boolean;
}

export type LeftOut = DraftView['unmatched'][number];

/** A coordinator chooses among so many; the API gives all of them. */
const CANDIDATES = 3;

async function leftOutOf(
  { sql }: AppDeps,
  draft: DraftView | null,
  chosen: ReadonlySet<string>,
): Promise<LeftOut[]> {
  if (draft === null || draft.publishedAt === null) return [];
  const without = await withoutPair(
    sql,
    draft.unmatched.map(({ participant }) => participant),
  );
  return draft.unmatched.filter(({ participant }) => without.has(participant) && !chosen.has(participant));
}

/** @throws Problem not-found */
export async function unitView(
  deps: AppDeps,
  plans: Plans,
  cycleId: string,
  unitId: string,
): Promise<UnitView> {
  const { sql } = deps;
  const job = deps.matchJobs ?? jobsHere(sql);
  const plan = found(await plans(cycleId), `cycle ${cycleId}`);
  const unit = found(
    plan.units.find(({ id }) => id === unitId),
    `unit ${unitId}`,
  );
  const [draft, matches, left, groups] = await Promise.all([
    job('getDraft', cycleId, unitId),
    listMatches(sql, cycleId),
    leftOver(sql, cycleId, unitId),
    job('fallenGroups', { cycleId, unitId }),
  ]);
  const together = new Set(groups.flatMap(({ mentees }) => mentees.map(({ participant }) => participant)));
  const people = left.filter(({ participant }) => !together.has(participant));
  const choices = await Promise.all(
    people.map(async ({ participant, name, role }) => ({
      participant,
      name,
      role,
      candidates: (await job('candidatesFor', cycleId, participant)).slice(0, CANDIDATES),
    })),
  );
  const leftOut = await leftOutOf(deps, draft, new Set(left.map(({ participant }) => participant)));
  const drafting = draft !== null && draft.publishedAt === null;
  return {
    plan,
    unit,
    draft,
    matches: matches.filter((match) => match.unit === unitId),
    choices,
    groups: groups.map((group) => ({ ...group, mentors: group.mentors.slice(0, CANDIDATES) })),
    leftOut,
    matchable: drafting ? await job('matchable', { cycleId, unitId }) : null,
    changes: drafting && takesForms(deps),
    now: deps.now(),
    acts: takesForms(deps),
    earlyEnds: await earlyEnds(sql, cycleId, unitId),
    tasks: await unitTasks(sql, plan, unitId, deps.now()),
    proposes: draft !== null && draft.publishedAt !== null && takesForms(deps),
  };
}

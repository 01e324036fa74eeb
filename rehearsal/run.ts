/** One rehearsal from its first instant, or from where it was left, to its checked end. */
import type { RehearsalProgress } from '../db/queries/rehearsals.ts';
import { setClock } from '../db/queries/rehearsal-state.ts';
import { makeReport } from '../db/queries/report.ts';
import { drive, SIDE_BY_SIDE } from './driver.ts';
import { findViolations, type Violation } from './invariants/index.ts';
import { openStage, type Story, type VirtualClock } from './open.ts';
import { watchProgress } from './progress.ts';
import type { Parts } from './stage.ts';
import { summarise, type Summary } from './summary.ts';
import type { Timing } from './timings.ts';

export interface RunOptions {
  readonly clock: VirtualClock;
  /** How many relationships are advanced side by side; the story is the same for any. */
  readonly width?: number;
  readonly onProgress?: (progress: RehearsalProgress) => Promise<void>;
}

export interface Run {
  readonly summary: Summary;
  /** Empty when all is as it should be. */
  readonly violations: readonly Violation[];
  readonly timings: Readonly<Record<string, Timing>>;
}

/** Runs a whole cycle in virtual time and checks how it ended. */
export async function runRehearsal(parts: Parts, story: Story, options: RunOptions): Promise<Run> {
  const from = performance.now();
  const { clock } = options;
  const stage = await openStage(parts, story, clock);
  const progressAt = watchProgress(stage);
  await drive(
    {
      stage,
      width: options.width ?? SIDE_BY_SIDE,
      moveTo: clock.moveTo,
      onInstant: async (at, notes) => options.onProgress?.(await progressAt(at, notes)),
    },
    stage.until,
  );
  const end = stage.until - 1;
  await setClock(stage.sql, end);
  clock.moveTo(end);
  await stage.refresh();
  const report = await makeReport(stage.sql, stage.cycleId, end);
  const finished = { sql: stage.sql, cycleId: stage.cycleId, plan: stage.plan, report };
  const violations = await findViolations(finished);
  const summary = await summarise(finished, story.seed, (performance.now() - from) / 1000);
  return { summary, violations, timings: stage.timings.all() };
}

/** A generated programme, rehearsed to its end and held to what must be true of every rehearsal. */
import { compile } from '../../definitions/compiler/index.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import type { Story } from '../../rehearsal/open.ts';
import type { TestRun } from '../rehearsal/running.ts';
import { keptPromises } from './promises.ts';
import type { Generated } from './programme.ts';

/** @throws Error with the diagnostics when it has errors: a generated programme has none */
export function storyFrom({ text, start, people, seed, company }: Generated): Story {
  const { plan, diagnostics } = compile(text, { file: 'generated.yaml', start });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return { plan, sha256: planHash(plan), text, people, seed, company };
}

export interface Result {
  /** What should not be, in words; empty when all is well. */
  readonly faults: readonly string[];
  readonly mails: number;
  readonly pairs: number;
  /** People whose mails were compared with the preview. */
  readonly compared: number;
}

/** Where people are matched one by one each has dates of their own, which the preview shows by an example. */
const hasDates = ({ matching, cycle }: Plan): boolean =>
  matching.named === undefined && cycle.rolling !== true;

/** Everything that is wrong with a finished run. */
export async function judge(
  run: Pick<TestRun, 'violations' | 'summary' | 'parts' | 'story'>,
  { company }: Generated,
): Promise<Result> {
  const broken = run.violations.map(({ invariant, subject, found }) => `${invariant}: ${subject} ${found}`);
  const { sql } = run.parts;
  const kept =
    company === 'undisturbed' && hasDates(run.story.plan)
      ? await keptPromises(sql, run.story.plan)
      : { compared: 0, broken: [] };
  const { mails, relationships } = run.summary;
  return {
    faults: [...broken, ...kept.broken],
    mails: mails.total,
    pairs: relationships.started,
    compared: kept.compared,
  };
}

/** The way from text to plan. */
import type { Day, Plan } from '../plan/types.ts';
import { declineAdvice } from './advice.ts';
import { buildAsks } from './build/asks.ts';
import { buildPlan } from './build/plan.ts';
import { buildSteps } from './build/steps.ts';
import type { Diagnostic } from './diagnostics.ts';
import { guard } from './guard.ts';
import { parse } from './parse.ts';
import { problemsOf } from './problems.ts';
import type { Problems } from './problems.ts';
import { resolveCycle } from './resolve/cycle.ts';
import { resolveProgramme } from './resolve/programme.ts';
import { checkDefinition, checkPlan, checkProgramme } from './rules/index.ts';
import { checkPractice } from './rules/practice/index.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';
import { validate } from './validate/validate.ts';

export interface CompileOptions {
  /** How diagnostics name the text. */
  readonly file: string;
  /** The first local day of the cycle; `cycle.starts` says which days fit. */
  readonly start: Day;
}

export interface Compiled {
  /** Only where there is no error; warnings do not prevent it. */
  readonly plan?: Plan;
  /** Sorted by place; the first hundred. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many there are. */
  readonly total: number;
}

/** More than anybody repairs before checking again. */
const MOST_DIAGNOSTICS = 100;

/**
 * Compiles a definition for the cycle that starts on a day. Pure: no clock, no files. Never throws on any text:
 * what is wrong with it comes back as diagnostics, every problem at once.
 * @throws RangeError when `start` is no calendar day; callers check what people type
 */
export function compile(text: string, { file, start }: CompileOptions): Compiled {
  const source = sourceOf(file, text);
  const problems = problemsOf(source);
  const plan = planOf(source, problems, start);
  const all = problems.list();
  const found = { diagnostics: all.slice(0, MOST_DIAGNOSTICS), total: all.length };
  return plan === undefined || problems.failed() ? found : { plan, ...found };
}

function planOf(source: Source, problems: Problems, start: Day): Plan | undefined {
  const root = guard(source, problems) ? parse(source, problems) : undefined;
  const valid = root && validate(root, problems);
  if (root === undefined || valid === undefined) return undefined;
  const context = { source, root, definition: valid.definition, problems };
  checkDefinition(context);
  const cycle = resolveCycle(context, start, valid.hasCycle);
  const programme = resolveProgramme(context, cycle);
  checkProgramme(context, programme);
  const asks = buildAsks(context, programme);
  const steps = buildSteps(context, programme, asks);
  checkPlan(context, programme, steps);
  const plan = buildPlan(context, programme, asks, steps);
  // What is wrong may have been cut out: advice on the rest would mislead.
  if (!problems.failed()) checkPractice(context, plan);
  declineAdvice(context);
  return plan;
}

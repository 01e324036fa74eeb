/** The way from text to plan. */
import type { Day, Plan } from '../plan/types.ts';
import { declineAdvice } from './advice.ts';
import { buildAsks } from './build/asks.ts';
import { buildPlan } from './build/plan.ts';
import { buildSteps } from './build/steps.ts';
import type { Context } from './context.ts';
import type { Diagnostic } from './diagnostics.ts';
import { readWhole } from './extends.ts';
import type { Reader } from './extends.ts';
import { nextOf } from './next-start.ts';
import { problemsOf } from './problems.ts';
import type { Problems } from './problems.ts';
import { resolveCycle } from './resolve/cycle.ts';
import { resolveRests } from './resolve/rests.ts';
import { resolveProgramme } from './resolve/programme.ts';
import { checkDefinition, checkPlan, checkProgramme } from './rules/index.ts';
import { checkPractice } from './rules/practice/index.ts';
import { sourceOf } from './source.ts';
import type { Source } from './source.ts';
import type { MapNode } from './tree.ts';
import { validate } from './validate/validate.ts';

export interface CompileOptions {
  /** How diagnostics name the text. */
  readonly file: string;
  /** The first local day of the cycle; `cycle.starts` says which days fit. */
  readonly start: Day;
  /** Reads what the definition extends; without it every definition must stand alone. */
  readonly reader?: Reader;
}

export interface Compiled {
  /** Only where there is no error; warnings do not prevent it. */
  readonly plan?: Plan;
  /** Sorted by place; the first hundred. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many there are. */
  readonly total: number;
  /** The text of each file that a range may name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** More than anybody repairs before checking again. */
const MOST_DIAGNOSTICS = 100;

/**
 * Compiles a definition for the cycle that starts on a day. Pure: no clock, no files. Never throws on any text:
 * what is wrong with it comes back as diagnostics, every problem at once.
 * @throws RangeError when `start` is no calendar day; callers check what people type
 */
export function compile(text: string, { file, start, reader }: CompileOptions): Compiled {
  return compiledFor(text, file, reader, () => start);
}

export interface NextOptions extends Omit<CompileOptions, 'start'> {
  /** A local day of the programme, such as today. */
  readonly from: Day;
}

/** Compiles a definition for its next cycle from a day on, or from that day where none is understood: `nextStart`, read once. */
export function compileNext(
  text: string,
  { file, from, reader }: NextOptions,
): Compiled & { readonly start: Day } {
  let start = from;
  const compiled = compiledFor(text, file, reader, (root) => (start = nextOf(root, from) ?? from));
  return { ...compiled, start };
}

function compiledFor(
  text: string,
  file: string,
  reader: Reader | undefined,
  startOf: (root: MapNode) => Day,
): Compiled {
  const source = sourceOf(file, text);
  const problems = problemsOf(source);
  const { root, texts } = readWhole(source, problems, reader);
  const plan = root && planOf(source, root, problems, startOf(root));
  const all = problems.list();
  const found = { diagnostics: all.slice(0, MOST_DIAGNOSTICS), total: all.length, texts };
  return plan === undefined || problems.failed() ? found : { plan, ...found };
}

function planOf(source: Source, root: MapNode, problems: Problems, start: Day): Plan | undefined {
  const valid = validate(root, problems);
  if (valid === undefined) return undefined;
  const words: Context = { source, root, definition: valid.definition, problems, daysOff: () => [] };
  checkDefinition(words);
  const cycle = resolveCycle(words, start, valid.hasCycle);
  const rests = resolveRests(words, cycle);
  const context = { ...words, daysOff: rests.daysOff };
  const programme = resolveProgramme(context, cycle, rests);
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

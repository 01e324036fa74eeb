/** Compiling a text for a request: what is wrong with it becomes the request's faults. */
import {
  compile,
  nextStart,
  renderDiagnostics,
  type Compiled,
  type Diagnostic,
} from '../definitions/compiler/index.ts';
import type { Day, EpochMs, Plan } from '../definitions/plan/types.ts';
import { diagnosticsEn, diagnosticText, type DiagnosticText } from '../locales/diagnostics.en.ts';
import { wordingOf } from '../locales/diagnostics/catalogue.ts';
import { isDay } from './days.ts';
import { Problem, type Fault } from './http/problem.ts';

export interface Checked {
  readonly plan: Plan | null;
  readonly start: Day | null;
  /** The data of each diagnostic and, beside it, its words. */
  readonly diagnostics: readonly (Diagnostic & DiagnosticText)[];
  readonly total: number;
}

/** How diagnostics name a text that came by the API. */
const FILE = 'definition';

/** Any day does for a text whose start cannot be read: the diagnostics say what is wrong with it. */
const ANY_START = '2024-01-01';

const noSuchDay = (start: string): Problem =>
  new Problem('invalid', 'This start is no day.', [
    { at: '/start', found: start, expected: 'a day that exists, such as 2024-09-02' },
  ]);

function compiled(text: string, start: Day | undefined, now: EpochMs): Compiled & { chosen: Day | null } {
  if (start !== undefined && !isDay(start)) throw noSuchDay(start);
  const today = new Date(now).toISOString().slice(0, 10);
  const chosen = start ?? nextStart(text, today) ?? null;
  return { ...compile(text, { file: FILE, start: chosen ?? ANY_START }), chosen };
}

/** Compiles a text for a start, or for its next one. */
export function check(text: string, start: Day | undefined, now: EpochMs): Checked {
  const { plan, diagnostics, total, chosen } = compiled(text, start, now);
  const worded = diagnostics.map((one) => ({ ...one, ...diagnosticText(diagnosticsEn, one) }));
  return { plan: plan ?? null, start: chosen, diagnostics: worded, total };
}

export interface Shown {
  /** Undefined: the text has errors. */
  readonly plan: Plan | undefined;
  readonly start: Day | null;
  /** Every problem with its excerpt, as a terminal shows it; empty when nothing was found. */
  readonly found: string;
}

/** Compiles a text for somebody who reads a page. @throws Problem `invalid` for a start that is no day */
export function checkShown(text: string, start: Day | undefined, now: EpochMs): Shown {
  const { plan, diagnostics, texts, chosen } = compiled(text, start, now);
  const wording = wordingOf(diagnosticsEn);
  return { plan, start: chosen, found: renderDiagnostics(texts, diagnostics, { wording, colour: false }) };
}

/** A diagnostic as a fault of the request. */
function faultOf(diagnostic: Diagnostic): Fault {
  const { code, range } = diagnostic;
  const { message, expected, next } = diagnosticText(diagnosticsEn, diagnostic);
  return { at: `line ${range.line}, column ${range.col}`, code, found: message, expected, hint: next };
}

/** The plan of a text. @throws Problem `invalid`, with the errors of the text. */
export function planOf(text: string, start: Day | undefined, now: EpochMs): Plan {
  const { plan, diagnostics } = check(text, start, now);
  if (plan !== null) return plan;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const many = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  throw new Problem('invalid', `The definition has ${many}.`, errors.map(faultOf));
}

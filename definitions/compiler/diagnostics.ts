/**
 * What can be wrong with a definition, as data: a stable code, a place, and facts. The words are in
 * locales/diagnostics.*.ts, so that they can change and be translated without touching the compiler.
 */

import type { Relation, Role, StepKind } from '../plan/types.ts';

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly endLine: number;
  readonly endCol: number;
}

/** What a reader can see of a value: one text, a list, or a section of keys; `nothing` when it is empty. */
export type Shape = 'text' | 'list' | 'section' | 'nothing';

/** The kinds of names that one part of a definition uses to point at another. */
export type NameKind = 'event' | 'holiday' | 'question' | 'check-in or feedback' | 'partner or unit' | 'unit';

/** A closed choice that was missed: what was found, what there is, the nearest one when it is near. */
interface Choice {
  readonly found: string;
  readonly valid: readonly string[];
  readonly nearest?: string;
}

/** Nothing but the place and, for some, the characters found. */
interface Plain {
  readonly found?: string;
}

/** The facts of each code. A0 syntax, A1 shape, A2 names, A3 dates, A4 people and matching, A5 practice. */
export interface Facts {
  A001: { readonly length: number; readonly limit: number };
  A002: { readonly limit: number };
  A003: Plain;
  A004: Plain;
  A005: Plain;
  A006: Plain;
  A007: { readonly found: string };
  A008: { readonly found: string };
  /** `problem` is the YAML parser's code. */
  A009: { readonly problem: string };
  A010: { readonly key: string };
  A011: { readonly found: string };
  A012: Plain;
  A013: { readonly found: string };
  /** `found` is the number of the character: `U+0000`. */
  A014: { readonly found: string };
  A101: Choice & { readonly section: string };
  A102: { readonly key: string; readonly section: string };
  A103: { readonly key: string; readonly found: Shape; readonly expected: readonly Shape[] };
  A104: Choice & { readonly key: string };
  A105: { readonly key: string; readonly found: string; readonly least?: number; readonly most?: number };
  A106: { readonly found: string; readonly section: string; readonly suggestion?: string };
  A107: { readonly key: string; readonly found: string; readonly expected: string };
  A108: { readonly key: string };
  A110: { readonly key: string; readonly found: string };
  A201: Choice & { readonly kind: NameKind };
  A202: { readonly name: string; readonly of: 'event' | 'question' };
  A203: { readonly names: readonly string[] };
  A204: { readonly name: string };
  A205: { readonly question: string; readonly ask: string };
  A206: { readonly language: string; readonly languages: readonly string[] };
  A207: { readonly found: string };
  /** A parent that cannot be read: there is none of that name, or nothing here reads files. */
  A208: { readonly found: string; readonly why: 'missing' | 'no-files' };
  A209: { readonly files: readonly string[] };
  A210: Choice;
  A301: { readonly found: string; readonly suggestion?: string };
  A302: { readonly found: string; readonly suggestion?: string };
  A303: { readonly found: string; readonly first: string; readonly last: string };
  A304: { readonly found: string };
  A305: { readonly start: string; readonly starts: string; readonly fits: readonly string[] };
  A306: { readonly found: string; readonly nearest?: string };
  /** Applications of a role, or a round of feedback. */
  A307: ({ readonly role: string } | { readonly feedback: string }) & {
    readonly opens: string;
    readonly closes: string;
  };
  A308: {
    readonly kind: StepKind;
    readonly subject: string;
    readonly day: string;
    readonly first: string;
    readonly last: string;
  };
  A309: { readonly from: string; readonly to: string };
  A310: { readonly publish: string; readonly closes: string };
  A311: {
    readonly found: string;
    readonly key: string;
    readonly kind: 'minutes' | 'hours' | 'total' | 'count';
  };
  A312: { readonly found: string; readonly day: string };
  /** A local time that a clock change skips or doubles; `is` is the time that is taken. */
  A313: { readonly found: string; readonly why: 'gap' | 'overlap'; readonly is: string };
  /** A time of day where whole days count. */
  A314: { readonly found: string; readonly day: string };
  /** When people choose, by when they have applied, and by when matches are published. */
  A315: {
    readonly opens: string;
    readonly closes: string;
    readonly applied: string;
    readonly publish: string;
  };
  A316: { readonly found: string; readonly nearest?: string };
  A401: { readonly question: string; readonly roles: readonly string[] };
  A402: {
    readonly question: string;
    readonly type: string;
    readonly relation: Relation;
    readonly types: readonly string[];
  };
  A403: { readonly found: readonly Relation[]; readonly valid: readonly Relation[] };
  A404: { readonly question: string };
  A405: { readonly question: string };
  A406: { readonly relation: Relation };
  A407: { readonly wants: string; readonly offers: string; readonly valid: readonly string[] };
  /** A key that only questions of other types have. */
  A410: {
    readonly question: string;
    readonly key: string;
    readonly type: string;
    readonly types: readonly string[];
  };
  A411: { readonly question: string; readonly min: number; readonly max: number };
  /** A key that only applications of another kind have. */
  A412: { readonly role: Role; readonly key: string; readonly by: string; readonly needs: string };
  A413: { readonly role: Role };
  /** Applications are decided about before they have come in, or after matches are published. */
  A414: { readonly role: Role; readonly until: string; readonly closes: string; readonly publish: string };
  /** An answer is needed that this application does not ask for, or that the question's type never gives. */
  A415: { readonly role: Role; readonly question: string };
  A416: {
    readonly question: string;
    readonly type: string;
    readonly expected: 'is' | 'bounds' | 'option' | 'none';
  };
  /** A day to decide about applications by, where they have no last day or a length of time is said too. */
  A417: { readonly role: Role; readonly why: 'stays-open' | 'both' };
  A420: { readonly question: string; readonly type: string };
  /** A goal is measured by a question without a scale. */
  A421: { readonly question: string; readonly type: string };
  /** What is said of groups, or of mentors, does not go with the format. */
  A430:
    | { readonly why: 'too-few-places'; readonly takes: number; readonly least: number }
    | { readonly why: 'no-groups' | 'no-mentors' | 'no-choosing' | 'no-days' };
  A450: { readonly question: string };
  /** A key of matching that only other ways of matching have. */
  A451: { readonly key: string; readonly by: string; readonly valid: readonly string[] };
  /** Mentees are to name mentors, and no question asks whom. */
  A452: { readonly by: string };
  A501: { readonly goal: string };
  A502: { readonly language: string; readonly key: string };
  A503: { readonly question: string };
  A504: { readonly event: string; readonly day: string };
  A505: { readonly event: string; readonly day: string; readonly accepted: string };
  A506: { readonly feedback: string };
  A507: { readonly publish: string; readonly event: string; readonly day: string };
  A508: { readonly event: string; readonly day: string; readonly holiday: string };
  A509: { readonly event: string; readonly day: string; readonly break: string };
  A510: { readonly role: string; readonly days: number };
  A511: { readonly after: string };
  A512: { readonly event: string; readonly day: string; readonly first: string; readonly firstDay: string };
  A513: { readonly role: Role; readonly count: number; readonly from: string; readonly limit: number };
  A514: { readonly count: number; readonly from: string; readonly limit: number };
  A515: { readonly survey: string; readonly opens: string; readonly other: string; readonly due: string };
  A516: Plain;
  A517: { readonly event: string; readonly day: string; readonly starts: string };
  A518: { readonly question: string };
  A519: { readonly question: string };
  A520: Plain;
  A521: Plain;
  /** Hours over the whole cycle. */
  A522: { readonly needed: number; readonly promised: number };
  A523: { readonly role: Role };
  A524: { readonly subject: string; readonly day: string; readonly break: string };
  /** A shared date of matching, where people are matched one by one. */
  A525: { readonly key: string; readonly why: 'rolling' | 'self-found' };
  A530: { readonly found: string };
  A531: { readonly code: string };
  A532: { readonly code: string };
}

export type Code = keyof Facts;
export type Severity = 'error' | 'warning' | 'notice';

/** What a second place tells: where a name stood first, stands too, is defined, or got its day; where a key stands. */
export type RelatedNote = 'first-here' | 'also-here' | 'defined-here' | 'dated-here' | 'written-here';

/** A second place that helps to understand the first: `kick-off is defined here`. */
export interface Related {
  readonly note: RelatedNote;
  /** The name or key that the note is about. */
  readonly name: string;
  readonly range: Range;
}

/** One problem, with the facts of its code. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly range: Range;
  readonly facts: Facts[C];
  readonly related: readonly Related[];
}

/** Well formed, but not what the writer is likely to want; all of A5 is of this kind too. */
const WARNINGS: ReadonlySet<Code> = new Set<Code>(['A312', 'A313']);

/** Every advice on practice: the definition compiles, and a programme may decline it with a reason. */
const ADVICE = [
  'A312',
  'A313',
  'A501',
  'A502',
  'A503',
  'A504',
  'A505',
  'A506',
  'A507',
  'A508',
  'A509',
  'A510',
  'A511',
  'A512',
  'A513',
  'A514',
  'A515',
  'A516',
  'A517',
  'A518',
  'A519',
  'A520',
  'A521',
  'A522',
  'A523',
  'A524',
  'A525',
] as const satisfies readonly Code[];

/** Whether a text is the code of advice. */
export function isAdvice(code: string): code is (typeof ADVICE)[number] {
  return ADVICE.some((one) => one === code);
}

/** How grave a code is. With warnings a definition compiles; everything else is an error. */
export function severityOf(code: Code): Severity {
  return WARNINGS.has(code) || code.startsWith('A5') ? 'warning' : 'error';
}

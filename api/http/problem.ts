import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** One thing that is wrong: where, what was found, what was expected, what to do. */
export interface Fault {
  /** A JSON pointer into the body, `line 4, column role` of a file, or `?name` of the query. */
  readonly at: string;
  /** The stable code of a diagnostic. */
  readonly code?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly hint?: string;
}

/** The body of every error under /api: RFC 9457's members and the list of faults. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

/** The kinds of problem; each has one status and one title. */
const KINDS = {
  'bad-request': [400, 'The request cannot be read'],
  'not-signed-in': [401, 'A key is needed'],
  'not-allowed': [403, 'Not allowed here'],
  'not-found': [404, 'There is no such thing here'],
  'method-not-allowed': [405, 'This address does not take that method'],
  conflict: [409, 'Not as things stand'],
  gone: [410, 'No longer here'],
  'too-large': [413, 'The body is too large'],
  'wrong-type': [415, 'The body is of the wrong kind'],
  invalid: [422, 'The request has faults'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'Something that is needed is down'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ProblemKind = keyof typeof KINDS;

/** A request that cannot be fulfilled; becomes problem details under /api and a page elsewhere. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly faults: readonly Fault[];

  constructor(kind: ProblemKind, detail: string, faults: readonly Fault[] = []) {
    super(detail);
    this.kind = kind;
    this.faults = faults;
  }

  get status(): ContentfulStatusCode {
    return KINDS[this.kind][0];
  }

  get title(): string {
    return KINDS[this.kind][1];
  }
}

/** What a problem says as RFC 9457 problem details. */
function problemBody(problem: Problem): ProblemBody {
  const errors = problem.faults.length === 0 ? {} : { errors: problem.faults };
  return {
    type: `urn:adept:problem:${problem.kind}`,
    title: problem.title,
    status: problem.status,
    detail: problem.message,
    ...errors,
  };
}

/** The response of a problem under /api, with the headers that were set before it. */
export function problemResponse(c: Context, problem: Problem): Response {
  const body = JSON.stringify(problemBody(problem));
  return c.body(body, problem.status, { 'content-type': 'application/problem+json' });
}

/** What `value` is, or a 404 that names what was looked for. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Problem('not-found', `There is no ${what}.`);
  return value;
}

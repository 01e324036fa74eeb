/** The bodies and queries of the routes of matches. People are named by their participants' ids. */
import { shape } from '../http/body.ts';

const text = { type: 'string', minLength: 1 } as const;

export interface PairBody {
  readonly mentee: string;
  readonly mentor: string;
}

export const pairBody = shape<PairBody>(['mentee', 'mentor'], {
  type: 'object',
  additionalProperties: false,
  required: ['mentee', 'mentor'],
  properties: { mentee: text, mentor: text },
});

/** A whole group: its mentees, and the mentor who would lead it. */
export const groupBody = shape<{ readonly mentees: readonly string[]; readonly mentor: string }>(
  ['mentees', 'mentor'],
  {
    type: 'object',
    additionalProperties: false,
    required: ['mentees', 'mentor'],
    properties: { mentees: { type: 'array', items: text, minItems: 1, maxItems: 100 }, mentor: text },
  },
);

export const ruleBody = shape<PairBody & { readonly kind: 'pin' | 'forbid' }>(['kind', 'mentee', 'mentor'], {
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'mentee', 'mentor'],
  properties: { kind: { type: 'string', enum: ['pin', 'forbid'] }, mentee: text, mentor: text },
});

/** The two mentees whose mentors are exchanged. */
export const swapBody = shape<{ readonly one: string; readonly other: string }>(['one', 'other'], {
  type: 'object',
  additionalProperties: false,
  required: ['one', 'other'],
  properties: { one: text, other: text },
});

export const publishBody = shape<{ readonly version: number }>(['version'], {
  type: 'object',
  additionalProperties: false,
  required: ['version'],
  properties: { version: { type: 'integer', minimum: 1 } },
});

export const draftQuery = shape<{ readonly version?: string }>(['version'], {
  type: 'object',
  additionalProperties: false,
  properties: {
    version: {
      type: 'string',
      pattern: '^[1-9]\\d{0,8}$',
      description: 'a version such as 1',
      nullable: true,
    },
  },
});

export const participantQuery = shape<{ readonly participant: string }>(['participant'], {
  type: 'object',
  additionalProperties: false,
  required: ['participant'],
  properties: { participant: text },
});

/** What to try; each part is optional. */
export interface WhatIfBody {
  readonly pins?: readonly PairBody[];
  readonly forbids?: readonly PairBody[];
  /** New weights of wishes, by question. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Places by mentor. */
  readonly capacities?: Readonly<Record<string, number>>;
}

const pairs = { type: 'array', items: pairBody.schema, nullable: true, maxItems: 1000 } as const;
const counts = {
  type: 'object',
  required: [],
  additionalProperties: { type: 'integer', minimum: 0 },
  nullable: true,
} as const;

export const whatIfBody = shape<WhatIfBody>(['pins', 'forbids', 'weights', 'capacities'], {
  type: 'object',
  additionalProperties: false,
  properties: { pins: pairs, forbids: pairs, weights: counts, capacities: counts },
});

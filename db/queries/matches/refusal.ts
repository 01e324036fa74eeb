/** Why a change of a draft, a publication or a single pair was refused. The wording is the caller's. */
export type RefusalCode =
  | 'unknown-unit'
  | 'unknown-person'
  | 'no-draft'
  | 'no-rule'
  | 'cycle-not-running'
  | 'applications-open'
  | 'published'
  | 'not-published'
  | 'stale-version'
  | 'not-applied'
  | 'left'
  /** They are in the pool, and rest. */
  | 'resting'
  | 'wrong-role'
  | 'other-unit'
  | 'same-person'
  | 'breaks-rule'
  | 'forbidden'
  | 'pinned'
  | 'no-places'
  | 'pinned-elsewhere'
  | 'not-in-draft'
  | 'same-mentor'
  /** They have said that they meet in other formats. */
  | 'other-format'
  /** A group of so many is not within the limits. */
  | 'group-size'
  /** The mentor leads a group already. */
  | 'leads-group'
  /** What is asked can be answered only where all meet in pairs of a mentee and a mentor, or all in groups. */
  | 'one-form-only';

/** The item at fault; which of these are given depends on the code. */
export interface RefusalFacts {
  readonly unit?: string;
  /** Participants' ids. */
  readonly participant?: string;
  readonly mentee?: string;
  readonly mentor?: string;
  readonly role?: string;
  /** The question of the hard rule that is broken. */
  readonly question?: string;
  readonly state?: string;
  /** How many mentees a group has at least and at most. */
  readonly least?: number;
  readonly most?: number;
  /** The newest version of a draft. */
  readonly newest?: number;
  /** Epoch milliseconds. */
  readonly dueAt?: number;
}

/** Thrown inside the transaction, so that nothing of a refused change is written. */
export class MatchRefusal extends Error {
  override readonly name = 'MatchRefusal';
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}

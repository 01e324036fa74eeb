/** What can be wrong with a problem. The wording for people is not here. */
export type ProblemFault =
  | 'duplicate-person'
  | 'unknown-person'
  | 'capacity-invalid'
  | 'min-unreachable'
  | 'duplicate-wish'
  | 'unknown-topic'
  | 'problem-malformed'
  | 'unknown-wish'
  | 'weight-invalid'
  | 'score-invalid'
  | 'scores-too-far-apart'
  | 'duplicate-edge'
  | 'pin-not-eligible'
  | 'pin-forbidden'
  | 'pin-twice'
  | 'pin-over-capacity';

/** The item at fault: ids of the pair or person, and the refused number where there is one. */
export interface ProblemFacts {
  readonly mentee?: string;
  readonly mentor?: string;
  readonly value?: number;
  /** Whose weight it is. */
  readonly question?: string;
  /** Whose list it is, or which topic. */
  readonly of?: string;
  /** Where in the text of the problem, such as `edges[3]`, and what was expected there. */
  readonly path?: string;
  readonly expected?: string;
  readonly found?: string;
}

/** A problem that no solver can answer as asked. The caller's data is at fault; trying again does not help. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemFault;
  readonly facts: ProblemFacts;

  constructor(code: ProblemFault, facts: ProblemFacts) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
  }
}

/** Everything that is wrong with a problem, where it was read to its end. */
export class ProblemErrors extends Error {
  override readonly name = 'ProblemErrors';
  readonly faults: readonly ProblemError[];

  constructor(faults: readonly ProblemError[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }
}

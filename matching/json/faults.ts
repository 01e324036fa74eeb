import { ProblemError, ProblemErrors } from '../problem-error.ts';

/** Gathers what is wrong with a problem, so that all of it is told at once. */
export class Faults {
  private readonly found: ProblemError[] = [];

  note(fault: ProblemError): void {
    this.found.push(fault);
  }

  /** @returns what is read, or `otherwise` once the fault is noted */
  attempt<T>(read: () => T, otherwise: T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.note(error);
      return otherwise;
    }
  }

  /** @throws ProblemErrors when something is wrong */
  tell(): void {
    if (this.found.length > 0) throw new ProblemErrors(this.found);
  }
}

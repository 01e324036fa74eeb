/** What a rule is: one thing that may be wrong although every part is well formed. */
import type { Step } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Programme } from '../resolve/programme.ts';

interface Named {
  readonly name: string;
  /** One line for the manual. */
  readonly description: string;
}
/** Looks at words and names only; runs even when the cycle's dates failed. */
export interface DefinitionRule extends Named {
  readonly check: (context: Context) => void;
}
/** Looks at dates; moments that are not sound are none of its business. */
export interface ProgrammeRule extends Named {
  readonly check: (context: Context, programme: Programme) => void;
}
/** Looks at what the engine would do. */
export interface PlanRule extends Named {
  readonly check: (context: Context, programme: Programme, steps: readonly Step[]) => void;
}

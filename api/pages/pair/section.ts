/**
 * What a pair's page is made of. A further section is a file of its own in `sections` and a line in
 * `sections/index.ts`; where its members can do something in it, it has an action, which its form posts to.
 */
import type { Child } from 'hono/jsx';
import type { AppDeps } from '../../deps.ts';
import type { Entered } from '../fields.tsx';
import type { FieldErrors, Values } from '../form-data.ts';
import type { PairFacts } from './facts.ts';

export interface SectionProps {
  readonly facts: PairFacts;
  /** What its form was sent with, and what is wrong with it; nothing where it was not sent. */
  readonly entered: Entered;
  /** Where its form posts to. */
  readonly action: string;
  /** Where the reader's statement of participation lies, once there is one. */
  readonly statement: string;
}

/**
 * Does what a member asked for, once: a repeated form changes nothing more.
 * @returns the error of each field; none: it is done
 */
export type SectionAction = (deps: AppDeps, facts: PairFacts, values: Values) => Promise<FieldErrors>;

export interface PairSection {
  /** The end of its form's address, and its place in the page. */
  readonly id: string;
  /** Null where it has nothing to say about this pair. */
  readonly show: (props: SectionProps) => Child | null;
  readonly act?: SectionAction;
  /** When its form is taken: while the pair is live, or once it has come to its planned end. Default: live */
  readonly when?: 'live' | 'completed';
}

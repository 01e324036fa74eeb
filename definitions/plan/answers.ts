/** What a participant answers to an obligation; stored as it is in response.answer. */
import type { Day, ObligationKind } from './types.ts';

/** Chosen option ids, a step of the agreement scale (1 to 5), or a text, by question id. */
export type Answers = Readonly<Record<string, readonly string[] | number | string>>;

export interface AnswerOf {
  readonly apply: { readonly questions: Answers };
  readonly accept: { readonly accept: boolean };
  readonly 'answer-invitation': { readonly coming: boolean };
  readonly 'report-meeting': {
    readonly happened: boolean;
    readonly on?: Day;
    readonly minutes?: number;
    /** 1, not useful, to 5, very useful. */
    readonly rating?: number;
    readonly note?: string;
  };
  readonly 'check-in': { readonly questions: Answers };
  readonly 'give-feedback': { readonly questions: Answers };
}

export type Answer = AnswerOf[ObligationKind];

/** What a participant answers to an obligation; stored as it is in response.answer. */
import type { Day, ObligationKind } from './types.ts';

/** Somebody who is named in an answer: a mentor whom a mentee suggests. */
export interface NamedPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

/**
 * What was answered to one question: the ids of the options for `choices`; a number for `number`, and for `agree` a
 * step from 1 to 5; a person for `person`; for all others a text, which is the id of the option for `choice`, `yes` or
 * `no` for `yes-no`, and a local day such as `2024-09-02` for `date`.
 */
export type QuestionAnswer = readonly string[] | number | string | NamedPerson;

/** By question id; a question that was not answered is absent. */
export type Answers = Readonly<Record<string, QuestionAnswer>>;

/** True for an answer that names a person. */
export function isNamedPerson(answer: QuestionAnswer): answer is NamedPerson {
  return typeof answer === 'object' && 'email' in answer;
}

export type ComparableAnswers = Readonly<Record<string, Exclude<QuestionAnswer, NamedPerson>>>;

/** The answers without those that name a person, which no relation compares. */
export function comparable(answers: Answers): ComparableAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (isNamedPerson(answer) ? [] : [[id, answer]])),
  );
}

export interface MeetingReport {
  readonly happened: boolean;
  readonly on?: Day;
  readonly minutes?: number;
  /** 1, not useful, to 5, very useful. */
  readonly rating?: number;
  readonly note?: string;
}

export const WILLING = ['yes', 'not-now', 'leave'] as const;
export type Willingness = (typeof WILLING)[number];

export interface AnswerOf {
  /** `attested`: the names of what was confirmed by a tick. */
  readonly apply: { readonly questions: Answers; readonly attested?: readonly string[] };
  /** Participants' ids, the most wanted first. */
  readonly choose: { readonly choices: readonly string[] };
  /** With answers where somebody who was named says yes, and so applies. */
  readonly accept: { readonly accept: boolean; readonly questions?: Answers };
  /** The name that was typed, and which version of the agreement it stands under. */
  readonly sign: { readonly signed: string; readonly version: number };
  readonly 'answer-invitation': { readonly coming: boolean };
  readonly 'report-meeting': MeetingReport;
  readonly 'report-individual': MeetingReport;
  readonly 'check-in': { readonly questions: Answers };
  readonly 'give-feedback': { readonly questions: Answers };
  readonly 'tell-story': { readonly questions: Answers };
  /** In the unit in which the definition counts the usual duration. */
  readonly 'set-duration': { readonly count: number };
  readonly extend: { readonly extend: boolean };
  /** `until`: the day on which somebody who rests is there again. */
  readonly 'stay-willing': { readonly willing: Willingness; readonly until?: Day };
}

export type Answer = AnswerOf[ObligationKind];

/** What one person answered to one question. */
export type Answer = string | readonly string[] | number;

/** A person's answers, by question id. A question that is absent was not answered. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** An answer as a set: what is compared, and how it was written. */
export type AnswerSet = ReadonlyMap<string, string>;

/**
 * An answer as a set of values: a text or a step of a scale is a set of one. Texts are compared without regard
 * to case, outer blanks and Unicode form. Nothing answered, an empty text or no choice is the empty set.
 */
export function answerSet(answer: Answer | undefined): AnswerSet {
  const values = answer === undefined ? [] : typeof answer === 'object' ? answer : [String(answer)];
  return new Map(
    values
      .map((value): [string, string] => [value.normalize('NFC').trim().toLowerCase(), value.trim()])
      .filter(([key]) => key !== ''),
  );
}

export interface Overlap {
  /** Values that both gave, as the mentee wrote them, in the mentee's order. */
  readonly common: readonly string[];
  /** How many different values the two gave together. */
  readonly together: number;
}

export function overlap(mentee: AnswerSet, mentor: AnswerSet): Overlap {
  const common = [...mentee].filter(([key]) => mentor.has(key)).map(([, value]) => value);
  return { common, together: mentee.size + mentor.size - common.length };
}

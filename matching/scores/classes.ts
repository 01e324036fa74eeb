/** People whose answers to one question say the same are one class: they are compared once. */
import type { AnswerSet } from '../overlap.ts';
import type { Point } from './points.ts';

export interface Classes<T> {
  /** The class of each person, in the order of the people. */
  readonly of: Int32Array;
  /** What each class answered; null: nothing. */
  readonly answers: readonly (T | null)[];
}

const MANY = 12;

export function setClasses(sets: readonly AnswerSet[]): Classes<AnswerSet> {
  return classify(sets, (set) => (set.size === 0 ? null : keyOf([...set.keys()])));
}

/** In the order of the alphabet, unless so many values were given that hardly anybody gives the same. */
function keyOf(values: readonly string[]): string {
  return (values.length > MANY ? values : values.toSorted()).join('\u0001');
}

export function pointClasses(points: readonly (Point | null)[]): Classes<Point> {
  return classify(points, (point) => point && point.join(' '));
}

function classify<T>(read: readonly (T | null)[], keyOf: (one: T) => string | null): Classes<T> {
  const known = new Map<string | null, number>();
  const answers: (T | null)[] = [];
  const of = Int32Array.from(read, (one) => {
    const key = one === null ? null : keyOf(one);
    const index = known.get(key) ?? answers.length;
    if (index === answers.length) {
      known.set(key, index);
      answers.push(key === null ? null : one);
    }
    return index;
  });
  return { of, answers };
}

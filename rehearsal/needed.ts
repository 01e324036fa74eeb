/** Synthetic people are those for whom a programme is: they give the answers without which they could not take part. Pure. */
import type { Need, Question } from '../definitions/plan/types.ts';
import type { Field } from './form.ts';

const greatest = (...numbers: readonly (number | string | undefined)[]): number | undefined => {
  const given = numbers.filter((one) => one !== undefined).map(Number);
  return given.length === 0 ? undefined : Math.max(...given);
};
const least = (...numbers: readonly (number | string | undefined)[]): number | undefined => {
  const given = numbers.filter((one) => one !== undefined).map(Number);
  return given.length === 0 ? undefined : Math.min(...given);
};
const asText = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : String(number);

/** A field with what is left to choose from. */
export function neededField(field: Field, needs: readonly Need[]): Field {
  const own = needs.filter(({ question }) => field.name === `q.${question}`);
  return own.reduce<Field>(
    (left, { is, atLeast, atMost }) => ({
      ...left,
      values: is === undefined ? left.values : left.values.filter((value) => is.includes(value)),
      min: asText(greatest(left.min, atLeast)),
      max: asText(least(left.max, atMost)),
    }),
    field,
  );
}

/** A question with the answers that are left. */
export function neededQuestion(question: Question, needs: readonly Need[]): Question {
  const own = needs.filter((need) => need.question === question.id);
  return own.reduce<Question>((left, { is, atLeast, atMost }) => {
    if (left.type === 'number') {
      const [min, max] = [greatest(left.min, atLeast), least(left.max, atMost)];
      return { ...left, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    }
    if (is === undefined || (left.type !== 'choice' && left.type !== 'choices')) return left;
    const options = Object.entries(left.options).filter(([id]) => is.includes(id));
    return { ...left, options: Object.fromEntries(options) };
  }, question);
}

/** From what a form sent to an answer that can be stored, and back to what the form shows. Pure. */
import {
  isNamedPerson,
  WILLING,
  type Answer,
  type AnswerOf,
  type Answers,
  type QuestionAnswer,
} from '../../definitions/plan/answers.ts';
import { readAnswer } from '../../definitions/plan/read-answer.ts';
import type { Day, ObligationKind, Question } from '../../definitions/plan/types.ts';
import { isName } from '../../definitions/plan/people.ts';
import { agreementPage as agreement } from '../../locales/en/agreement.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { isDay } from '../days.ts';
import { first, type FieldErrors, type Values } from './form-data.ts';

/** What an answer is checked against. */
export interface AnswerContext {
  readonly questions: readonly Question[];
  /** For an application: whether these answers let somebody take part. */
  readonly eligible?: (answers: Answers) => Eligible;
  /** The local day on which it is answered, and the cycle's first day: a meeting lies between them. */
  readonly today: Day;
  readonly firstDay: Day;
  /** The longest that a pair may choose to stay together, where it is asked. */
  readonly longest?: number;
  /** Who can be chosen, by id, and how many at most. */
  readonly choosable: readonly string[];
  readonly most: number;
}

/** What was confirmed by a tick, and why somebody cannot take part. */
export interface Eligible {
  readonly attested: readonly string[];
  readonly errors: FieldErrors;
}

export type Parsed =
  | { readonly answer: Answer; readonly errors: null }
  | { readonly answer: null; readonly errors: FieldErrors };

/** An optional line, not a letter; also keeps a page of answers readable. */
const TEXT_LIMIT = 2_000;
const MINUTES_LIMIT = 600;

/** What a form sent for a question; a person is two fields. */
function sentFor({ id, type }: Question, values: Values): string[] {
  const name = `q.${id}`;
  if (type === 'person') return [first(values, name), first(values, `${name}.email`)];
  return (values[name] ?? []).map((value) => value.trim());
}

/** The answers to a form's questions, or the error of each field. */
export function parseQuestions(
  questions: readonly Question[],
  values: Values,
): { readonly answers: Answers; readonly errors: FieldErrors } {
  const answers: Record<string, QuestionAnswer> = {};
  const errors: Record<string, string> = {};
  for (const question of questions) {
    const read = readAnswer(question, sentFor(question, values));
    if ('value' in read) answers[question.id] = read.value;
    if (!('fault' in read)) continue;
    const field = read.fault === 'person-email' ? `q.${question.id}.email` : `q.${question.id}`;
    errors[field] = words.errors.answers[read.fault](question);
  }
  return { answers, errors };
}

const done = (answer: Answer, errors: FieldErrors): Parsed =>
  Object.keys(errors).length === 0 ? { answer, errors: null } : { answer: null, errors };

function yesOrNo(values: Values, name: string): { readonly yes: boolean; readonly errors: FieldErrors } {
  const said = first(values, name);
  const errors = said === 'yes' || said === 'no' ? {} : { [name]: words.errors.yesOrNo };
  return { yes: said === 'yes', errors };
}

function dayError(on: string, context: AnswerContext): string | null {
  if (!isDay(on)) return words.errors.day;
  if (on > context.today) return words.errors.dayAhead;
  return on < context.firstDay ? words.errors.dayBefore : null;
}

function meeting(values: Values, context: AnswerContext): Parsed {
  const { yes, errors: unclear } = yesOrNo(values, 'happened');
  const note = first(values, 'note');
  const errors: Record<string, string> = { ...unclear };
  if (note.length > TEXT_LIMIT) errors['note'] = words.errors.tooLong(TEXT_LIMIT);
  const line = note === '' ? {} : { note };
  if (!yes) return done({ happened: false, ...line }, errors);
  const [on, minutes, rating] = [first(values, 'on'), first(values, 'minutes'), first(values, 'rating')];
  const wrongDay = dayError(on, context);
  if (wrongDay !== null) errors['on'] = wrongDay;
  const length = /^\d{1,3}$/.test(minutes) ? Number(minutes) : 0;
  if (length < 1 || length > MINUTES_LIMIT) errors['minutes'] = words.errors.minutes(MINUTES_LIMIT);
  if (!/^[1-5]$/.test(rating)) errors['rating'] = words.errors.rating;
  return done({ happened: true, on, minutes: length, rating: Number(rating), ...line }, errors);
}

/** The wishes in their order; two in one place, or none at all, are errors. */
function choice(values: Values, { choosable, most }: AnswerContext): Parsed {
  const ranked = choosable.flatMap((id) => {
    const rank = Number(first(values, rankField(id)));
    return Number.isInteger(rank) && rank >= 1 && rank <= most ? [{ id, rank }] : [];
  });
  const errors: Record<string, string> = {};
  if (ranked.length === 0) errors[rankField(choosable[0] ?? '')] = words.errors.choice;
  for (const [index, { id, rank }] of ranked.entries()) {
    const taken = ranked.slice(0, index).some((one) => one.rank === rank);
    if (taken) errors[rankField(id)] = words.errors.choiceTwice(rank);
  }
  return done({ choices: ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id) }, errors);
}

/** The field in which somebody is given a place among the wishes. */
export const rankField = (id: string): string => `rank.${id}`;

function signature(values: Values): Parsed {
  const signed = first(values, 'name');
  const errors = isName(signed) ? {} : { name: agreement.errors.name };
  return done({ signed, version: Number(first(values, 'version')) }, errors);
}

/** Whether somebody is still willing; a day of return only with `not-now`. */
function willing(values: Values, { today }: AnswerContext): Parsed {
  const said = WILLING.find((one) => one === first(values, 'willing'));
  const until = first(values, 'until');
  if (said === undefined) return done({ willing: 'yes' }, { willing: pool.ask.choose });
  if (said !== 'not-now' || until === '') return done({ willing: said }, {});
  const sound = isDay(until) && until > today;
  return done({ willing: said, until }, sound ? {} : { until: pool.ask.wrongDay });
}

/** The answer that a form sent, or the error of each field; what was entered is kept by the caller. */
export function parseAnswer(kind: ObligationKind, values: Values, context: AnswerContext): Parsed {
  switch (kind) {
    case 'apply': {
      const { answers, errors } = parseQuestions(context.questions, values);
      const eligible = context.eligible?.(answers) ?? { attested: [], errors: {} };
      const attested = eligible.attested.length === 0 ? {} : { attested: eligible.attested };
      return done({ questions: answers, ...attested }, { ...eligible.errors, ...errors });
    }
    case 'check-in':
    case 'give-feedback':
    case 'tell-story': {
      const { answers, errors } = parseQuestions(context.questions, values);
      return done({ questions: answers }, errors);
    }
    case 'set-duration': {
      const count = first(values, 'count');
      const most = context.longest ?? 1;
      const sound = /^\d{1,4}$/.test(count) && Number(count) >= 1 && Number(count) <= most;
      return done({ count: Number(count) }, sound ? {} : { count: words.errors.count(most) });
    }
    case 'extend': {
      const { yes, errors } = yesOrNo(values, 'extend');
      return done({ extend: yes }, errors);
    }
    case 'stay-willing':
      return willing(values, context);
    case 'choose':
      return choice(values, context);
    case 'accept': {
      const { yes, errors } = yesOrNo(values, 'accept');
      if (!yes || context.questions.length === 0) return done({ accept: yes }, errors);
      const asked = parseQuestions(context.questions, values);
      return done({ accept: true, questions: asked.answers }, { ...errors, ...asked.errors });
    }
    case 'sign':
      return signature(values);
    case 'answer-invitation': {
      const { yes, errors } = yesOrNo(values, 'coming');
      return done({ coming: yes }, errors);
    }
    case 'report-meeting':
    case 'report-individual':
      return meeting(values, context);
    default:
      return kind satisfies never;
  }
}

const yesNo = (yes: boolean): string[] => [yes ? 'yes' : 'no'];

function meetingValues(answer: AnswerOf['report-meeting']): Values {
  const { happened, on, minutes, rating, note } = answer;
  const entries = Object.entries({ on, minutes, rating, note });
  const given = entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, [String(value)]]]));
  return { happened: yesNo(happened), ...Object.fromEntries(given) };
}

/** The values with which a form shows a stored answer. */
export function formValues(answer: Answer | null): Values {
  if (answer === null) return {};
  if ('choices' in answer) {
    return Object.fromEntries(answer.choices.map((id, index) => [rankField(id), [String(index + 1)]]));
  }
  // A signature is typed each time.
  if ('signed' in answer) return {};
  if ('accept' in answer) return { accept: yesNo(answer.accept), ...questionValues(answer.questions ?? {}) };
  if ('coming' in answer) return { coming: yesNo(answer.coming) };
  if ('extend' in answer) return { extend: yesNo(answer.extend) };
  if ('count' in answer) return { count: [String(answer.count)] };
  if ('willing' in answer) return { willing: [answer.willing], until: [answer.until ?? ''] };
  if ('happened' in answer) return meetingValues(answer);
  const attested = 'attested' in answer && answer.attested !== undefined ? { attest: answer.attested } : {};
  return { ...questionValues(answer.questions), ...attested };
}

/** The values with which a form shows stored answers to questions. */
function questionValues(answers: Answers): Values {
  const entries = Object.entries(answers).flatMap(([id, value]): [string, string[]][] => {
    const name = `q.${id}`;
    if (typeof value !== 'object') return [[name, [String(value)]]];
    if (!isNamedPerson(value)) return [[name, [...value]]];
    return [
      [name, [value.name]],
      [`${name}.email`, [value.email]],
    ];
  });
  return Object.fromEntries(entries);
}

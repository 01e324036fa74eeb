/** Criteria and what pairs earn by them, in words. */
import type { Criterion, Relation } from '../../definitions/plan/types.ts';
import type { Reason } from '../../matching/index.ts';

/** What people, questions and answers are called. */
export interface Names {
  readonly person: (id: string) => string;
  readonly question: (id: string) => string;
  readonly value: (questionId: string, value: string) => string;
}

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
export const points = (n: number): string => count(n, 'point');
const list = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);

/** At most so many of a list, then how many more there are. */
export function few(items: readonly string[], most = 5): string {
  if (items.length <= most) return list(items);
  return list([...items.slice(0, most), count(items.length - most, 'other')]);
}

const rules: Readonly<Record<Relation, (question: string, offered: string) => string>> = {
  same: (question) => `have something in common in "${question}"`,
  different: (question) => `have nothing in common in "${question}"`,
  overlap: (question) => `have something in common in "${question}"`,
  complementary: (question, offered) =>
    question === offered
      ? `want and offer the same in "${question}"`
      : `offer in "${offered}" what is wanted in "${question}"`,
  near: (question) => `be near each other in "${question}"`,
  language: (question) => `share a language in "${question}"`,
  place: (question) => `be in one place in "${question}"`,
  'time-zone': (question) => `be near each other in "${question}"`,
  text: (question) => `have words in common in "${question}"`,
};

const distance: Partial<Record<Relation, (apart: number) => string>> = {
  near: (apart) => (apart === 0 ? 'equal' : `${apart} apart`),
  'time-zone': (apart) => (apart === 0 ? 'the same time' : `${count(apart, 'hour')} apart`),
};

function missing(reason: Reason, roles: Readonly<Record<'mentee' | 'mentor', string>>): string {
  const who = reason.facts.missing;
  return who.length === 2 ? 'not answered' : `not answered by the ${roles[who[0] ?? 'mentee']}`;
}

const ROLES = { mentee: 'mentee', mentor: 'mentor' } as const;

/** A rule of the programme as what a pair must do. */
export function rule({ relation, question, offers = question }: Criterion, names: Names): string {
  return `A pair must ${rules[relation](names.question(question), names.question(offers))}.`;
}

/** Values that were answered, as people read them. */
export function value(names: Names, { question, relation }: Criterion, values: readonly string[]): string {
  const shown = relation === 'place' ? values.slice(-1) : values;
  return few(shown.map((one) => names.value(question, one)));
}

/** What a pair earned by one criterion, and why. */
export function reason(one: Reason, names: Names): string {
  const { criterion, facts } = one;
  const question = names.question(criterion.question);
  const asked = question.endsWith('?') ? question : `${question}:`;
  const earned = ` (${one.points})`;
  if (facts.missing.length > 0) return `${asked} ${missing(one, ROLES)}${one.points === 0 ? '' : earned}`;
  if (facts.apart !== undefined)
    return `${asked} ${distance[criterion.relation]?.(facts.apart) ?? ''}${earned}`;
  if (facts.common.length === 0) return `${asked} nothing in common${earned}`;
  return `${asked} ${value(names, criterion, facts.common)}${earned}`;
}

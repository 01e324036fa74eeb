/** What a synthetic person wrote on a form elsewhere, as it stands in a column of the coordinator's file. Pure. */
import type { Question } from '../definitions/plan/types.ts';
import { oneOf, shuffled, wholeBetween } from './chance.ts';
import { neededQuestion } from './needed.ts';
import type { SyntheticPerson } from './people.ts';
import type { Stage } from './stage.ts';

/** The cell of one question. */
export function writtenCell(
  asked: Question,
  person: SyntheticPerson,
  { seed, plan }: Pick<Stage, 'seed' | 'plan'>,
): string {
  const needs = plan.applications?.[person.role].needs ?? [];
  const question = neededQuestion(asked, needs);
  const about = [person.key, question.id] as const;
  switch (question.type) {
    case 'choices': {
      const options = shuffled(Object.keys(question.options), (option) => option, seed, ...about);
      return options.slice(0, wholeBetween(1, 2, seed, ...about)).join(';');
    }
    case 'choice':
      return oneOf(Object.keys(question.options), seed, ...about);
    case 'agree':
      return String(wholeBetween(1, 5, seed, ...about));
    case 'yes-no':
      return oneOf(needs.find((need) => need.question === question.id)?.is ?? ['yes', 'no'], seed, ...about);
    case 'number': {
      const min = question.min ?? Math.min(0, question.max ?? 0);
      return String(wholeBetween(min, question.max ?? min + 40, seed, ...about));
    }
    case 'date':
      return `2020-0${wholeBetween(1, 9, seed, ...about)}-15`;
    case 'person':
      return `A friend of ${person.name} <friend-of-${person.email}>`;
    case 'file-name':
      return `${person.key}.pdf`;
    case 'word':
    case 'text':
    case 'long-text':
      return `What ${person.name} wrote`;
  }
}

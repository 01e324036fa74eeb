/** A line of matching as its relation and its questions: one reading for the rules and for the plan. */
import type { Question, Relation, Role } from '../plan/types.ts';
import type { CriterionIn } from './definition.ts';
import type { Path } from './tree.ts';

export const RELATIONS = [
  'same',
  'different',
  'overlap',
  'complementary',
  'near',
  'language',
  'place',
  'time-zone',
  'text',
] as const satisfies readonly Relation[];

type QuestionType = Question['type'];

const CHOSEN: readonly QuestionType[] = ['choice', 'choices', 'word'];
const VALUES: readonly QuestionType[] = [...CHOSEN, 'agree', 'yes-no', 'number', 'date'];
const WRITTEN: readonly QuestionType[] = ['text', 'long-text'];

/** The types of question whose answers a relation can compare. */
export const COMPARABLE: Readonly<Record<Relation, readonly QuestionType[]>> = {
  same: VALUES,
  different: VALUES,
  overlap: CHOSEN,
  complementary: CHOSEN,
  near: ['number', 'date', 'agree', 'word'],
  language: [...CHOSEN, 'text'],
  place: [...CHOSEN, 'text'],
  'time-zone': ['choice', 'word', 'text'],
  text: [...WRITTEN, 'word'],
};

/** Relations with a distance that `within` can limit. */
export const WITH_DISTANCE: readonly Relation[] = ['near', 'time-zone'];

/** A question that a line names, where it stands below the line, and who must be asked it. */
export interface Compared {
  readonly question: string;
  readonly path: Path;
  readonly roles: readonly Role[];
}

/** The relations that a line names; one, where it is right. */
export function relationsOf(criterion: CriterionIn): readonly Relation[] {
  return RELATIONS.filter((relation) => criterion[relation] !== undefined);
}

/** The questions that a line names under one of its relations. */
export function comparedBy(criterion: CriterionIn, relation: Relation): readonly Compared[] {
  const written = criterion[relation];
  if (written === undefined) return [];
  if (typeof written === 'string') {
    return [{ question: written, path: [relation], roles: ['mentee', 'mentor'] }];
  }
  return [
    { question: written.wants, path: [relation, 'wants'], roles: ['mentee'] },
    { question: written.offers, path: [relation, 'offers'], roles: ['mentor'] },
  ];
}

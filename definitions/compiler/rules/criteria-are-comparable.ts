import type { Relation, Role } from '../../plan/types.ts';
import { namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { COMPARABLE, comparedBy, RELATIONS, relationsOf, WITH_DISTANCE } from '../criteria.ts';
import type { Compared } from '../criteria.ts';
import type { CriterionIn } from '../definition.ts';
import { nearest } from '../nearest.ts';
import { relatedAt } from '../related.ts';
import { appliedRoles } from '../resolve/windows.ts';
import { entryOrSlip } from '../slips.ts';
import { entryAt, keyAt, spanAt } from '../tree.ts';
import type { MapNode, Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

const ROLES = ['mentee', 'mentor'] as const satisfies readonly Role[];
type Both = readonly [mentee: Compared, mentor: Compared];

/** What may stand in a line beside its relation. */
const BESIDE = ['within', 'missing', 'because', 'weight'];
/** Rules that demand something in common, which `different` forbids. */
const ALIKE = ['same', 'overlap', 'complementary'] as const satisfies readonly Relation[];

/** Whether an application asks a question, as far as its keys can be made out. */
function asks(root: MapNode, role: Role, question: string): boolean {
  const applications = entryOrSlip(root, 'applications')?.value;
  const application = entryOrSlip(applications, role, ROLES)?.value;
  const list = entryOrSlip(application, 'ask')?.value;
  // A name without its brackets is said once, where it stands.
  const items = list?.kind === 'list' ? list.items : [list];
  return items.some((item) => item?.kind === 'text' && item.text === question);
}

function checkQuestion(context: Context, path: Path, relation: Relation, compared: Compared): void {
  const { definition, problems, root } = context;
  const { question, roles } = compared;
  const span = spanAt(root, [...path, ...compared.path]);
  const valid = namesOf(root, 'questions');
  if (!valid.includes(question)) {
    problems.add('A201', span, { kind: 'question', found: question, valid, ...nearest(question, valid) });
    return;
  }
  const type = definition.questions?.[question]?.type;
  const defined = relatedAt(root, 'defined-here', ['questions', question]);
  const types = COMPARABLE[relation];
  if (type !== undefined && !types.includes(type)) {
    problems.add('A402', span, { question, type, relation, types }, defined);
  }
  // Peers apply as mentees all of them, and are asked both.
  const asked = appliedRoles(context).length === 1 ? (['mentee'] as const) : roles;
  const missing = asked.filter((role) => !asks(root, role, question));
  if (missing.length > 0) problems.add('A401', span, { question, roles: missing }, defined);
}

/** `within` limits a distance; the other relations have none. */
function checkWithin({ problems, root }: Context, path: Path, relations: readonly Relation[]): void {
  const [relation] = relations;
  if (relation === undefined || relations.some((one) => WITH_DISTANCE.includes(one))) return;
  problems.add('A406', keyAt(root, [...path, 'within']), { relation });
}

/** Options of two questions are compared by their names: with none in common, nothing is ever offered. */
function checkOptions({ definition, problems, root }: Context, path: Path, [mentee, mentor]: Both): void {
  const { [mentee.question]: wanted, [mentor.question]: offered } = definition.questions ?? {};
  if (wanted?.options === undefined || offered?.options === undefined) return;
  const [valid, names] = [Object.keys(wanted.options), Object.keys(offered.options)];
  if (names.some((name) => valid.includes(name))) return;
  const facts = { wants: mentee.question, offers: mentor.question, valid };
  const defined = relatedAt(root, 'defined-here', ['questions', mentor.question]);
  problems.add('A407', spanAt(root, [...path, ...mentor.path]), facts, defined);
}

function checkRelation(context: Context, path: Path, criterion: CriterionIn, relation: Relation): void {
  const questions = comparedBy(criterion, relation);
  questions.forEach((one) => checkQuestion(context, path, relation, one));
  const [mentee, mentor] = questions;
  if (mentee !== undefined && mentor !== undefined) checkOptions(context, path, [mentee, mentor]);
}

function checkCriterion(context: Context, path: Path, criterion: CriterionIn): void {
  const { problems, root } = context;
  const found = relationsOf(criterion);
  const node = entryAt(root, path)?.value;
  const keys = [...RELATIONS, ...BESIDE];
  const written = RELATIONS.filter((key) => entryOrSlip(node, key, keys) !== undefined);
  if (written.length !== 1) problems.add('A403', keyAt(root, path), { found, valid: RELATIONS });
  if (criterion.within !== undefined) checkWithin(context, path, found);
  for (const relation of found) checkRelation(context, path, criterion, relation);
}

/** What one list demands of a question, another must not forbid. */
function checkContradictions(context: Context, must: readonly CriterionIn[]): void {
  must.forEach(({ different }, index) => {
    if (different === undefined) return;
    const alike = must.flatMap((other, n) =>
      ALIKE.filter((key) => other[key] === different).map((key) => ['matching', 'must', String(n), key]),
    );
    const [other] = alike;
    if (other === undefined) return;
    const path = ['matching', 'must', String(index), 'different'];
    const related = relatedAt(context.root, 'written-here', other);
    context.problems.add('A404', spanAt(context.root, path), { question: different }, related);
  });
}

export const criteriaAreComparable: DefinitionRule = {
  name: 'criteria-are-comparable',
  description: 'Matching compares answers that the roles give, by one relation that suits them.',
  check(context) {
    const { matching } = context.definition;
    for (const list of ['must', 'prefer'] as const) {
      matching?.[list]?.forEach((one, index) => {
        checkCriterion(context, ['matching', list, String(index)], one);
      });
    }
    checkContradictions(context, matching?.must ?? []);
  },
};

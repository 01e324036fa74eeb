import { namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { CriterionIn } from '../definition.ts';
import { nearest } from '../nearest.ts';
import { relatedAt } from '../related.ts';
import { entryOrSlip } from '../slips.ts';
import { entryAt, keyAt, spanAt } from '../tree.ts';
import type { MapNode, Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

const ROLES = ['mentee', 'mentor'] as const;

/** Whether an application asks a question, as far as its keys can be made out. */
function asks(root: MapNode, role: (typeof ROLES)[number], question: string): boolean {
  const applications = entryOrSlip(root, 'applications')?.value;
  const application = entryOrSlip(applications, role, ROLES)?.value;
  const list = entryOrSlip(application, 'ask')?.value;
  return list?.kind === 'list' && list.items.some((item) => item.kind === 'text' && item.text === question);
}

function checkQuestion(context: Context, path: Path, found: string): void {
  const { definition, problems, root } = context;
  const span = spanAt(root, path);
  const valid = namesOf(root, 'questions');
  if (!valid.includes(found)) {
    problems.add('A201', span, { kind: 'question', found, valid, ...nearest(found, valid) });
    return;
  }
  const type = definition.questions?.[found]?.type;
  const defined = relatedAt(root, 'defined-here', ['questions', found]);
  if (type === 'text') problems.add('A402', span, { question: found, type }, defined);
  const roles = ROLES.filter((role) => !asks(root, role, found));
  if (roles.length > 0) problems.add('A401', span, { question: found, roles }, defined);
}

function checkCriterion(context: Context, path: Path, criterion: CriterionIn): void {
  const { problems, root } = context;
  const relations = (['same', 'different'] as const).filter((key) => criterion[key] !== undefined);
  const node = entryAt(root, path)?.value;
  const written = (['same', 'different'] as const).filter((key) => entryOrSlip(node, key) !== undefined);
  if (written.length !== 1) problems.add('A403', keyAt(root, path), { found: relations });
  for (const key of relations) checkQuestion(context, [...path, key], criterion[key] ?? '');
}

/** What one list demands of a question, another must not forbid. */
function checkContradictions(context: Context, must: readonly CriterionIn[]): void {
  must.forEach(({ different }, index) => {
    const other = must.findIndex(({ same }) => same === different);
    if (different === undefined || other === -1) return;
    const path = ['matching', 'must', String(index), 'different'];
    const same = relatedAt(context.root, 'written-here', ['matching', 'must', String(other), 'same']);
    context.problems.add('A404', spanAt(context.root, path), { question: different }, same);
  });
}

export const criteriaAreComparable: DefinitionRule = {
  name: 'criteria-are-comparable',
  description: 'Matching compares answers that both roles give, of a kind that can be compared.',
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

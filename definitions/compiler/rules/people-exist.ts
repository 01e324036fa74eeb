import { members, namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { NameKind } from '../diagnostics.ts';
import { nearest } from '../nearest.ts';
import { entryAt, spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

function listed({ root }: Context, section: 'units' | 'partners'): readonly string[] {
  const node = entryAt(root, [section, 'list'])?.value;
  return node?.kind === 'map' ? [...node.entries.keys()].filter((name) => !name.startsWith('x-')) : [];
}

function checkNames(
  { root, problems }: Context,
  path: Path,
  names: readonly string[],
  valid: readonly string[],
  kind: NameKind,
): void {
  names.forEach((found, index) => {
    if (valid.includes(found)) return;
    const span = spanAt(root, [...path, String(index)]);
    problems.add('A201', span, { kind, found, valid, ...nearest(found, valid) });
  });
}

function checkQuestion({ root, problems }: Context, path: Path, found: string): void {
  const valid = namesOf(root, 'questions');
  if (valid.includes(found)) return;
  problems.add('A201', spanAt(root, path), { kind: 'question', found, valid, ...nearest(found, valid) });
}

/** Only a yes or no can be consent. */
function checkConsent(context: Context, question: string): void {
  const path = ['testimonials', 'consent'];
  checkQuestion(context, path, question);
  const type = context.definition.questions?.[question]?.type;
  if (type === undefined || type === 'yes-no') return;
  context.problems.add('A420', spanAt(context.root, path), { question, type });
}

export const peopleExist: DefinitionRule = {
  name: 'people-exist',
  description: 'Partners, units and questions that are named are there.',
  check(context) {
    const { applications, events, testimonials } = context.definition;
    const units = listed(context, 'units');
    const inviting = [...listed(context, 'partners'), ...units];
    for (const role of ['mentee', 'mentor'] as const) {
      const path = ['applications', role, 'from'];
      checkNames(context, path, applications?.[role]?.from ?? [], inviting, 'partner or unit');
    }
    for (const [id, event] of members(events)) {
      checkNames(context, ['events', id, 'units'], event.units ?? [], units, 'unit');
    }
    testimonials?.ask.forEach((found, index) =>
      checkQuestion(context, ['testimonials', 'ask', String(index)], found),
    );
    if (testimonials !== undefined) checkConsent(context, testimonials.consent);
  },
};

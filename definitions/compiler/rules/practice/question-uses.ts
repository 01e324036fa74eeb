/** Which questions a programme asks, and which of them it does something with. */
import type { Plan } from '../../../plan/types.ts';
import { entryAt, plain } from '../../tree.ts';
import type { Context } from '../../context.ts';

export interface QuestionUses {
  readonly asked: ReadonlySet<string>;
  readonly inApplications: ReadonlySet<string>;
  /** Compared in matching, the measure of a goal, part of a story, or followed over the years. */
  readonly used: ReadonlySet<string>;
}

/** Every text below a part of the definition: lists of questions, wherever they stand. */
function textsBelow(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsBelow);
}

function questionsBelow({ root }: Context, section: string): readonly string[] {
  const entry = entryAt(root, [section]);
  return entry === undefined ? [] : textsBelow(plain(entry.value));
}

/** What is done with the questions of a plan. */
export function usesOf(context: Context, plan: Plan): QuestionUses {
  const { asks, matching, goals } = plan;
  const told = [...questionsBelow(context, 'testimonials'), ...questionsBelow(context, 'iterations')];
  const needed = (['mentee', 'mentor'] as const).flatMap((role) =>
    (plan.applications?.[role].needs ?? []).map(({ question }) => question),
  );
  const known = new Set(plan.questions.map(({ id }) => id));
  const forms = questionsBelow(context, 'applications').filter((id) => known.has(id));
  const inRounds = [...asks, ...(plan.relationship.asks ?? [])].flatMap(({ questions }) => questions);
  return {
    asked: new Set([...forms, ...inRounds, ...told]),
    inApplications: new Set(forms),
    used: new Set([
      ...[...matching.must, ...matching.prefer].flatMap(({ question, offers = question }) => [
        question,
        offers,
      ]),
      ...goals.flatMap(({ measuredBy }) => measuredBy.map(({ question }) => question)),
      ...needed,
      ...told,
    ]),
  };
}

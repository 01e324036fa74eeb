/** In which formats people of a plan meet, and which of them somebody said on the application form. Pure. */
import type { ComparableAnswers } from './answers.ts';
import type { Format, Plan, Role, Span } from './types.ts';

/** The question on the form that asks for the format; only in plans with several. Names of our own start so. */
export const FORMAT_QUESTION = 'format';
/** The mentors' question, where it has fewer answers: nobody can be a mentor among peers. */
export const MENTOR_FORMAT_QUESTION = 'format-mentor';

/** The formats of a plan, in the order in which they are matched. */
export const formatsOf = ({ relationship }: Pick<Plan, 'relationship'>): readonly Format[] =>
  relationship.formats ?? [relationship.format];

/** True where all people meet two and two, a mentor and a mentee. */
export const onlyPairs = (plan: Pick<Plan, 'relationship'>): boolean =>
  formatsOf(plan).every((format) => format === 'one-to-one');

/** True where all meet in one form that has mentors: questions about single pairs have one answer there. */
export const hasOneForm = (plan: Pick<Plan, 'relationship'>): boolean =>
  new Set(formatsOf(plan)).size === 1 && !onlyPeers(plan);

/** True where everybody is a peer, so that nobody applies as a mentor. */
export const onlyPeers = (plan: Pick<Plan, 'relationship'>): boolean =>
  formatsOf(plan).every((format) => format === 'peer');

/** How many mentees a group has. */
export const groupSize = ({ relationship }: Pick<Plan, 'relationship'>): Span =>
  relationship.group?.mentees ?? { least: 1, most: 1 };

/** The formats that somebody can be matched in: all that they ticked; all of their role where they were not asked. */
export function formatsFor(plan: Plan, role: Role, answers: ComparableAnswers): readonly Format[] {
  const possible = formatsOf(plan).filter((format) => role === 'mentee' || format !== 'peer');
  const said = (role === 'mentor' ? answers[MENTOR_FORMAT_QUESTION] : undefined) ?? answers[FORMAT_QUESTION];
  return Array.isArray(said) ? possible.filter((format) => said.includes(format)) : possible;
}

/** Whether a relationship can be had with those who stay in it. */
import type { Plan, Role } from '../../../definitions/plan/types.ts';
import type { RelationshipRow } from './rows.ts';

/** The fewest mentees that a group of the plan is made with. */
export const leastMentees = ({ relationship }: Plan): number => relationship.group?.mentees.least ?? 1;

/** A group needs its mentor and mentees enough; a pair and peers need both. */
export function stands(
  plan: Plan,
  { format }: Pick<RelationshipRow, 'format'>,
  staying: readonly { readonly role: Role }[],
): boolean {
  const mentees = staying.filter(({ role }) => role === 'mentee').length;
  const mentors = staying.length - mentees;
  if (format === 'peer') return mentees >= 2;
  return mentors === 1 && mentees >= (format === 'group' ? leastMentees(plan) : 1);
}

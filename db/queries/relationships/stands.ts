/** Whether a relationship can be had with those who stay in it. */
import type { Sql } from '../../client.ts';
import { groupSize } from '../../../definitions/plan/formats.ts';
import type { Plan, Role } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { acceptances } from './answers.ts';
import type { RelationshipRow } from './rows.ts';

/** The fewest mentees that a group of the plan is made with. */
export const leastMentees = (plan: Plan): number => groupSize(plan).least;

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

/** A group that has started goes on as long as its mentor has a mentee; before, it needs as many as it is made with. */
export async function goesOn(tx: Sql, relationship: RelationshipRow, leaver: string): Promise<boolean> {
  if (relationship.format !== 'group') return false;
  const members = await acceptances(tx, relationship.id);
  const staying = members.filter((member) => member.participant_id !== leaver);
  const fewest = relationship.state === 'active' ? 1 : leastMentees(await getPlan(tx, relationship.cycle_id));
  const mentees = staying.filter(({ role }) => role === 'mentee').length;
  return mentees >= fewest && staying.length > mentees;
}

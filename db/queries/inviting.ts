/** Organisations and units that invite people to a programme, and how many each of them has invited. */
import type { Sql } from '../client.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';

export interface Inviter {
  readonly id: string;
  /** In each language of the programme. */
  readonly names: readonly string[];
}

/** True: one takes part in this role only when invited. */
export function isByInvitation(plan: Plan, role: Role): boolean {
  return plan.applications?.[role].by === 'invitation';
}

/** Who invites people to a role; empty where coordinators do so in nobody's name. */
export function invitersOf(plan: Plan, role: Role): readonly Inviter[] {
  const all = [...(plan.partners?.list ?? []), ...plan.units];
  return (plan.applications?.[role].from ?? []).flatMap((id) => {
    const found = all.find((one) => one.id === id);
    return found === undefined ? [] : [{ id, names: Object.values(found.name) }];
  });
}

/** True: a file of people says of each who invites them. */
export function takesInvitations(plan: Plan): boolean {
  return invitersOf(plan, 'mentee').length + invitersOf(plan, 'mentor').length > 0;
}

export interface Invited {
  readonly role: Role;
  readonly inviter: string;
  readonly invited: number;
  readonly applied: number;
  /** How many they may invite; null: any number. */
  readonly places: number | null;
}

/** How many each organisation has invited to each role. Whoever has left gives their place back. */
export async function countInvited(sql: Sql, plan: Plan): Promise<Invited[]> {
  const rows = await sql<{ role: Role; inviter: string; invited: number; applied: number }[]>`
    select role, invited_by as inviter, count(*) as invited, count(applied_at) as applied from participant
    where cycle_id = ${plan.cycle.id} and invited_by is not null and left_at is null group by 1, 2`;
  const roles = ['mentee', 'mentor'] as const;
  return roles.flatMap((role) =>
    invitersOf(plan, role).map(({ id }) => {
      const row = rows.find((one) => one.role === role && one.inviter === id);
      const places = plan.applications?.[role].placesEach ?? null;
      return { role, inviter: id, invited: row?.invited ?? 0, applied: row?.applied ?? 0, places };
    }),
  );
}

/** Pools: whose members join when they like, rest, come back and leave. Pure. */
import { plusOffsets, zonedDay } from './instants.ts';
import type { Ask, EpochMs, Plan, Role, Willing } from './types.ts';

/** True where the people of a role are a pool. */
export const isPool = ({ applications }: Plan, role: Role): boolean => applications?.[role].by === 'pool';

/** The roles whose people are a pool. */
export const poolRoles = (plan: Plan): readonly Role[] =>
  (['mentee', 'mentor'] as const).filter((role) => isPool(plan, role));

/** How the members of a role's pool are asked whether they are still willing; undefined where there is no pool. */
export const willingOf = ({ applications }: Plan, role: Role): Willing | undefined =>
  applications?.[role].willing;

/** A member of a pool, who is with somebody from one moment until another (exclusive). */
interface Membership {
  readonly joined: EpochMs;
  readonly paired: { readonly from: EpochMs; readonly until: EpochMs };
}

/** By which of the monthly asks a member is asked who is always still willing. */
export function asksOfPool(plan: Plan, role: Role, { joined, paired }: Membership): readonly Ask[] {
  const zone = plan.programme.timeZone;
  const chosen: Ask[] = [];
  let base = zonedDay(joined, zone);
  for (const ask of plan.asks) {
    const { audience, subject, rhythm, opens } = ask;
    if (audience !== 'pool' || subject !== role || rhythm === undefined) continue;
    const isPaired = opens >= paired.from && opens < paired.until;
    if (isPaired || zonedDay(opens, zone) < plusOffsets(base, [rhythm])) continue;
    chosen.push(ask);
    base = zonedDay(opens, zone);
  }
  return chosen;
}

/** Standing pools: who is in them, rests, comes back, and is still willing. */
export { poolMember, poolMembers, type PoolMember } from './pools/members.ts';
export { comeBack, comeBackOnDay, rest, type RestResult } from './pools/rest.ts';
export { settleSilentMembers, takeWilling } from './pools/willing.ts';

import type { Plan } from '../definitions/plan/types.ts';

/** The plan of a cycle; null when there is no such cycle. */
export type Plans = (cycleId: string) => Promise<Plan | null>;

/** The proofs of an answer in which every mentor with a lower limit runs: a flow, so prices prove it. */
import { byId, coverOf } from '../certify.ts';
import type { Certificate, FloorCertificate, TotalCertificate } from '../certificate.ts';
import { maximum } from '../kernel/maximum.ts';
import type { Listed } from '../listed.ts';
import type { Edge, Objective } from '../types.ts';
import { pricesWhole } from './fill.ts';
import { within } from './floor.ts';
import type { Groups } from './groups.ts';

/** @param decided the pairs that are not pinned */
export function certifyWhole(
  listed: Listed,
  groups: Groups,
  decided: readonly Edge[],
  objective: Objective,
): Certificate {
  const { network } = groups;
  const best = (listed.score[0] ?? 0) + (network.cost[0] ?? 0);
  const value = decided.reduce((low, { score }) => Math.min(low, score), Infinity);
  const isFloorAsked = objective !== 'total' && decided.length > 0;
  const open = isFloorAsked ? within(groups, best - value) : groups;
  return {
    count: { value: decided.length, cover: coverOf(listed, maximum(network)) },
    floor: isFloorAsked ? floorOf(listed, within(groups, best - value - 1), value, decided.length) : null,
    total: totalOf(listed, open, best, decided),
  };
}

/** Pairs that are all better are fewer, or do not fill the places that the limits demand. */
function floorOf(listed: Listed, better: Groups, value: number, count: number): FloorCertificate {
  const { network, least } = better;
  const most = maximum(network);
  if (most.count < count) return { value, cover: coverOf(listed, most) };
  return { value, cover: coverOf(listed, maximum({ ...network, capacity: least })), byLimits: true };
}

function totalOf(
  { mentees, mentors }: Listed,
  groups: Groups,
  best: number,
  decided: readonly Edge[],
): TotalCertificate {
  const { rows, places, limits, worth } = pricesWhole(groups);
  return {
    value: decided.reduce((sum, { score }) => sum + score, 0),
    lift: worth - best,
    menteePrices: byId(mentees, (row) => rows[row]!),
    mentorPrices: byId(mentors, (column) => places[column]!),
    limitPrices: byId(mentors, (column) => limits[column]!),
  };
}

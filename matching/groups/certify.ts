/** The proofs of an answer in which every mentor with a lower limit runs: a flow, so prices prove it. */
import { byId, coverOf } from '../certify.ts';
import type { Certificate, FloorCertificate, TotalCertificate } from '../certificate.ts';
import { maximum } from '../kernel/maximum.ts';
import type { Listed } from '../listed.ts';
import { totalsOf } from '../summary.ts';
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
  const { total, worst } = totalsOf(decided);
  const floor = objective === 'total' ? null : worst;
  const open = floor === null ? groups : within(groups, best - floor);
  return {
    count: { value: decided.length, cover: coverOf(listed, maximum(network)) },
    floor: floor === null ? null : floorOf(listed, within(groups, best - floor - 1), floor, decided.length),
    total: totalOf(listed, open, best, total),
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
  value: number,
): TotalCertificate {
  const { rows, places, limits, worth } = pricesWhole(groups);
  return {
    value,
    lift: worth - best,
    menteePrices: byId(mentees, (row) => rows[row]!),
    mentorPrices: byId(mentors, (column) => places[column]!),
    limitPrices: byId(mentors, (column) => limits[column]!),
  };
}

/**
 * The rhythm of a pair's own. The cycle asks about meetings once a week, and each time only those pairs whose own
 * next report has come. Pure: bundles into workflows.
 */
import { plusOffsets, zonedDay } from './instants.ts';
import type { Ask, EpochMs, Offset, Plan } from './types.ts';

/** Where the definition names none and the pair none either. */
export const USUAL_RHYTHM: Offset = { unit: 'month', count: 1 };

/** What a pair can choose from. */
export const RHYTHMS: readonly Offset[] = [
  { unit: 'week', count: 1 },
  { unit: 'week', count: 2 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 2 },
  { unit: 'month', count: 3 },
];

/** `week-2`: a rhythm as a form sends it. */
export const rhythmKey = ({ unit, count }: Pick<Offset, 'unit' | 'count'>): string => `${unit}-${count}`;

/** True where pairs may set a rhythm of their own. */
export function setsRhythm({ relationship: { meetings } }: Plan): boolean {
  return meetings?.setBy === 'pair' || meetings?.pairMayChange === true;
}

/** How often pairs meet that have set nothing of their own; null: the programme does not say. */
export function plannedRhythm({ relationship: { meetings } }: Plan): Offset | null {
  if (meetings === null) return null;
  const own = meetings.setBy === 'pair' || meetings.pairMayChange === true;
  return meetings.every ?? (own ? USUAL_RHYTHM : null);
}

/** So many times a rhythm. Five working days count as a week, whatever holidays there are. */
function times(rhythm: Offset, n: number): Offset {
  const count = rhythm.count * n;
  if (rhythm.unit !== 'working-day') return { ...rhythm, count };
  return { unit: 'day', count: Math.floor((count * 7) / 5) };
}

/**
 * Which weekly asks reach a pair that keeps to the planned rhythm.
 * @param from when it began, epoch ms: reports are counted from that day
 */
export function asksByRhythm(plan: Plan, from: EpochMs): readonly Ask[] {
  const zone = plan.programme.timeZone;
  const start = zonedDay(from, zone);
  const chosen: Ask[] = [];
  for (const ask of plan.asks) {
    if (ask.obligation !== 'report-meeting' || ask.rhythm === undefined || ask.opens <= from) continue;
    const next = plusOffsets(start, [times(ask.rhythm, chosen.length + 1)]);
    if (zonedDay(ask.opens, zone) >= next) chosen.push(ask);
  }
  return chosen;
}

/** When pairs with a rhythm of their own were asked about their meetings, and when they should have been. */
import { plusOffsets, zonedDay } from '../../definitions/plan/dates.ts';
import type { Offset } from '../../definitions/plan/types.ts';
import { distinct, these, type Scenario } from './scenario.ts';

export interface RhythmPair {
  readonly id: string;
  /** Null: it has set none. */
  readonly unit: Offset['unit'] | null;
  readonly count: number | null;
  /** Since when its rhythm counts. */
  readonly base: number;
  readonly ended: number;
}

/** The pairs that began and came to their end, without those that rested: they are not asked meanwhile. */
export async function rhythmPairs({ run }: Scenario): Promise<RhythmPair[]> {
  return run.parts.sql<RhythmPair[]>`
    select id, rhythm_unit as unit, rhythm_count as count, coalesce(rhythm_set_at, opened_at) as base,
      ended_at as ended
    from relationship where opened_at is not null and ended_at is not null
      and not exists (select from pause where relationship_id = relationship.id) order by id`;
}

/** The days from its base on which a pair was asked, each once. */
export function askedOn({ owed, run }: Scenario, pair: RhythmPair): string[] {
  const reports = these(owed, { kind: 'report-meeting', relationship: pair.id });
  const from = zonedDay(pair.base, run.story.plan.programme.timeZone);
  return distinct(reports.map(({ opened }) => opened)).filter((day) => day > from);
}

/** The days by which a pair meets in its own rhythm, within its time; once a month where it has set none. */
export function meetsOn({ run }: Scenario, { unit, count, base, ended }: RhythmPair): string[] {
  const zone = run.story.plan.programme.timeZone;
  const start = zonedDay(base, zone);
  const rhythm = { unit: unit ?? 'month', count: count ?? 1 } as const;
  const days = Array.from({ length: 60 }, (_, n) =>
    plusOffsets(start, [{ unit: rhythm.unit, count: rhythm.count * (n + 1) }]),
  );
  return days.filter((day) => day < zonedDay(ended, zone));
}

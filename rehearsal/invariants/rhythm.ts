import { plannedRhythm, setsRhythm } from '../../definitions/plan/rhythm.ts';
import type { Invariant } from './types.ts';

/** Asked once a week at most, and never before its own time has come. */
export const meetingsFollowTheRhythm: Invariant = {
  name: 'meetings-follow-the-rhythm',
  holds: 'A pair with a rhythm of its own is asked about its meetings no more often than it meets.',
  violations: async ({ sql, cycleId, plan }) => {
    const usual = plannedRhythm(plan);
    if (!setsRhythm(plan) || usual === null) return [];
    const zone = plan.programme.timeZone;
    const unit = { day: 'day', week: 'week', month: 'month', 'working-day': 'day' } as const;
    return sql<{ subject: string; found: string }[]>`
      with since as (
        select id, coalesce(rhythm_set_at, opened_at) as base,
          (coalesce(rhythm_count, ${usual.count}) || ' ' ||
            case coalesce(rhythm_unit, ${unit[usual.unit]}) when 'working-day' then 'day'
              else coalesce(rhythm_unit, ${unit[usual.unit]}) end)::interval as every
        from relationship where cycle_id = ${cycleId} and opened_at is not null),
      asked as (
        select s.id, s.base, s.every, o.opened_at,
          row_number() over (partition by s.id order by o.opened_at) as n
        from since s join lateral (
          select distinct occurrence, opened_at from obligation
          where relationship_id = s.id and kind = 'report-meeting' and opened_at >= s.base) as o on true)
      select id as subject, 'asked ' || n || ' times by ' || opened_at as found from asked
      where (base at time zone ${zone})::date + n * every > (opened_at at time zone ${zone})::date`;
  },
};

import type { Invariant } from './types.ts';

export const matchedWithinUnit: Invariant = {
  name: 'matched-within-unit',
  holds: 'Nobody is matched outside their unit, where the programme says so.',
  async violations({ sql, cycleId, plan }) {
    if (!plan.matching.withinUnits) return [];
    return sql<{ subject: string; found: string }[]>`
      select r.id as subject, p.id || ' of ' || p.unit_id || ' in a match of ' || r.unit_id as found
      from relationship r join membership m on m.relationship_id = r.id join participant p on p.id = m.participant_id
      where r.cycle_id = ${cycleId} and p.unit_id <> r.unit_id order by 1, 2`;
  },
};

import { instantAt, zonedTime } from '../../plan/instants.ts';
import type { Day } from '../../plan/types.ts';
import { clockChange } from '../resolve/calendar.ts';
import { spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

/** What a local time becomes on its day. */
function taken(day: Day, time: string, zone: string): string {
  return zonedTime(instantAt(day, time, zone), zone);
}

export const timesComeOnce: ProgrammeRule = {
  name: 'times-come-once',
  description: 'A local time that a clock change skips moves forward; one that comes twice is the first.',
  check({ root, problems }, { events, cycle: { timeZone } }) {
    for (const { id, day, from, to } of events) {
      for (const time of [from, to]) {
        const why = time === null ? null : clockChange(day, time, timeZone);
        if (time === null || why === null) continue;
        const facts = { found: time, why, is: taken(day, time, timeZone) };
        problems.add('A313', spanAt(root, ['events', id, 'on']), facts);
      }
    }
  },
};

import { plusOffsets } from '../../plan/instants.ts';
import { weekdayOf } from '../resolve/calendar.ts';
import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

const SATURDAY = 6;

export const eventsSuitPeople: ProgrammeRule = {
  name: 'events-suit-people',
  description: 'Events fall on working days, and after the matches were accepted.',
  check({ root, problems }, { events, publish, acceptWithin }) {
    const accepted = plusOffsets(publish.day, [acceptWithin]);
    for (const { id, day } of events) {
      const span = spanAt(root, ['events', id, 'on']);
      if (weekdayOf(day) >= SATURDAY) problems.add('A504', span, { event: id, day });
      if (publish.sound && day > publish.day && day <= accepted) {
        problems.add(
          'A505',
          span,
          { event: id, day, accepted },
          relatedAt(root, 'written-here', publish.path),
        );
      }
    }
  },
};

import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

export const distanceGetsTime: PracticeRule = {
  code: 'A521',
  reason: 'Trust grows more slowly at a distance, so that the first meeting needs more time.',
  check(context, { relationship, events }) {
    const { delivery, rapportMinutes } = relationship;
    const meetsInPerson = events.some(
      ({ place, online, roles }) => place !== '' && !online && roles.length > 1,
    );
    if (delivery !== 'online' || rapportMinutes !== undefined || meetsInPerson) return;
    adviseAt(context, 'A521', ['relationships', 'delivery'], {});
  },
};

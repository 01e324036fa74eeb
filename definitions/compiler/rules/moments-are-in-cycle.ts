import { CYCLE_LAST_DAY, CYCLE_START, zonedDay } from '../../plan/instants.ts';
import type { DateRule, Day, Step } from '../../plan/types.ts';
import type { Moment } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { PlanRule } from './rule.ts';

function written({ windows, choosing, publish, rounds }: Programme): readonly Moment[] {
  const inWindows = windows.flatMap(({ opens, closes }) => [opens, closes]);
  const inChoosing = choosing === undefined ? [] : [choosing.opens, choosing.closes];
  return [...inWindows, ...inChoosing, publish, ...rounds.map(({ opens }) => opens)];
}

/** Where to point at for a rule: the words it was written in, or the event or the date that it hangs on. */
function placeOf(programme: Programme, rule: DateRule): Path {
  const own = written(programme).find((moment) => moment.rule === rule);
  if (own !== undefined) return own.path;
  if (!('anchor' in rule.base)) return ['cycle', 'duration'];
  const { anchor } = rule.base;
  return anchor === CYCLE_START || anchor === CYCLE_LAST_DAY
    ? ['cycle', 'duration']
    : ['events', anchor, 'on'];
}

/** A deadline belongs to the day that it ends. */
function dayOf({ at, rule }: Step, zone: string): Day {
  return zonedDay(rule.moment === 'end' ? at - 1 : at, zone);
}

/** People may apply before the first day; from then on the cycle is at work. */
function isOutside({ cycle, windows }: Programme, { kind, at }: Step): boolean {
  // A rolling programme goes on: what it has asked is answered in its next stretch.
  if (cycle.rolling === true && (kind === 'remind' || kind === 'close')) return false;
  const first = Math.min(cycle.startsAt, ...windows.map(({ opens }) => opens.at));
  // The end of the last day belongs to it.
  return at < first || at > cycle.endsAt;
}

export const momentsAreInCycle: PlanRule = {
  name: 'moments-are-in-cycle',
  description: 'Nothing is sent, asked or due before the first day of the cycle or after its last.',
  check({ root, problems }, programme, steps) {
    if (programme.cycle.assumed) return;
    const { firstDay: first, lastDay: last, timeZone } = programme.cycle;
    const said = new Set<string>();
    const outside = steps.filter((one) => isOutside(programme, one));
    // An event that is itself outside is the cause, not its invitation.
    for (const step of outside.toSorted((a, b) => Number(b.kind === 'event') - Number(a.kind === 'event'))) {
      const path = placeOf(programme, step.rule);
      // What follows from one date is one mistake.
      if (said.has(path.join())) continue;
      said.add(path.join());
      const facts = { kind: step.kind, subject: step.subject, day: dayOf(step, timeZone), first, last };
      const cycle = path[0] === 'cycle' ? [] : relatedAt(root, 'written-here', ['cycle', 'duration']);
      problems.add('A308', spanAt(root, path), facts, cycle);
    }
  },
};

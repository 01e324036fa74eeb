import { dayOf, plusOffsets } from '../../plan/instants.ts';
import type { DateRule, Step } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { readDuration } from '../resolve/durations.ts';
import type { Calendar } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { PlanRule } from './rule.ts';

/** Whether counting months from this rule's base ran into a month without such a day. */
function isClamped({ anchors }: Calendar, rule: DateRule): boolean {
  if (rule.plus.length !== 1 || rule.plus[0]?.unit !== 'month') return false;
  if ('anchor' in rule.base && !(rule.base.anchor in anchors)) return false;
  return dayOf(rule, anchors).slice(8) !== dayOf({ ...rule, plus: [] }, anchors).slice(8);
}

function isMeeting({ kind, subject }: Step): boolean {
  return kind === 'ask' && subject.startsWith('meeting-');
}

type Placed = readonly [DateRule, Path];

/** Every date that the definition counts in months, with its place; of the meetings the first. */
function counted(
  { events, windows, publish, rounds, calendar }: Programme,
  steps: readonly Step[],
): readonly Placed[] {
  const moments = [...windows.flatMap(({ opens, closes }) => [opens, closes]), publish];
  const meeting = steps.filter(isMeeting).find(({ rule }) => isClamped(calendar, rule));
  return [
    ...events.map(({ id, dateRule }): Placed => [dateRule, ['events', id, 'on']]),
    ...[...moments, ...rounds.map(({ opens }) => opens)].map(({ rule, path }): Placed => [rule, path]),
    ...(meeting === undefined ? [] : [[meeting.rule, ['relationships', 'meetings', 'every']] as const]),
  ];
}

/** A cycle from 31 August for six months ends with February. */
function checkCycle({ definition, problems, root }: Context, { cycle }: Programme): void {
  const text = definition.cycle.duration ?? '';
  const read = readDuration(text);
  if (cycle.assumed || !('value' in read) || read.value.unit !== 'month') return;
  const end = plusOffsets(cycle.firstDay, [read.value]);
  if (end.slice(8) === cycle.firstDay.slice(8)) return;
  const found = `${text} after cycle start`;
  problems.add('A312', spanAt(root, ['cycle', 'duration']), { found, day: end });
}

export const monthsAreLongEnough: PlanRule = {
  name: 'months-are-long-enough',
  description: 'Months counted from the end of a month lead to the last day of shorter ones.',
  check(context, programme, steps) {
    const { root, problems } = context;
    const { calendar } = programme;
    checkCycle(context, programme);
    for (const [rule, path] of counted(programme, steps).filter(([one]) => isClamped(calendar, one))) {
      problems.add('A312', spanAt(root, path), { found: rule.words, day: dayOf(rule, calendar.anchors) });
    }
  },
};

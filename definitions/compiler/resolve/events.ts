/** Events with their days. An event may hang on another one; never in a circle. */
import { eventSpan } from '../../plan/redate.ts';
import { dayOf, isTime } from '../../plan/instants.ts';
import type { Anchors } from '../../plan/instants.ts';
import type { DateBase, DateRule, PlanEvent, Role } from '../../plan/types.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { EventIn, People } from '../definition.ts';
import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { Cycle } from './cycle.ts';
import type { DateWords } from './date-words.ts';
import { baseAt, cycleAnchors, precisionOf, RESERVED, wordsAt } from './moments.ts';
import { nameAt } from './texts.ts';

interface Dated {
  readonly id: string;
  readonly event: EventIn;
  readonly path: Path;
  readonly words: DateWords;
  readonly rule: DateRule;
}

/** `everyone`, `mentees`, `mentors` as roles; everyone when nothing is said. */
export function rolesOf(people: People | undefined): readonly Role[] {
  if (people === 'mentees') return ['mentee'];
  return people === 'mentors' ? ['mentor'] : ['mentee', 'mentor'];
}

function ruleOf(text: string, words: DateWords, base: DateBase): DateRule {
  const moment = words.from !== null && isTime(words.from) ? words.from : 'start';
  return { base, plus: words.plus, moment, ...precisionOf(words), words: text };
}

function dated(context: Context, cycle: Cycle, [id, event]: readonly [string, EventIn]): Dated[] {
  const path = ['events', id];
  const at = [...path, 'on'];
  if (RESERVED.includes(id)) return [];
  const words = wordsAt(context, at, event.on);
  const base = words && baseAt(context, at, words, cycle);
  if (words === undefined || base === undefined) return [];
  const { from, to } = words;
  if (from !== null && to !== null && from >= to) {
    context.problems.add('A309', spanAt(context.root, at), { from, to });
    return [];
  }
  return [{ id, event, path, words, rule: ruleOf(event.on, words, base) }];
}

function anchorOf({ rule: { base } }: Dated): string {
  return 'anchor' in base ? base.anchor : '';
}

/** Those that hang on a day, by its name; the others under the empty name. */
function byAnchor(events: readonly Dated[]): ReadonlyMap<string, readonly Dated[]> {
  const hanging = new Map<string, Dated[]>();
  for (const event of events) {
    const beside = hanging.get(anchorOf(event));
    if (beside === undefined) hanging.set(anchorOf(event), [event]);
    else beside.push(event);
  }
  return hanging;
}

/** Settles each event after the one that it hangs on; what is left hangs on itself, or on an event that failed. */
function settle(context: Context, cycle: Cycle, events: readonly Dated[]): Anchors {
  const anchors: Record<string, string> = { ...cycleAnchors(cycle) };
  const hanging = byAnchor(events);
  const ready = ['', ...Object.keys(anchors)];
  for (const name of ready) {
    for (const { id, rule } of hanging.get(name) ?? []) {
      anchors[id] = dayOf(rule, anchors);
      ready.push(id);
    }
  }
  sayCircles(
    context,
    events.filter(({ id }) => !Object.hasOwn(anchors, id)),
  );
  return anchors;
}

function sayCircles(context: Context, waiting: readonly Dated[]): void {
  circles(waiting).forEach((circle) => {
    const first = circle[0];
    if (first === undefined) return;
    const span = spanAt(context.root, [...first.path, 'on']);
    const others = circle
      .slice(1)
      .flatMap(({ path }) => relatedAt(context.root, 'dated-here', [...path, 'on']));
    context.problems.add('A203', span, { names: circle.map(({ id }) => id) }, others);
  });
}

/** Each circle once, from the event that is written first. */
function circles(waiting: readonly Dated[]): readonly (readonly Dated[])[] {
  const seen = new Set<string>();
  const byId = new Map(waiting.map((event) => [event.id, event]));
  return waiting.flatMap((start) => {
    const way: Dated[] = [];
    let next: Dated | undefined = start;
    while (next !== undefined && !seen.has(next.id)) {
      seen.add(next.id);
      way.push(next);
      const anchor = anchorOf(next);
      next = byId.get(anchor);
    }
    const at = way.findIndex((one) => one === next);
    return at === -1 ? [] : [way.slice(at)];
  });
}

const ONLINE = /\b(?:zoom|teams|meet|webex|online|webinar|skype|video)\b/i;

function planEvent(context: Context, cycle: Cycle, anchors: Anchors, one: Dated): PlanEvent[] {
  const { id, event, path, rule, words } = one;
  const day = anchors[id];
  if (day === undefined) return [];
  const { from, to } = words;
  return [
    {
      id,
      name: nameAt(context, path, event.name),
      roles: rolesOf(event.for),
      place: event.where ?? '',
      online: ONLINE.test(event.where ?? ''),
      training: event.training ?? event.teaches !== undefined,
      // A month is no date to come to: it is fixed like a date that may still change.
      provisional: event.provisional ?? rule.precision === 'month',
      ...(event.units === undefined ? {} : { units: event.units }),
      ...(event.teaches === undefined ? {} : { teaches: event.teaches }),
      day,
      from,
      to,
      ...eventSpan(day, from, to, cycle.timeZone),
      dateRule: rule,
      origin: originOf(context, [...path, 'on'], 'end'),
    },
  ];
}

/** Resolves every event that can be, in order of time, and the anchors of the plan. */
export function resolveEvents(
  context: Context,
  cycle: Cycle,
): { events: readonly PlanEvent[]; anchors: Anchors } {
  const all = members(context.definition.events).flatMap((event) => dated(context, cycle, event));
  const anchors = settle(context, cycle, all);
  const events = all
    .flatMap((one) => planEvent(context, cycle, anchors, one))
    .toSorted((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1));
  return { events, anchors };
}

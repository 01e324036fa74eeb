/** What the picture of a cycle shows: stretches of time, events, breaks. Positions come later. */
import { asksByRhythm, endOfDay, relationshipDates, startOfDay } from '../../plan/dates.ts';
import { inLanguage } from '../../plan/texts.ts';
import type { Ask, EpochMs, Plan, Role } from '../../plan/types.ts';

export type SpanKind =
  'applications' | 'matching' | 'acceptance' | 'relationships' | 'check-in' | 'feedback' | 'story';

export interface Span {
  readonly kind: SpanKind;
  /** The programme's own word: a role, a check-in's name; for relationships their format; '' where the kind says all. */
  readonly name: string;
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  /** Moments inside it: when each meeting is asked about. */
  readonly ticks: readonly EpochMs[];
}

export interface Mark {
  readonly name: string;
  readonly at: EpochMs;
  readonly provisional: boolean;
  /** The definition names its month only. */
  readonly monthOnly: boolean;
}

export interface Break {
  readonly name: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** One cycle. */
export interface Block {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
  readonly breaks: readonly Break[];
}

const ROLES: readonly Role[] = ['mentee', 'mentor'];
const plain = { ticks: [] };

function windowOf(plan: Plan, role: Role): Pick<Span, 'from' | 'to'> | null {
  const ask = plan.asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  if (ask !== undefined) return { from: ask.opens, to: ask.due };
  const own = plan.applications?.[role];
  return own === undefined ? null : { from: own.opens, to: own.closes ?? plan.cycle.endsAt };
}

/** One stretch for both roles where their windows are the same. */
function windows(plan: Plan, lang: string): Span[] {
  const found = ROLES.flatMap((role): Span[] => {
    const dates = windowOf(plan, role);
    return dates === null
      ? []
      : [{ kind: 'applications', name: inLanguage(plan.roles[role].label, lang), ...dates, ...plain }];
  });
  const [first, second] = found;
  const same = first !== undefined && first.from === second?.from && first.to === second.to;
  return same ? [{ ...first, name: `${first.name}, ${second.name}` }] : found;
}

/** Where people come one by one there is no shared date of matching. */
function together(plan: Plan): boolean {
  return plan.cycle.rolling !== true && plan.matching.by !== 'self-found';
}

function matchingSpans(plan: Plan, accepted: EpochMs): Span[] {
  const { draftAt, publishBy } = plan.matching;
  const chosen = plan.asks.find(({ obligation }) => obligation === 'choose')?.opens;
  return [
    { kind: 'matching', name: '', from: chosen ?? draftAt, to: publishBy, ...plain },
    { kind: 'acceptance', name: '', from: publishBy, to: accepted, ...plain },
  ];
}

function pairing(plan: Plan): Span[] {
  const { publishBy } = plan.matching;
  const { acceptance, format, endsAt } = plan.relationship;
  const to = endsAt ?? plan.cycle.endsAt;
  const due = relationshipDates(plan, publishBy - 1).acceptDue;
  const accepted = acceptance.roles.length > 0 ? due : publishBy;
  const shared = together(plan);
  const from = shared ? accepted : plan.cycle.startsAt;
  const own = new Set(shared ? asksByRhythm(plan, publishBy) : []);
  const meetings = plan.asks.filter(
    (ask) => ask.obligation === 'report-meeting' && (ask.rhythm === undefined || own.has(ask)),
  );
  const ticks = meetings.map(({ opens }) => opens);
  const pairs: Span = { kind: 'relationships', name: format, from, to, ticks };
  return [...(shared ? matchingSpans(plan, accepted) : []), pairs].filter((span) => span.from < span.to);
}

function rounds(plan: Plan, obligation: Ask['obligation'], kind: SpanKind, lang: string): Span[] {
  return plan.asks
    .filter((ask) => ask.obligation === obligation)
    .map(({ name, opens, due }) => ({ kind, name: inLanguage(name, lang), from: opens, to: due, ...plain }));
}

/** What the picture of one plan holds, named in a language. */
export function blockOf(plan: Plan, lang: string): Block {
  const { timeZone: zone } = plan.programme;
  const { run, period, firstDay } = plan.cycle;
  return {
    name: run === undefined ? period : `${inLanguage(run.name, lang)} ${firstDay.slice(0, 4)}`,
    spans: [
      ...windows(plan, lang),
      ...pairing(plan),
      ...rounds(plan, 'check-in', 'check-in', lang),
      ...rounds(plan, 'give-feedback', 'feedback', lang),
      ...rounds(plan, 'tell-story', 'story', lang),
    ],
    marks: plan.events
      .map((event) => ({
        name: inLanguage(event.name, lang),
        at: event.startsAt,
        provisional: event.provisional,
        monthOnly: event.dateRule.precision === 'month',
      }))
      .toSorted((a, b) => a.at - b.at),
    breaks: (plan.breaks ?? []).map(({ name, first, last }) => ({
      name: inLanguage(name, lang),
      from: startOfDay(first, zone),
      to: endOfDay(last, zone),
    })),
  };
}

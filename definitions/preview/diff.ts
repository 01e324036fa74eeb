/** What another text of a definition changes: dates, mails, rules. Data; the words stand in locales. */
import type { Ask, Day, Plan, PlanEvent } from '../plan/types.ts';
import { dayShown } from './days.ts';
import { mailsFor, READERS } from './mails.ts';
import type { PlannedMail, Reader } from './mails.ts';
import { ruleChanges } from './rules.ts';
import type { RuleChange } from './rules.ts';

export type { RuleChange, RuleSection } from './rules.ts';

/** A dated thing in both plans, or in one of them only. */
export interface DateChange {
  readonly kind: 'cycle' | 'application' | 'review' | 'publication' | 'event' | 'ask';
  /** A role, an event's id, an ask's id; '' for the cycle and for publication. */
  readonly id: string;
  /** First and last local day; null: it is not in this plan. */
  readonly before: DayRange | null;
  readonly after: DayRange | null;
  readonly note?: 'confirmed' | 'provisional';
}

export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

export interface MailChange {
  readonly kind: 'mail';
  /** Those whose mail changes in the same way. */
  readonly to: readonly Reader[];
  readonly mail: Pick<PlannedMail, 'template' | 'reminder' | 'ask' | 'event'>;
  readonly before: Day | null;
  readonly after: Day | null;
}

export type Change = DateChange | MailChange | RuleChange;

export interface Difference {
  readonly dates: readonly DateChange[];
  readonly mails: readonly MailChange[];
  /** How many mails one person gets who answers on the last day. */
  readonly counts: Readonly<Record<Reader, readonly [before: number, after: number]>>;
  readonly rules: readonly RuleChange[];
}

type Dated = readonly [
  key: string,
  value: Omit<DateChange, 'before' | 'after'> & { readonly range: DayRange },
];

function eventDates({ id, day, provisional }: PlanEvent): Dated {
  return [
    `event/${id}`,
    {
      kind: 'event',
      id,
      range: { first: day, last: day },
      ...(provisional && { note: 'provisional' as const }),
    },
  ];
}

function askDates(plan: Plan, { id, obligation, subject, opens, due, dueRule, opensRule }: Ask): Dated {
  const range = { first: dayShown(plan, opens, opensRule), last: dayShown(plan, due, dueRule) };
  const kind = obligation === 'apply' ? 'application' : 'ask';
  const inMonth = kind === 'application' && [opensRule, dueRule].some((rule) => rule.precision === 'month');
  const note = inMonth ? { note: 'provisional' as const } : {};
  return [`${kind}/${id}`, { kind, id: kind === 'application' ? subject : id, range, ...note }];
}

/** The last day to decide about applications of a role. */
function reviewDates(plan: Plan): Dated[] {
  return (['mentee', 'mentor'] as const).flatMap((id): Dated[] => {
    const until = plan.applications?.[id].reviewUntil;
    if (until === undefined) return [];
    const last = dayShown(plan, until - 1);
    return [[`review/${id}`, { kind: 'review', id, range: { first: last, last } }]];
  });
}

/** An invitation follows its event, which is listed already. */
function datesOf(plan: Plan): Map<string, Dated[1]> {
  const { firstDay: first, lastDay: last } = plan.cycle;
  const publish = dayShown(plan, plan.matching.publishBy - 1);
  return new Map<string, Dated[1]>([
    ['cycle', { kind: 'cycle', id: '', range: { first, last } }],
    ['publication', { kind: 'publication', id: '', range: { first: publish, last: publish } }],
    ...reviewDates(plan),
    ...plan.events.map(eventDates),
    ...plan.asks
      .filter(({ obligation }) => obligation !== 'answer-invitation')
      .map((ask) => askDates(plan, ask)),
  ]);
}

const sameRange = (a: DayRange | null, b: DayRange | null): boolean =>
  a?.first === b?.first && a?.last === b?.last;

function dateChanges(old: Plan, now: Plan): DateChange[] {
  const [before, after] = [datesOf(old), datesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): DateChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const known = is ?? was;
    if (known === undefined) return [];
    const moved = { kind: known.kind, id: known.id, before: was?.range ?? null, after: is?.range ?? null };
    const confirmed = was !== undefined && is !== undefined && was.note !== is.note;
    if (sameRange(moved.before, moved.after) && !confirmed) return [];
    return [confirmed ? { ...moved, note: is.note ?? 'confirmed' } : moved];
  });
}

const keyOf = ({ to, template, reminder, ask, event }: PlannedMail): string =>
  [to, template, reminder, ask ?? '', event ?? ''].join('/');

function allMails(plan: Plan): Map<string, PlannedMail> {
  const mails = READERS.flatMap((to) => mailsFor(plan, to, { pace: 'last-day' }));
  return new Map(mails.map((mail) => [keyOf(mail), mail]));
}

type Mails = ReadonlyMap<string, PlannedMail>;

function oneByOne(before: Mails, after: Mails): MailChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): MailChange[] => {
    const [was, is] = [before.get(key), after.get(key)];
    const known = is ?? was;
    if (known === undefined || was?.day === is?.day) return [];
    const { to, template, reminder, ask, event } = known;
    const mail = {
      template,
      reminder,
      ...(ask !== undefined && { ask }),
      ...(event !== undefined && { event }),
    };
    return [{ kind: 'mail', to: [to], mail, before: was?.day ?? null, after: is?.day ?? null }];
  });
}

/** What changes alike for several readers is told once. */
function mailChanges(before: Mails, after: Mails): MailChange[] {
  const alike = new Map<string, MailChange>();
  for (const change of oneByOne(before, after)) {
    const key = JSON.stringify({ ...change, to: [] });
    const known = alike.get(key);
    alike.set(key, known === undefined ? change : { ...known, to: [...known.to, ...change.to] });
  }
  return [...alike.values()];
}

function countsOf(before: Mails, after: Mails): Difference['counts'] {
  const count = (mails: Mails, to: Reader): number =>
    [...mails.values()].filter((mail) => mail.to === to).length;
  const both = (to: Reader) => [count(before, to), count(after, to)] as const;
  return {
    mentee: both('mentee'),
    mentor: both('mentor'),
    coordinator: both('coordinator'),
    owner: both('owner'),
  };
}

/** What `now` changes in `old`; both compiled for the cycles that are to be compared. */
export function differenceOf(old: Plan, now: Plan): Difference {
  const [before, after] = [allMails(old), allMails(now)];
  return {
    dates: dateChanges(old, now),
    mails: mailChanges(before, after),
    counts: countsOf(before, after),
    rules: ruleChanges(old, now),
  };
}

/** True when nothing at all changes. */
export function isSame({ dates, mails, rules }: Difference): boolean {
  return dates.length + mails.length + rules.length === 0;
}

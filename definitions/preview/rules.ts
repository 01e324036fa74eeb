/** Everything of a plan that is no date, value by value. */
import type { Plan } from '../plan/types.ts';

export const RULE_SECTIONS = [
  'programme',
  'partners',
  'cycle',
  'sendHour',
  'goals',
  'units',
  'unitLabel',
  'roles',
  'questions',
  'matching',
  'relationship',
  'events',
  'asks',
  'applications',
  'expectations',
  'escalation',
  'recognition',
  'testimonials',
  'iterations',
  'interest',
  'holidays',
  'breaks',
  'messagesPerWeek',
] as const;
export type RuleSection = (typeof RULE_SECTIONS)[number];

export interface RuleChange {
  readonly kind: 'rule';
  readonly section: RuleSection;
  /** Names below the section: `kick-off`, `place`. */
  readonly path: readonly string[];
  /** Null: not in this plan. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Dates are compared by themselves; a rule's words change with its date, and an origin is no rule. */
const SKIPPED = new Set([
  'at',
  'opens',
  'due',
  'closes',
  'startsAt',
  'endsAt',
  'draftAt',
  'publishBy',
  'reviewUntil',
  'reviewRule',
  'precision',
  'day',
  'firstDay',
  'lastDay',
  'period',
  'origin',
  'opensRule',
  'dueRule',
  'dateRule',
  'closesRule',
  'rule',
  'ends',
  'provisional',
]);
/** Ids of a cycle and of asks repeat what their place says. */
const SKIPPED_PATHS = new Set(['cycle/id']);

type Leaf = readonly [path: readonly string[], value: string];

function idOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** `5 days`, where a value is a length of time; undefined: it is not. */
function lengthIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('unit' in value) || !('count' in value))
    return undefined;
  const unit = String(value.unit).replace('-', ' ');
  return `${String(value.count)} ${unit}${value.count === 1 ? '' : 's'}`;
}

function leaves(value: unknown, path: readonly string[]): readonly Leaf[] {
  if (value === undefined) return [];
  if (isPlain(value)) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const length = lengthIn(value);
  if (length !== undefined) return [[path, length]];
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return value.length === 0 ? [] : [[path, value.join(', ')]];
    return value.flatMap((one: unknown, index) => leaves(one, [...path, idOf(one) ?? String(index + 1)]));
  }
  return Object.entries(value ?? {}).flatMap(([key, inner]) => {
    const here = [...path, key];
    const skipped = SKIPPED.has(key) || key === 'id' || SKIPPED_PATHS.has(here.join('/'));
    return skipped ? [] : leaves(inner, here);
  });
}

/** Things that come or go whole are told once, not value by value. */
function lists(plan: Plan, section: RuleSection): readonly string[] | null {
  const value = plan[section];
  if (!Array.isArray(value) || value.every(isPlain)) return null;
  return value.flatMap((one: unknown) => idOf(one) ?? []);
}

function comesOrGoes(section: RuleSection, old: Plan, now: Plan): ReadonlyMap<string, RuleChange> {
  const [before, after] = [lists(old, section) ?? [], lists(now, section) ?? []];
  const change = (id: string): readonly [string, RuleChange] => [
    id,
    {
      kind: 'rule',
      section,
      path: [id],
      before: before.includes(id) ? id : null,
      after: after.includes(id) ? id : null,
    },
  ];
  return new Map(
    [...new Set([...before, ...after])]
      .filter((id) => before.includes(id) !== after.includes(id))
      .map(change),
  );
}

function sectionChanges(section: RuleSection, old: Plan, now: Plan): readonly RuleChange[] {
  const whole = comesOrGoes(section, old, now);
  const valuesOf = (plan: Plan) =>
    new Map(leaves(plan[section], []).map(([path, value]) => [path.join('\0'), value]));
  const [before, after] = [valuesOf(old), valuesOf(now)];
  const single = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): RuleChange[] => {
    const path = key === '' ? [] : key.split('\0');
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    return was === is || whole.has(path[0] ?? '')
      ? []
      : [{ kind: 'rule', section, path, before: was, after: is }];
  });
  return [...whole.values(), ...single];
}

/** Events and asks that come or go are among the dates already. */
const DATED: readonly RuleSection[] = ['events', 'asks'];

/** By our form, with the questions that the ask has: what a plan without a section of its own means. */
const isUsual = ({ path, before, after }: RuleChange): boolean =>
  path[1] === 'questions' ||
  (path[1] === 'by' && [before, after].every((by) => by === null || by === 'form'));

/** What the rules of a plan have become. */
export function ruleChanges(old: Plan, now: Plan): readonly RuleChange[] {
  return RULE_SECTIONS.flatMap((section) => {
    const changes = sectionChanges(section, old, now);
    if (section === 'applications' && (old.applications === undefined || now.applications === undefined))
      return changes.filter((change) => !isUsual(change));
    return DATED.includes(section) ? changes.filter(({ path }) => path.length > 1) : changes;
  });
}

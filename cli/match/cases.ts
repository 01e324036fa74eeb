/** Two spreadsheets as what is matched: a case for each unit, or one for all in a plan that matches across units. */
import { formatsOf, groupSize } from '../../definitions/plan/formats.ts';
import type { Format, Plan } from '../../definitions/plan/types.ts';
import { lexiconOf, type Case, type Change, type Pair } from '../../matching/index.ts';
import { matchCommand } from '../../locales/en/match-command.ts';
import type { Names } from '../../locales/en/matching.ts';
import { InputFault } from './csv-file.ts';
import type { Person } from './people.ts';

export interface UnitCase {
  /** A unit's id; null for all units together. */
  readonly unit: string | null;
  readonly name: string;
  readonly given: Case;
}

/** @throws InputFault when somebody is in both files */
export function casesOf(plan: Plan, mentees: readonly Person[], mentors: readonly Person[]): UnitCase[] {
  const both = mentees.find(({ id }) => mentors.some((mentor) => mentor.id === id));
  if (both !== undefined) throw new InputFault(`${both.id} is among the mentees and among the mentors.`);
  const { must, prefer } = plan.matching;
  const lexicon = lexiconOf([...must, ...prefer], [...mentees, ...mentors]);
  const rest = { criteria: { must, prefer }, lexicon, pins: [], forbids: [] };
  const offerers = formatHere(plan) === 'group' ? inGroups(plan, mentors) : mentors;
  return unitsOf(plan, [...mentees, ...mentors]).map(({ unit, name, seed, isHere }) => ({
    unit,
    name,
    given: { ...rest, mentees: mentees.filter(isHere), mentors: offerers.filter(isHere), seed },
  }));
}

/** The form of meeting that two files are matched for: the first with mentors. */
export const formatHere = (plan: Plan): Format =>
  formatsOf(plan).find((format) => format !== 'peer') ?? 'peer';

/** A mentor leads one group, of a size that the programme states. */
function inGroups(plan: Plan, mentors: readonly Person[]): (Person & { readonly min: number })[] {
  const { least, most } = groupSize(plan);
  return mentors.map((one) => ({ ...one, capacity: Math.min(one.capacity, most), min: least }));
}

export interface UnitPlace {
  /** A unit's id; null for all units together. */
  readonly unit: string | null;
  readonly name: string;
  /** Decides among equally good answers. */
  readonly seed: string;
  readonly isHere: (person: Person) => boolean;
}

/** Where these people are matched: in their units, or all together. */
export function unitsOf(plan: Plan, people: readonly Person[]): UnitPlace[] {
  const { id: programme, name } = plan.programme;
  if (!plan.matching.withinUnits)
    return [{ unit: null, name: inWords(plan, name), seed: programme, isHere: () => true }];
  return plan.units
    .filter(({ id }) => people.some(({ unit }) => unit === id))
    .map(({ id, name: unitName }) => ({
      unit: id,
      name: inWords(plan, unitName),
      seed: `${programme}/${id}`,
      isHere: ({ unit }) => unit === id,
    }));
}

function inWords(plan: Plan, text: Readonly<Record<string, string>>): string {
  return text[plan.programme.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';
}

export function namesOf(plan: Plan, people: readonly Person[]): Names {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const question = (id: string) => plan.questions.find((one) => one.id === id);
  return {
    person: (id) => names.get(id) ?? id,
    question: (id) => inWords(plan, question(id)?.ask ?? { en: id }),
    value: (id, value) => {
      const asked = question(id);
      const option = asked !== undefined && 'options' in asked ? asked.options[value] : undefined;
      return option === undefined ? value : inWords(plan, option);
    },
  };
}

/** @throws InputFault when the two are in units of their own, where nobody is matched with others */
export function checkTogether(units: readonly UnitCase[], [mentee, mentor]: Pair): void {
  const unitOf = (id: string) =>
    units.find(({ given }) => [...given.mentees, ...given.mentors].some((one) => one.id === id));
  const [here, there] = [unitOf(mentee), unitOf(mentor)];
  if (here === undefined || there === undefined || here === there) return;
  throw new InputFault(matchCommand.apart(mentee, here.name, mentor, there.name));
}

/** The part of a change that concerns a case; what names nobody anywhere stays in, so that it is refused by name. */
export function changeFor({ given }: UnitCase, change: Change, all: readonly UnitCase[]): Change {
  const mine = new Set([...given.mentees, ...given.mentors].map(({ id }) => id));
  const known = new Set(
    all.flatMap((one) => [...one.given.mentees, ...one.given.mentors].map(({ id }) => id)),
  );
  const concerns = (id: string) => mine.has(id) || !known.has(id);
  const pair = ([mentee, mentor]: Pair) => concerns(mentee) || (!known.has(mentee) && concerns(mentor));
  return {
    pins: (change.pins ?? []).filter(pair),
    forbids: (change.forbids ?? []).filter(pair),
    weights: change.weights ?? {},
    capacities: Object.fromEntries(Object.entries(change.capacities ?? {}).filter(([id]) => concerns(id))),
  };
}

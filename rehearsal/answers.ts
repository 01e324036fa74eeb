/** What a synthetic person enters into a form. Pure. */
import { plusDays, zonedDay } from '../definitions/plan/dates.ts';
import type { Willingness } from '../definitions/plan/answers.ts';
import type { Day, EpochMs, Need, ObligationKind } from '../definitions/plan/types.ts';
import { between, happens, oneOf, shuffled, wholeBetween } from './chance.ts';
import type { About } from './chance.ts';
import type { Field, Form } from './form.ts';
import { neededField } from './needed.ts';
import type { SyntheticPerson } from './people.ts';

/** What is answered, as the mail and the page tell it. */
export interface Asked {
  readonly kind: ObligationKind;
  readonly obligation: string;
  readonly subject: string;
  readonly occurrence: number;
  readonly relationship: string | null;
  /** When it was asked, epoch ms. */
  readonly openedAt: EpochMs;
}

export interface Answering {
  readonly seed: string;
  readonly person: SyntheticPerson;
  readonly asked: Asked;
  readonly zone: string;
  /** The cycle's first local day: nobody meets before it. */
  readonly firstDay: Day;
  /** Mentors whom they know, and may name. */
  readonly known: readonly SyntheticPerson[];
  /** Answers without which they could not apply. */
  readonly needs?: readonly Need[];
  /** A change of mind: what is yes or no turns round. */
  readonly changed: boolean;
}

/** How likely the people of each temperament say yes to a match and to an invitation. */
const YES = {
  accept: { prompt: 0.97, late: 0.95, silent: 1, declining: 0.25, leaving: 1, eager: 1 },
  coming: { prompt: 0.88, late: 0.75, silent: 0.5, declining: 0.4, leaving: 0.8, eager: 1 },
  extend: { prompt: 0.7, late: 0.6, silent: 0.5, declining: 0.2, leaving: 0.5, eager: 0 },
} as const;
/** Most pairs meet nearly each month; some hardly do. */
const MEETS = { often: 0.92, seldom: 0.25, shareOfSeldom: 0.1 } as const;
const REMARKS = [
  'We talked about what comes after the degree.',
  'A good conversation about choosing courses.',
  'We looked at an application together.',
  'We agreed what to prepare for next time.',
  'Short, but it helped.',
] as const;

const OTHER_LENGTH = 0.4;

/** Short answers, some of which people share. */
const WORDS = ['Astronomy', 'Biology', 'Chemistry', 'History', 'Law', 'Physics'] as const;

const yesNo = (yes: boolean): string[] => [yes ? 'yes' : 'no'];

/** Both of a pair tell of the same meeting: whether and when it took place is the pair's chance. */
function meetingField(name: string, { seed, person, asked, zone, firstDay }: Answering): string[] | null {
  const pair = asked.kind === 'report-individual' ? asked.subject : (asked.relationship ?? asked.subject);
  const seldom = happens(MEETS.shareOfSeldom, seed, pair, 'seldom meets');
  const met =
    person.temperament === 'eager' ||
    happens(seldom ? MEETS.seldom : MEETS.often, seed, pair, 'met', asked.occurrence);
  const about: About = [person.key, asked.obligation];
  if (name === 'happened') return yesNo(met);
  if (name === 'note') return happens(0.25, seed, ...about, 'note') ? [oneOf(REMARKS, seed, ...about)] : [''];
  if (!met) return [''];
  if (name === 'minutes')
    return [String(oneOf([30, 45, 60, 60, 60, 90], seed, pair, 'minutes', asked.occurrence))];
  if (name === 'rating') return [String(oneOf([3, 4, 4, 5, 5], seed, ...about, 'rating'))];
  const before = wholeBetween(1, 10, seed, pair, 'day', asked.occurrence);
  const day = plusDays(zonedDay(asked.openedAt, zone), -before);
  return name === 'on' ? [day < firstDay ? firstDay : day] : null;
}

function agreement({ seed, person, asked }: Answering, name: string): string {
  const mood = between(0.45, 0.95, seed, person.key, 'mood');
  return String(
    1 + Math.round(4 * Math.min(1, between(mood - 0.3, mood + 0.3, seed, asked.obligation, name))),
  );
}

function questionField(field: Field, answering: Answering): string[] {
  const { seed, person } = answering;
  if (field.type === 'radio') return [radio(field, answering)];
  if (field.type !== 'checkbox') return [written(field, answering)];
  const count = wholeBetween(1, Math.min(2, field.values.length), seed, person.key, field.name);
  return shuffled(field.values, (value) => value, seed, person.key, field.name).slice(0, count);
}

/** Steps of the scale are chosen in a mood, options by chance. */
function radio({ name, values }: Field, answering: Answering): string {
  if (values.join('') === '12345') return agreement(answering, name);
  return oneOf(values, answering.seed, answering.person.key, name);
}

/** Whom somebody names: a mentor whom they know, or a friend. */
function namedIn(field: string, { seed, person, known }: Answering): { name: string; email: string } {
  const [, question = ''] = field.split('.');
  if (known.length > 0) return oneOf(known, seed, person.key, 'names', question);
  return { name: `A friend of ${person.name}`, email: `friend-of-${person.email}` };
}

function written(field: Field, answering: Answering): string {
  const { seed, person, asked, zone } = answering;
  const { name, type, asks } = field;
  const about: About = [person.key, asked.obligation, name];
  if (type === 'number') {
    const min = Number(field.min ?? Math.min(0, Number(field.max ?? 0)));
    const max = Number(field.max ?? min + 40);
    return String(wholeBetween(min, max, seed, ...about));
  }
  if (type === 'date') return plusDays(zonedDay(asked.openedAt, zone), wholeBetween(0, 90, seed, ...about));
  if (asks === 'person-name') return namedIn(name, answering).name;
  if (asks === 'person-email') return namedIn(name, answering).email;
  if (asks === 'file-name') return `${person.key}.pdf`;
  return asks === 'word' ? oneOf(WORDS, seed, ...about) : oneOf(REMARKS, seed, ...about);
}

function yesNoField(name: 'accept' | 'coming' | 'extend', answering: Answering): string[] {
  const { seed, person, asked, changed } = answering;
  const yes = happens(YES[name][person.temperament], seed, person.key, asked.obligation, name);
  return yesNo(yes !== changed);
}

const RANK = 'rank.';

/** Places for some of those whom a page shows: how likely somebody is wanted differs from reader to reader. */
function wishes(form: Form, { seed, person }: Answering): [string, string][] {
  const offered = form.fields.filter(({ name }) => name.startsWith(RANK));
  const most = Math.max(0, ...offered.map(({ values }) => values.length));
  const wanted = shuffled(offered, ({ name }) => name, seed, person.key, 'wishes');
  const count = Math.min(most, wholeBetween(1, Math.max(1, most), seed, person.key, 'how many wishes') + 1);
  return wanted.slice(0, count).map(({ name }, index) => [name, String(index + 1)]);
}

function personField(name: string, person: SyntheticPerson): string[] | null {
  if (name === 'name') return [person.name];
  if (name === 'email') return [person.email];
  if (name === 'unit') return [person.unit];
  return name === 'role' ? [person.role] : null;
}

/** Most keep to what is usual; some know better. */
function durationField({ values, max }: Field, { seed, person, asked }: Answering): string[] {
  const keeps = person.temperament === 'eager';
  if (keeps || !happens(OTHER_LENGTH, seed, person.key, asked.obligation, 'other length')) return [...values];
  return [String(wholeBetween(1, Number(max ?? 6), seed, person.key, asked.obligation, 'length'))];
}

/** How likely the members of a pool are still willing, and of the others that they rest rather than leave. */
const WILLING = { prompt: 0.85, late: 0.7, silent: 1, declining: 0.3, leaving: 0.6, eager: 1 } as const;
const RESTS_RATHER = 0.7;

function willing({ seed, person, asked }: Answering): Willingness {
  if (happens(WILLING[person.temperament], seed, person.key, asked.obligation, 'willing')) return 'yes';
  return happens(RESTS_RATHER, seed, person.key, asked.obligation, 'rests') ? 'not-now' : 'leave';
}

/** Half of those who rest know until when. */
function returnDay({ seed, person, asked, zone }: Answering): string {
  if (happens(0.5, seed, person.key, asked.obligation, 'rests openly')) return '';
  return plusDays(zonedDay(asked.openedAt, zone), wholeBetween(40, 150, seed, person.key, asked.obligation));
}

function valuesFor(field: Field, answering: Answering): readonly string[] {
  const { name, type } = field;
  if (name.startsWith('q.')) return questionField(neededField(field, answering.needs ?? []), answering);
  if (name === 'attest') return field.values;
  if (name === 'accept' || name === 'coming' || name === 'extend') return yesNoField(name, answering);
  if (name === 'willing') return [willing(answering)];
  if (name === 'until') return [returnDay(answering)];
  if (name === 'count') return durationField(field, answering);
  if (type === 'hidden') return field.values;
  return personField(name, answering.person) ?? meetingField(name, answering) ?? [];
}

/** The form, filled in, as it is posted. */
export function fillForm(form: Form, answering: Answering): URLSearchParams {
  const filled = new URLSearchParams(wishes(form, answering));
  for (const field of form.fields.filter(({ name }) => !name.startsWith(RANK))) {
    for (const value of valuesFor(field, answering)) filled.append(field.name, value);
  }
  return filled;
}

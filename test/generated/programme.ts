/** Valid programmes over the whole language, as the text that a designer would write, with who takes part. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { createHash } from 'node:crypto';
import { compile } from '../../definitions/compiler/index.ts';
import { plusDays } from '../../definitions/plan/dates.ts';
import type { Day } from '../../definitions/plan/types.ts';
import type { Company } from '../../rehearsal/people.ts';
import { between, type Frame, type Written } from './frame.ts';
import { given, maybe } from './words.ts';
import { around, expectations, heading, LANGUAGES, partners, reminders } from './parts/heading.ts';
import { matching } from './parts/matching.ts';
import { relationships } from './parts/relationships.ts';
import { merged, type Part } from './parts/part.ts';
import { questions, roles, unitNames, units } from './parts/people.ts';
import { checkIns, events, feedback, rests, testimonials } from './parts/rounds.ts';

/** A programme and how it is rehearsed: everything that a run depends on. */
export interface Generated {
  readonly text: string;
  /** The cycle's first local day. */
  readonly start: Day;
  readonly people: number;
  readonly seed: string;
  readonly company: Company;
}

const ZONES = [
  'Europe/Stockholm',
  'Europe/Helsinki',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'UTC',
] as const;

const frame = fc
  .record({
    start: fc.integer({ min: 0, max: 364 }),
    months: fc.integer({ min: 3, max: 12 }),
    early: fc.integer({ min: -30, max: 5 }),
    open: fc.integer({ min: 8, max: 30 }),
    publishes: fc.integer({ min: 5, max: 20 }),
    rolling: fc.nat(7).map((n) => n === 7),
    languages: LANGUAGES,
    units: unitNames,
  })
  .map(
    ({
      start,
      early,
      open,
      publishes,
      rolling,
      languages,
      units: names,
      ...rest
    }): Frame & { months: number } => {
      const months = rolling ? 12 : rest.months;
      const days = months * 30;
      const closes = Math.min(early + open, Math.floor(days / 3));
      const published = Math.max(1, closes + publishes);
      return {
        first: plusDays('2025-01-01', start),
        days,
        months,
        applies: { opens: early, closes },
        publishes: published,
        accepted: between(published + 1, days - 40, 150),
        rolling,
        languages,
        units: names,
      };
    },
  );

const cycle = fc.record({
  zone: fc.constantFrom(...ZONES),
  ends: fc.boolean(),
  form: fc.constantFrom('day', 'iso'),
  repeats: fc.constantFrom(undefined, 'yearly', 'once'),
  /** A second run of the year, so many months after the first. */
  second: maybe(fc.integer({ min: 2, max: 9 })),
  report: maybe(fc.constantFrom('6 months', 'a year')),
  country: maybe(fc.constantFrom('SE', 'FI', 'DE-BY', 'US', 'IN')),
  status: fc.constantFrom(undefined, undefined, undefined, 'active', 'coming', 'discontinued', 'relaunching'),
});
type CycleIn = typeof cycle extends fc.Arbitrary<infer T> ? T : never;

const PARTS: readonly fc.Arbitrary<Part>[] = [
  heading,
  partners,
  expectations,
  units,
  roles,
  questions,
  matching,
  relationships,
  events,
  checkIns,
  feedback,
  testimonials,
  rests,
  around,
  reminders,
];

export const definition = fc
  .record({ frame, cycle, parts: fc.tuple(...PARTS), flow: fc.boolean() })
  .map(({ frame, cycle, parts, flow }) => {
    const whole = fitting(merged([heading0(frame, cycle), ...parts.map((part) => part(frame))]));
    return { text: named(whole, flow ? 'flow' : 'any'), start: frame.first };
  });

/** The text, under an id that no other programme has: made of what it says. */
function named(whole: Written, collectionStyle: 'flow' | 'any'): string {
  const options = { aliasDuplicateObjects: false, collectionStyle };
  const hash = createHash('sha256').update(stringify(whole)).digest('hex').slice(0, 8);
  return stringify({ ...whole, id: `generated-${hash}` }, options);
}

/** Parts know nothing of each other; what they have written is made to fit together. */
function fitting(whole: Written): Written {
  return amongPeers(ledByEnough(chosenByNone(whole)));
}

/** Peers are neither chosen nor named, and what has no shared dates has no sessions on them. */
function chosenByNone(whole: Written): Written {
  const { by } = Object(whole['matching']);
  const { kind } = Object(whole['cycle']);
  const relationships = Object(whole['relationships']);
  const { format, group, ...rest } = relationships;
  const chooses = by !== 'coordinator' && by !== 'algorithm';
  if (chooses && [format].flat().includes('peer')) return { ...whole, relationships: rest };
  if (kind !== 'rolling' || group === undefined) return whole;
  return {
    ...whole,
    relationships: { ...relationships, group: { ...group, 'individual-sessions': undefined } },
  };
}

/** A mentor of groups takes as many as a group has. */
function ledByEnough(whole: Written): Written {
  const { mentor, ...roles } = Object(whole['roles']);
  const { format } = Object(whole['relationships']);
  if (mentor === undefined || ![format].flat().includes('group')) return whole;
  return { ...whole, roles: { ...roles, mentor: { ...mentor, mentees: 4 } } };
}

/** Where all are peers nothing is said of mentors. */
function amongPeers(whole: Written): Written {
  const { format } = Object(whole['relationships']);
  if (format !== 'peer') return whole;
  const { mentor: _, ...roles } = Object(whole['roles']);
  const { mentor: __, ...applications } = Object(whole['applications']);
  return { ...whole, roles, applications };
}

function heading0(frame: Frame & { months: number }, one: CycleIn): Written {
  return given({
    adept: 1,
    id: 'generated',
    contact: 'owner@office.example',
    'time-zone': one.zone,
    country: one.country,
    languages: frame.languages,
    status: one.status,
    'status-note': one.status === 'relaunching' ? 'We are back soon' : undefined,
    cycle: given(cycleOf(frame, one)),
  });
}

function cycleOf(frame: Frame & { months: number }, one: CycleIn): Written {
  const { ends, form, repeats, second, report } = one;
  const [first, last] = [frame.first, plusDays(frame.first, frame.days)];
  if (frame.rolling) return { kind: 'rolling', report };
  if (second !== undefined && form === 'day' && frame.months < 12) {
    const other = plusDays(first, second * 30);
    return {
      repeats: 'yearly',
      runs: {
        one: { from: dayAndMonth(first), to: dayAndMonth(last), theme: 'The first' },
        two: { from: dayAndMonth(other), to: dayAndMonth(plusDays(other, frame.days)) },
      },
    };
  }
  const dated = form === 'iso';
  return {
    starts: dated ? first : dayAndMonth(first),
    ...(ends ? { ends: dated ? last : dayAndMonth(last) } : { duration: `${frame.months} months` }),
    repeats: dated && repeats === 'yearly' ? undefined : repeats,
  };
}

function dayAndMonth(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCDate()} ${date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })}`;
}

/** Whether the compiler finds no error. */
export function isClean({ text, start }: Pick<Generated, 'text' | 'start'>): boolean {
  return compile(text, { file: 'generated.yaml', start }).plan !== undefined;
}

/** Programmes that check clean, with a company of people. */
export const programmes: fc.Arbitrary<Generated> = fc
  .record({
    definition: definition.filter(isClean),
    people: fc.integer({ min: 6, max: 20 }),
    seed: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    company: fc.constantFrom<Company>('undisturbed', 'usual', 'unruly'),
  })
  .map(({ definition, ...rest }) => ({ ...definition, ...rest }));

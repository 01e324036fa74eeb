/** Valid programmes over the whole language, as the text that a designer would write, with who takes part. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { createHash } from 'node:crypto';
import { compile } from '../../definitions/compiler/index.ts';
import { plusDays } from '../../definitions/plan/dates.ts';
import type { Day } from '../../definitions/plan/types.ts';
import type { Company } from '../../rehearsal/people.ts';
import { between, type Frame, type Written } from './frame.ts';
import { around, expectations, heading, LANGUAGES, partners, reminders } from './parts/heading.ts';
import { matching, relationships } from './parts/pairs.ts';
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
    publishes: fc.integer({ min: 2, max: 20 }),
    languages: LANGUAGES,
    units: unitNames,
  })
  .map(({ start, months, early, open, publishes, languages, units: names }): Frame & { months: number } => {
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
      languages,
      units: names,
    };
  });

const cycle = fc.record({
  zone: fc.constantFrom(...ZONES),
  ends: fc.boolean(),
  form: fc.constantFrom('day', 'iso'),
  repeats: fc.constantFrom(undefined, 'yearly', 'once'),
});

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
    const whole = amongPeers(merged([heading0(frame, cycle), ...parts.map((part) => part(frame))]));
    return { text: named(whole, flow ? 'flow' : 'any'), start: frame.first };
  });

/** The text, under an id that no other programme has: made of what it says. */
function named(whole: Written, collectionStyle: 'flow' | 'any'): string {
  const options = { aliasDuplicateObjects: false, collectionStyle };
  const hash = createHash('sha256').update(stringify(whole)).digest('hex').slice(0, 8);
  return stringify({ ...whole, id: `generated-${hash}` }, options);
}

/** Where all are peers nothing is said of mentors. */
function amongPeers(whole: Written): Written {
  const { format } = Object(whole['relationships']);
  if (format !== 'peer') return whole;
  const { mentor: _, ...roles } = Object(whole['roles']);
  const { mentor: __, ...applications } = Object(whole['applications']);
  return { ...whole, roles, applications };
}

function heading0(
  frame: Frame & { months: number },
  { zone, ends, form, repeats }: typeof cycle extends fc.Arbitrary<infer T> ? T : never,
): Written {
  const last = plusDays(frame.first, frame.days);
  const dated = form === 'iso';
  return {
    adept: 1,
    id: 'generated',
    contact: 'owner@office.example',
    'time-zone': zone,
    languages: frame.languages,
    cycle: {
      starts: dated ? frame.first : dayAndMonth(frame.first),
      ...(ends ? { ends: dated ? last : dayAndMonth(last) } : { duration: `${frame.months} months` }),
      ...(repeats !== undefined && !(dated && repeats === 'yearly') && { repeats }),
    },
  };
}

function dayAndMonth(day: Day): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCDate()} ${date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })}`;
}

/** Whether the compiler finds no error, and the engine runs all of it. */
export function isClean({ text, start }: Pick<Generated, 'text' | 'start'>): boolean {
  const { plan } = compile(text, { file: 'generated.yaml', start });
  return plan !== undefined && plan.notRunYet.length === 0;
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

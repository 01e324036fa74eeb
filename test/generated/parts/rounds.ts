/** Gatherings, check-ins, feedback, goals, breaks and holidays. */
import fc from 'fast-check';
import { between, during, moment, said, type Frame, type Moment } from '../frame.ts';
import { given, maybe, numbered, people, text } from '../words.ts';
import type { Part } from './part.ts';
import { questionOf, someQuestions } from './people.ts';

const times = fc.constantFrom('', ' 16:00-18:00', ' 09:30', ' 23:00-23:59', ' 02:30', ' 00:00');

const gathering = fc.record({
  on: moment,
  /** Counted from the event before it, where there is one. */
  after: maybe(fc.constantFrom('the day after', '2 weeks after', 'a month after')),
  times,
  name: maybe(text),
  for: people,
  where: maybe(fc.constantFrom('Zoom', 'Main hall', 'Aula & "Café"')),
  units: fc.boolean(),
  training: maybe(fc.boolean()),
  teaches: maybe(fc.subarray(['role', 'mentoring', 'gender', 'facilitation'], { minLength: 1 })),
  provisional: maybe(fc.boolean()),
  month: fc.boolean(),
});
type Gathering = typeof gathering extends fc.Arbitrary<infer T> ? T : never;

const DATED = /^\d|^[a-z]+ [A-Z][a-z]+day of/;

function dateOf(frame: Frame, one: Gathering, n: number): string {
  if (one.after !== undefined && n > 0 && one.on.share < 500) return `${one.after} event-${n}`;
  const day = during(frame, one.on, 15);
  // A month alone, from its first day to its last after the matches.
  if (one.month && one.on.form === 'day' && one.provisional === true) return day.replace(/^\d+ /, '');
  const takesTime = DATED.test(day) && !/(after|before) /.test(day);
  return takesTime ? `${day}${one.times}` : day;
}

export const events: fc.Arbitrary<Part> = fc.array(gathering, { maxLength: 5 }).map((list) => (frame) => {
  const written = list.map((one, n) => [
    `event-${n + 1}`,
    given({
      name: one.name?.(frame),
      on: dateOf(frame, one, n),
      for: one.for,
      where: one.where,
      units: one.units && frame.units.length > 1 ? frame.units.slice(0, 1) : undefined,
      training: one.training,
      teaches: one.teaches,
      provisional: one.provisional,
    }),
  ]);
  return written.length === 0 ? {} : { events: Object.fromEntries(written) };
});

const OF_PAIR = ['3 weeks after pair start', 'a month after pair start', '1 day after pair start'] as const;

const checkIn = fc.record({
  on: moment,
  ofPair: maybe(fc.constantFrom(...OF_PAIR)),
  name: maybe(text),
  for: people,
  ask: someQuestions(1),
  'read-by': maybe(fc.constantFrom('coordinator', 'partner', 'both')),
});

export const checkIns: fc.Arbitrary<Part> = fc.array(checkIn, { maxLength: 3 }).map((list) => (frame) => {
  const written = list.map(({ on, ofPair, name, ...rest }, n) => [
    `check-${n + 1}`,
    given({ on: ofPair ?? during(frame, on), name: numbered(name?.(frame), n), ...rest }),
  ]);
  return written.length === 0 ? {} : { 'check-ins': Object.fromEntries(written) };
});

const round = fc.record({
  opens: moment,
  ofPair: maybe(fc.constantFrom('the day after pair end', '2 weeks before pair end')),
  closes: maybe(fc.integer({ min: 3, max: 14 })),
  name: maybe(text),
  from: people,
  ask: someQuestions(1),
});
type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;

const LAST_THIRD = (opens: Moment): Moment => ({ ...opens, share: 600 + Math.floor(opens.share / 2.5) });

function datesOf(frame: Frame, { opens, ofPair, closes }: Round): Record<string, unknown> {
  if (ofPair !== undefined) return { opens: ofPair };
  const { share, form } = LAST_THIRD(opens);
  const offset = between(frame.accepted, frame.days - 16, share);
  const until = closes === undefined ? undefined : said(frame, offset + closes, 'day');
  return given({ opens: said(frame, offset, form), closes: until });
}

/** Goals are measured on the scale of agreement. */
const SCALE = questionOf('agree');
const asksOf = ({ ask }: Round): string[] => [...new Set([SCALE, ...ask])];

export const feedback: fc.Arbitrary<Part> = fc.array(round, { maxLength: 2 }).map((list) => (frame) => {
  const written = list.map((one, n) => [
    `round-${n + 1}`,
    given({ ...datesOf(frame, one), name: numbered(one.name?.(frame), n), from: one.from, ask: asksOf(one) }),
  ]);
  const goals = list.map(({ from }, n) => [
    `goal-${n + 1}`,
    given({
      text: `Goal ${n + 1}`,
      for: from,
      priority: n + 1,
      'measured-by': [`round-${n + 1}.${SCALE}`],
    }),
  ]);
  if (written.length === 0) return {};
  return { feedback: Object.fromEntries(written), goals: Object.fromEntries(goals) };
});

export const testimonials: fc.Arbitrary<Part> = maybe(fc.record({ from: people, opens: maybe(moment) })).map(
  (one) => (frame) =>
    one === undefined
      ? {}
      : {
          testimonials: given({
            from: one.from,
            opens: one.opens && during(frame, LAST_THIRD(one.opens)),
            ask: [questionOf('long-text')],
            consent: questionOf('yes-no'),
          }),
        },
);

const rest = fc.record({ at: fc.integer({ min: 0, max: 1000 }), length: fc.integer({ min: 0, max: 20 }) });

export const rests: fc.Arbitrary<Part> = fc
  .record({
    breaks: fc.array(rest, { maxLength: 2 }),
    holidays: fc.array(rest, { maxLength: 3 }),
    named: maybe(text),
  })
  .map(({ breaks, holidays, named }) => (frame) => {
    const start = ({ at }: { at: number }): number => between(1, frame.days - 30, at);
    const resting = breaks.map((one, n) => [
      `break-${n + 1}`,
      given({
        name: named?.(frame),
        from: said(frame, start(one), 'day'),
        to: said(frame, start(one) + one.length, 'day'),
      }),
    ]);
    const free = holidays.map((one, n) => [
      `holiday-${n + 1}`,
      said(frame, start(one), n === 1 ? 'weekday' : 'day'),
    ]);
    return given({
      breaks: resting.length > 0 ? Object.fromEntries(resting) : undefined,
      holidays: free.length > 0 ? Object.fromEntries(free) : undefined,
    });
  });

/** What a programme is called, its languages, goals, promises and stories. */
import fc from 'fast-check';
import type { Frame } from '../frame.ts';
import { given, maybe, people, text } from '../words.ts';
import type { Part } from './part.ts';

export const LANGUAGES = fc.constantFrom(['en'], ['en', 'sv'], ['sv', 'en', 'fi'], ['fi']);

const told = (frame: Frame, one: ((frame: Frame) => unknown) | undefined): unknown => one?.(frame);

export const heading: fc.Arbitrary<Part> = fc
  .record({
    name: text,
    about: maybe(text),
    organiser: maybe(text),
    theme: maybe(text),
    hour: maybe(fc.constantFrom('09:00', '00:00', '23:45', '02:30', '12:00')),
  })
  .map((one) => (frame) => ({
    name: one.name(frame),
    ...given({
      about: told(frame, one.about),
      organiser: told(frame, one.organiser),
      theme: told(frame, one.theme),
      'send-hour': one.hour,
    }),
  }));

const partner = fc.record({
  name: text,
  does: maybe(fc.constantFrom('organises', 'runs', 'invites', 'plans', 'supports')),
  contact: maybe(fc.constant('partner@partner.example')),
});

export const partners: fc.Arbitrary<Part> = maybe(
  fc.record({ called: maybe(text), list: fc.array(partner, { minLength: 1, maxLength: 3 }) }),
).map((one) => (frame) => {
  if (one === undefined) return {};
  const list = one.list.map(({ name, ...rest }, n) => [
    `partner-${n + 1}`,
    given({ name: name(frame), ...rest }),
  ]);
  return { partners: given({ called: told(frame, one.called), list: Object.fromEntries(list) }) };
});

export const expectations: fc.Arbitrary<Part> = maybe(
  fc.record({
    mentee: maybe(text),
    mentor: text,
    told: maybe(fc.subarray(['website', 'mail', 'launch', 'workshop'], { minLength: 1 })),
  }),
).map(
  (one) => (frame) =>
    one === undefined
      ? {}
      : {
          expectations: given({ mentee: told(frame, one.mentee), mentor: one.mentor(frame), told: one.told }),
        },
);

/** What people read around their programme: told, and never asked. */
export const around: fc.Arbitrary<Part> = fc
  .record({
    stories: maybe(text),
    planned: maybe(fc.integer({ min: 1, max: 5 })),
    mails: maybe(fc.integer({ min: 1, max: 10 })),
    interest: maybe(fc.record({ to: fc.constantFrom('unit', 'contact'), text: maybe(text) })),
    thanks: maybe(fc.record({ text, for: people })),
    ours: fc.boolean(),
  })
  .map(
    (one) => (frame) =>
      given({
        stories: one.stories && { first: one.stories(frame) },
        iterations: one.planned && { planned: one.planned },
        limits: one.mails && { 'mails-a-week': one.mails },
        interest: one.interest && given({ to: one.interest.to, text: told(frame, one.interest.text) }),
        recognition: one.thanks && { thanks: given({ text: one.thanks.text(frame), for: one.thanks.for }) },
        'x-note': one.ours ? 'ours' : undefined,
      }),
  );

const ladder = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((days) =>
    days
      .toSorted((a, b) => a - b)
      .map((n) => (n === 7 ? 'a week' : n % 5 === 0 ? `${n} working days` : `${n} days`)),
  );

export const reminders: fc.Arbitrary<Part> = maybe(
  fc.record({
    after: maybe(ladder),
    tell: maybe(fc.integer({ min: 8, max: 16 }).map((n) => `${n} days`)),
    wait: maybe(fc.constantFrom('3 days', '7 days')),
    outcome: maybe(fc.constantFrom('reassign', 'close')),
  }),
).map((one) => () => {
  if (one === undefined) return {};
  const ladder = given({ after: one.after, 'tell-coordinator': one.tell });
  if (one.outcome === undefined) return { reminders: ladder };
  // oxlint-disable-next-line unicorn/no-thenable -- a key of the language; nobody awaits what is written
  return { reminders: { ...ladder, then: one.outcome, ...given({ wait: one.wait }) } };
});

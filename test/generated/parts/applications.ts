/** How people apply: in which way, when, with what they confirm and must answer. */
import fc from 'fast-check';
import { said, type Frame, type Written } from '../frame.ts';
import { given, maybe, text, type Text } from '../words.ts';
import { questionOf } from './people.ts';

const FORM = fc.constantFrom('day', 'iso', 'after', 'weeks', 'year', 'working');

/** An answer that people must give, and that each question's bounds and options leave them. */
const NEEDS: Readonly<Record<string, Written>> = {
  [questionOf('yes-no')]: { is: ['yes'] },
  [questionOf('choice')]: { is: ['option-1', 'option-2'] },
  [questionOf('choices')]: { is: ['option-1'] },
  [questionOf('number')]: { 'at-least': 3 },
};

const need = fc.record({ question: fc.constantFrom(...Object.keys(NEEDS)), because: text });

export const window = fc.record({
  opens: fc.record({ days: fc.integer({ min: 0, max: 4 }), form: FORM }),
  closes: fc.record({ days: fc.integer({ min: -4, max: 0 }), form: FORM }),
  by: fc.constantFrom('form', 'form', 'form', 'invitation', 'external'),
  each: maybe(fc.integer({ min: 1, max: 6 })),
  review: maybe(fc.integer({ min: 1, max: 2 })),
  within: fc.boolean(),
  places: maybe(fc.integer({ min: 2, max: 12 })),
  visible: maybe(fc.constantFrom('always', 'when open')),
  attest: maybe(text),
  needs: maybe(need),
  // Mentors of a programme that takes them at any time.
  pool: fc.boolean(),
  leave: fc.boolean(),
});
export type Window = typeof window extends fc.Arbitrary<infer T> ? T : never;

function reviewed(frame: Frame, { review, within }: Window): Record<string, unknown> {
  if (review === undefined) return {};
  if (frame.rolling || within) return { 'review-within': frame.rolling ? '5 days' : `${review} days` };
  return { 'review-until': said(frame, frame.applies.closes + review, 'day') };
}

function dates(frame: Frame, { opens, closes }: Window): Record<string, unknown> {
  if (frame.rolling) return {};
  return {
    opens: said(frame, frame.applies.opens + opens.days, opens.form),
    closes: said(frame, frame.applies.closes + closes.days, closes.form),
  };
}

const told = (frame: Frame, one: Text | undefined): unknown => one?.(frame);

/** What must be confirmed and answered first. */
function conditions(
  frame: Frame,
  { attest, needs }: Window,
  ask: readonly string[],
): Record<string, unknown> {
  const asked = needs !== undefined && ask.includes(needs.question) ? needs : undefined;
  return {
    attest: attest && { enrolled: attest(frame) },
    needs: asked && [
      { question: asked.question, ...NEEDS[asked.question], because: told(frame, asked.because) },
    ],
  };
}

/** The application of a role. @param ask names of its questions */
export function application(
  frame: Frame,
  role: 'mentee' | 'mentor',
  one: Window,
  ask: readonly string[],
): Record<string, unknown> {
  const by = frame.rolling && role === 'mentor' && one.pool ? 'pool' : one.by;
  const inviting = by === 'invitation' && frame.units.length > 0;
  const form = by === 'form';
  return given({
    ...dates(frame, one),
    by: form ? undefined : by,
    from: inviting ? frame.units : undefined,
    'places-each': inviting ? one.each : undefined,
    at: by === 'external' ? 'https://forms.example/apply' : undefined,
    leave: by === 'pool' && one.leave ? 'any time' : undefined,
    ...(form ? reviewed(frame, one) : {}),
    places: by === 'pool' ? undefined : one.places,
    visible: by === 'pool' ? undefined : one.visible,
    ask: ask.length > 0 ? ask : undefined,
    ...(by === 'external' ? {} : conditions(frame, one, ask)),
  });
}

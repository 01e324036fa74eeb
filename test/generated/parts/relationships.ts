/** How pairs, groups and peers live. */
import fc from 'fast-check';
import { given, maybe, text, type Text } from '../words.ts';
import type { Part } from './part.ts';

const meetings = fc.record({
  every: fc.constantFrom('month', '2 weeks', '6 weeks', '10 working days', '2 months', 'week'),
  length: maybe(fc.constantFrom('60 minutes', '1 hour', '20-60 minutes', 'an hour')),
  target: maybe(fc.constantFrom('10 hours', '8 sessions')),
  'set-by': maybe(fc.constantFrom('programme', 'pair')),
  'pair-may-change': maybe(fc.boolean()),
});

const duration = fc.constantFrom<unknown>(
  '3 months',
  '6 weeks',
  { usually: '2 months' },
  { fixed: '40 days' },

  { usually: '2 months', 'set-by': 'mentee' },
  { fixed: '2 months', extension: 'a month' },
  { usually: '2 months', 'set-by': 'pair' },
);

const agreement = fc.record({
  'signed-by': maybe(fc.constantFrom<string | string[]>('everyone', ['mentor'], ['mentee'])),
  within: maybe(fc.constantFrom('14 days', '5 days', '10 working days')),
  'if-unsigned': maybe(fc.constantFrom('proceed', 'hold', 'close')),
  covers: maybe(fc.subarray(['schedule', 'topics', 'expectations', 'parking'], { minLength: 1 })),
});

const group = fc.record({
  mentees: fc.constantFrom('3', '2-3', '2', '2-4'),
  'individual-sessions': maybe(fc.integer({ min: 0, max: 2 })),
  'below-minimum': maybe(fc.constantFrom('continue', 'merge', 'tell-coordinator')),
});

export const relationships: fc.Arbitrary<Part> = fc
  .record({
    format: maybe(fc.constantFrom('one-to-one', 'group', 'peer')),
    formats: maybe(fc.constantFrom(['one-to-one', 'group'], ['group', 'peer'])),
    group: group,
    delivery: maybe(fc.constantFrom('mixed', 'online', 'in-person', 'hybrid')),
    where: maybe(text),
    rapport: maybe(fc.constantFrom('30 minutes', '1 hour')),
    initiative: maybe(fc.constantFrom('mentee', 'mentor')),
    'first-meeting': maybe(fc.array(text, { minLength: 1, maxLength: 3 })),
    meetings: maybe(meetings.map(given)),
    agreement: maybe(agreement.map(given)),
    duration: maybe(duration),
    'ended-early': maybe(fc.constantFrom('reassign', 'close')),
  })
  .map(({ formats, format: one, group, where: place, 'first-meeting': first, ...rest }) => (frame) => {
    const format = formats ?? one;
    const grouped = [format].flat().includes('group');
    const where: Text | undefined = place;
    return {
      relationships: given({
        format,
        group: grouped ? group && given(group) : undefined,
        where: where?.(frame),
        'first-meeting': first?.map((item) => item(frame)),
        ...rest,
      }),
    };
  });

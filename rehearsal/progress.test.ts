import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compile } from '../definitions/compiler/index.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { rehearsalWords } from '../locales/en/rehearsal.ts';
import { happeningAt, noteWords } from './progress.ts';

const text = readFileSync(new URL('../definitions/programmes/su-alumni.yaml', import.meta.url), 'utf8');
const stockholm = compile(text, { file: 'su-alumni.yaml', start: '2024-09-02' }).plan;
if (stockholm === undefined) throw new Error('Stockholm does not compile.');
const plan: Plan = stockholm;

it('puts what ends at midnight on the day that it ends', () => {
  const close = plan.steps.find(({ kind }) => kind === 'close-applications');
  if (close === undefined) throw new Error('no end of applications');
  expect(happeningAt(plan, close.at, [close], [])?.happenedOn).toBe('2024-10-11');
  const event = plan.events.find(({ to }) => to === null);
  if (event === undefined) throw new Error('no event of a whole day');
  const step = { kind: 'event', subject: event.id };
  expect(happeningAt(plan, event.endsAt, [step], [])?.happenedOn).toBe(event.day);
});

it('tells nothing where nothing says a word', () => {
  expect(happeningAt(plan, plan.cycle.startsAt, [{ kind: 'remind', subject: 'x' }], [])).toBeNull();
});

it('names the unit that acts, and the coordinator where there are no units', () => {
  const whole = { ...plan, units: [{ id: 'all', name: { en: 'Everyone' }, coordinator: 'c@x.example' }] };
  expect(noteWords(whole, 'adjusted/all')).toBe('The coordinator changes the draft');
  expect(noteWords(whole, 'published/all')).toBe('The coordinator publishes the matches');
  expect(noteWords(plan, 'published/physics')).toMatch(/Physics publishes the matches$/);
});

it('counts one thing as one', () => {
  expect(rehearsalWords.summary.events(1, 1)).toBe('1 event, once somebody said that they come');
  expect(rehearsalWords.summary.mails(1204, 1)).toBe('1,204 mails, 1 of them a reminder');
});

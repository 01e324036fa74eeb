import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { localeFor } from './index.ts';
import type { MailFacts } from './mail.ts';
import { sv } from './sv.ts';

const keysOf = (some: object): string[] => Object.keys(some).toSorted();

test.each([sv, fi])('every mail is translated: $lang', ({ mail }) => {
  expect(keysOf(mail.templates)).toEqual(keysOf(en.mail.templates));
  // The signature is names alone.
  expect([...keysOf(mail), 'signature'].toSorted()).toEqual(keysOf(en.mail));
});

test('a programme speaks the first of its languages that Adept knows', () => {
  expect(localeFor(['sv', 'en']).mail.greeting('Ada')).toBe('Hej Ada,');
  expect(localeFor(['de', 'fi']).mail.greeting('')).toBe('Hei,');
  expect(localeFor(['de']).mail.greeting('')).toBe('Hello,');
  expect(localeFor(['sv']).mail.signature).toBe(en.mail.signature);
});

const event = { name: 'Mid-way', when: '13 March, 16:00', where: 'Aula', provisional: true };

/** All that a mail may mention; the names are of no language. */
const FACTS: Partial<MailFacts> = {
  choosing: true,
  silenceNext: false,
  rule: '',
  next: false,
  named: false,
  poolSilence: 'pause',
  chooseAgain: false,
  isMentor: false,
  entitled: true,
  many: 2,
  selfFound: false,
  about: 'Abouta',
  pauseUntil: '5.5.2025',
  pairEnds: '9.9.2025',
  standing: false,
  theme: 'Thema',
  partners: 'Parta',
  programme: 'Xenia',
  period: '2024-25',
  organiser: 'Orga',
  contact: 'contact@example.org',
  name: 'Ada',
  role: 'rol',
  otherRole: 'rolb',
  unit: 'Unita',
  hasUnits: true,
  unitLabel: 'unita',
  people: 'Bo Berg',
  addresses: ['Bo Berg, bo@example.org'],
  due: '11.10.2024',
  ask: 'Aske',
  hasQuestions: true,
  first: true,
  silenceAccepts: true,
  matchNote: 'Noted.',
  accepts: false,
  bothAccept: true,
  thanks: ['Gracie.'],
  event,
  meeting: {
    when: '14.3.2025 16:00',
    minutes: 60,
    where: 'Aula',
    moved: true,
    mine: true,
    gone: false,
    goesOn: false,
  },
  events: [event],
  because: 'silent',
  anew: true,
  silent: ['Bo Berg', 'Cy Carr'],
  silenceEnds: { on: '1.11.2024', outcome: 'reassign' },
  change: 'moved',
  publishesItself: true,
  publishBy: '1.10.2024',
  publishLate: true,
  firstDay: '2.9.2024',
  begins: '1.9.2024',
  lastDay: '1.6.2025',
  waitingUnits: 'Unita',
  meetings: { unit: 'month', count: 2, minutes: 60 },
  target: { minutes: 630 },
  rapport: 30,
  apart: true,
  writesFirst: 'reader',
  agenda: ['Agenda.'],
  reviewUntil: '20.9.2024',
  reviewed: 'rol',
  window: '',
  reviewEach: false,
  inviter: 'Invita',
  interestText: 'Interesta.',
  interestWith: 'Orga',
  rest: 'coordinator',
  usualTime: '6 x',
  extraTime: '3 x',
  pairLastDay: '14.3.2025',
  readBy: 'both',
  ifUnsigned: 'hold',
  format: 'one-to-one',
  mentors: 'Bo Berg',
  mentees: 'Cy Carr',
  oneByOne: false,
  setsRhythm: false,
  rhythm: { unit: 'week', count: 2 },
};

/** The other way of each word that a mail can say in two ways. */
const OTHERWISE: Partial<MailFacts> = {
  ...FACTS,
  poolSilence: null,
  chooseAgain: true,
  hasUnits: false,
  hasQuestions: false,
  first: false,
  silenceAccepts: false,
  matchNote: null,
  bothAccept: false,
  thanks: [],
  events: [],
  event: { ...event, provisional: false },
  meeting: {
    when: '14.3.2025 16:00',
    minutes: 60,
    where: '',
    moved: false,
    mine: false,
    gone: true,
    goesOn: true,
  },
  because: 'declined',
  anew: false,
  silent: ['Bo Berg'],
  silenceEnds: null,
  change: 'confirmed',
  publishesItself: false,
  publishLate: false,
  meetings: null,
  target: null,
  rapport: null,
  apart: false,
  writesFirst: null,
  agenda: [],
  people: '',
  reviewUntil: '',
  reviewEach: true,
  inviter: '',
  interestText: '',
  rest: 'nobody',
  readBy: 'mixed',
  ifUnsigned: null,
  oneByOne: true,
  pauseUntil: '',
  pairEnds: '',
  standing: true,
  theme: '',
  partners: '',
  setsRhythm: true,
  rhythm: null,
};

const NAMED: Partial<MailFacts> = {
  ...FACTS,
  named: true,
  isMentor: true,
  selfFound: true,
  many: 1,
  silenceNext: true,
  next: true,
};
const IN_A_GROUP: Partial<MailFacts> = { ...FACTS, format: 'group' };
const LEADING: Partial<MailFacts> = {
  ...OTHERWISE,
  isMentor: true,
  writesFirst: 'other',
  format: 'group',
  people: 'Cy Carr',
  mentors: '',
};

/** A fact that is missing here shows as `undefined` in a mail that needs it. */
const isEnough = (facts: Partial<MailFacts>): facts is MailFacts => facts.programme !== undefined;

/** Everything that one mail says. */
function said(
  { mail }: ReturnType<typeof localeFor>,
  template: keyof typeof en.mail.templates,
  f: MailFacts,
) {
  const { subject, paragraphs, facts = [], action = '', notes = [] } = mail.templates[template](f);
  return [subject, ...paragraphs, ...facts.flat(), action, ...notes].join('\n');
}

const isTemplate = (name: string): name is keyof typeof en.mail.templates =>
  Object.hasOwn(en.mail.templates, name);

test.each(keysOf(en.mail.templates).filter(isTemplate))('%s says the same in every language', (template) => {
  for (const facts of [FACTS, OTHERWISE, NAMED, IN_A_GROUP, LEADING]) {
    if (!isEnough(facts)) throw new Error('No programme');
    const [source, ...others] = ['en', 'sv', 'fi'].map((lang) => said(localeFor([lang]), template, facts));
    for (const text of others) {
      expect(text).not.toMatch(/\b(undefined|null|NaN)\b|!|[.] [.]/);
      // Deadlines and addresses are in all of them, or in none.
      for (const fact of [facts.due, facts.publishBy, facts.contact, facts.pairLastDay, facts.usualTime])
        expect([fact, text.includes(fact)]).toEqual([fact, source?.includes(fact)]);
    }
  }
});

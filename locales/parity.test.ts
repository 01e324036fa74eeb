import { expect, test } from 'vitest';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { localeFor } from './index.ts';
import { sv } from './sv.ts';

const keysOf = (some: object): string[] => Object.keys(some).toSorted();

test.each([sv, fi])('every mail is translated: $lang', ({ mail }) => {
  expect(keysOf(mail.templates)).toEqual(keysOf(en.mail.templates));
  // The signature is names alone.
  expect([...keysOf(mail), 'signature'].toSorted()).toEqual(keysOf(en.mail));
});

test('a programme speaks the first of its languages that Adept knows', () => {
  expect(localeFor(['sv', 'en']).mail.greeting('Ada')).toBe('Hej Ada!');
  expect(localeFor(['de', 'fi']).mail.greeting('')).toBe('Hei!');
  expect(localeFor(['de']).mail.greeting('')).toBe('Hello,');
  expect(localeFor(['sv']).mail.signature).toBe(en.mail.signature);
});

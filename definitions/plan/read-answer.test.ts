import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.ts';
import type { Question } from './types.ts';

const asked = { id: 'q', ask: { en: 'What?' } };
const options = { career: { en: 'Work' }, studies: { en: 'Courses' } };
const age: Question = { ...asked, type: 'number', min: 0, max: 40 };
const plain = (type: 'word' | 'text' | 'agree' | 'yes-no' | 'date' | 'person' | 'file-name'): Question => ({
  ...asked,
  type,
});

describe('an answer', () => {
  it.each<[string, Question, string[], unknown]>([
    ['a line', plain('word'), ['Astronomy'], 'Astronomy'],
    ['one option', { ...asked, type: 'choice', options }, ['career'], 'career'],
    [
      'several options',
      { ...asked, type: 'choices', options },
      ['career', 'studies', 'career'],
      ['career', 'studies'],
    ],
    ['a step', plain('agree'), ['5'], 5],
    ['yes', plain('yes-no'), ['yes'], 'yes'],
    ['a number', age, ['2,5'], 2.5],
    ['a day', plain('date'), ['2024-02-29'], '2024-02-29'],
    [
      'a person',
      plain('person'),
      ['Ada Berg', ' Ada@Example.org'],
      { name: 'Ada Berg', email: 'ada@example.org' },
    ],
    ['a file', plain('file-name'), ['CV of Ada.pdf'], 'CV of Ada.pdf'],
  ])('%s is read', (_, question, values, value) => {
    expect(readAnswer(question, values)).toEqual({ value });
  });

  it.each<[string, Question, string[], string]>([
    ['nothing', plain('text'), [''], 'missing'],
    ['two lines', plain('word'), ['one\ntwo'], 'one-line'],
    ['a letter', plain('text'), ['x'.repeat(2001)], 'too-long'],
    ['no such option', { ...asked, type: 'choice', options }, ['toString'], 'option'],
    ['too much', age, ['41'], 'too-great'],
    ['too little', age, ['-1'], 'too-small'],
    ['words for a number', age, ['forty'], 'number'],
    ['a day that does not exist', plain('date'), ['2025-02-29'], 'day'],
    ['nobody', plain('person'), ['', 'ada@example.org'], 'person-name'],
    ['no address', plain('person'), ['Ada Berg', 'ada'], 'person-email'],
    ['a path', plain('file-name'), ['../cv.pdf'], 'file-name'],
    ['no file', plain('file-name'), ['cv'], 'file-name'],
  ])('%s is refused', (_, question, values, fault) => {
    expect(readAnswer(question, values)).toEqual({ fault });
  });

  it('may be left out only where the question is optional', () => {
    const optional: Question = { ...asked, type: 'person', optional: true };
    expect(readAnswer(optional, ['', ''])).toEqual({ nothing: true });
    expect(readAnswer(optional, ['Ada', ''])).toEqual({ fault: 'person-email' });
  });
});

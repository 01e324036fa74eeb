import { describe, expect, it } from 'vitest';
import { a, the, The } from './grammar.ts';

describe('articles', () => {
  it.each([
    ['Alumni Mentorship Programme', 'the Alumni Mentorship Programme'],
    ['Department of Astronomy', 'the Department of Astronomy'],
    ['Stockholm Resilience Centre', 'the Stockholm Resilience Centre'],
    ['The Mentors', 'The Mentors'],
    ['Student Services', 'Student Services'],
    ['Mentoring at Aalto', 'Mentoring at Aalto'],
  ])('stand before names that take one: %s', (name, expected) => {
    expect(the(name)).toBe(expected);
  });

  it('are capital where a sentence begins', () => {
    expect([The('Department of Physics'), The('student Services')]).toEqual([
      'The Department of Physics',
      'Student Services',
    ]);
  });

  it('fit the word', () => {
    expect([a('alum'), a('student')]).toEqual(['an alum', 'a student']);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile } from '../../definitions/compiler/index.ts';
import { readPeople } from './csv.ts';

const file = 'definitions/programmes/su-alumni.yaml';
const { plan } = compile(readFileSync(file, 'utf8'), { file, start: '2024-09-02' });
if (plan === undefined) throw new Error('Stockholm does not compile');

const read = (text: string) => readPeople(plan, text);

test('files as spreadsheets write them: byte order mark, semicolons, quotes, other column names, empty lines', () => {
  const text =
    '\uFEFFUnit;E-mail;Name;Role\r\n"Department of Physics"; ADA@x.example ;"Lovelace; Ada";Student\r\n\r\n';
  expect(read(text)).toEqual({
    people: [{ line: 2, name: 'Lovelace; Ada', email: 'ada@x.example', role: 'mentee', unit: 'physics' }],
  });
});

test('a word that names a role in two ways is offered once', () => {
  const label = { en: 'mentor' };
  const plain = { ...plan, roles: { ...plan.roles, mentor: { ...plan.roles.mentor, label } } };
  const result = readPeople(plain, 'name,email,role,unit\nAda,ada@x.example,boss,physics');
  expect('errors' in result && result.errors[0]?.expected).toMatch(
    /^"mentor" or "mentee" or "student"( or |$)/,
  );
});

test.each([
  ['', 1, 'an empty file'],
  ['name,email,role,unit', 2, 'nobody'],
  ['name,email,role', 1, 'no such column'],
  ['name,email,role,unit\n"Ada,a@x.example,student,physics', 2, 'Quote'],
  ['name,email,role,unit\nAda\u2028B,a@x.example,student,physics', 2, 'Ada\u2028B'],
  ['name,email,role,unit\nAda,a@x.example\tb: c@x.example,student,physics', 2, 'a@x.example\tb: c@x.example'],
  ['name,email,role,unit\nLovelace, Ada,a@x.example,student,physics', 2, 'Ada'],
  ['name,email,role,unit\nAda,a@x.example,student', 2, 'nothing'],
])('%j is refused at line %i', (text, line, found) => {
  const result = read(text);
  const errors = 'errors' in result ? result.errors : [];
  expect(errors[0]?.line).toBe(line);
  expect(errors.map((error) => error.found).join(' ')).toContain(found);
});

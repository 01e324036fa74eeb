import { describe, expect, it } from 'vitest';
import { plusOffsets } from '../../plan/instants.ts';
import { compile } from '../index.ts';
import { isCountry, nearestCountry } from './countries.ts';
import { publicHolidays } from './days.ts';

const HEAD = [
  'adept: 1',
  'id: small',
  'name: Small',
  'contact: hello@example.org',
  'time-zone: Europe/Stockholm',
  'cycle: { starts: 2 September, duration: 10 months }',
];

function compiled(lines: readonly string[], start = '2024-09-02', head: readonly string[] = HEAD) {
  const { plan, diagnostics } = compile([...head, ...lines].join('\n'), { file: 'small.yaml', start });
  const days = (plan?.holidays ?? []).map(({ id, first }) => `${first} ${id}`);
  return { plan, days, codes: diagnostics.map(({ code }) => code), diagnostics };
}

describe('the public holidays of a country', () => {
  it('are days of the whole country by law, with their names in each language', () => {
    const days = publicHolidays('SE', 2024, ['en', 'sv']);
    expect(days.map(({ day, id }) => `${day} ${id}`)).toEqual([
      '2024-01-01 new-years-day',
      '2024-01-06 epiphany',
      '2024-03-29 good-friday',
      '2024-03-31 easter-sunday',
      '2024-04-01 easter-monday',
      '2024-05-01 labour-day',
      '2024-05-09 ascension-day',
      '2024-05-19 pentecost',
      '2024-06-06 national-day',
      '2024-06-22 midsummer-day',
      '2024-11-02 all-saints-day',
      '2024-12-25 christmas-day',
      '2024-12-26 boxing-day',
    ]);
    expect(days[9]?.name).toEqual({ en: 'Midsummer Day', sv: 'midsommardagen' });
  });

  it('of a part are those of the part; several days in a row are each one', () => {
    const of = (code: string, id: string) =>
      publicHolidays(code, 2024, ['en']).filter((one) => one.id === id);
    expect([of('DE', 'epiphany').length, of('DE-BY', 'epiphany').length]).toEqual([0, 1]);
    expect(of('AE', 'end-of-ramadan-eid-al-fitr').map(({ day }) => day)).toEqual([
      '2024-04-10',
      '2024-04-11',
      '2024-04-12',
    ]);
  });

  it('are none in years that nobody has rules for', () => {
    expect([0, 1, 1500, 9999].flatMap((year) => publicHolidays('SE', year, ['en']))).toEqual([]);
  });

  it.each([
    ['se', 'SE'],
    ['Sverige', 'SE'],
    ['Sweeden', 'SE'],
    ['FIN', 'FI'],
    ['UK', 'GB'],
    ['DE-BAY', 'DE-BY'],
    ['Stockholm', undefined],
  ])('%s is no country; %s is meant', (found, meant) => {
    expect(isCountry(found)).toBe(false);
    expect(nearestCountry(found).nearest).toBe(meant);
  });
});

describe('a definition that names its country', () => {
  it('has its holidays in the plan, and working days without them', () => {
    const { plan, codes } = compiled([
      'country: SE',
      'events:',
      '  mid-way: { on: 2025-04-16 }',
      '  later: { on: 3 working days after mid-way }',
    ]);
    expect(codes).toEqual([]);
    // Good Friday, the weekend and Easter Monday lie between.
    expect(plan?.events.find(({ id }) => id === 'later')?.day).toBe('2025-04-23');
  });

  it('is advised against an event on one of them, and told once where that is a Sunday', () => {
    const { codes } = compiled(['country: SE', 'events:', '  a: { on: 18 April }', '  b: { on: 8 June }']);
    expect(codes).toEqual(['A508', 'A508']);
  });

  it('adds days, moves some, and takes others away', () => {
    const { days } = compiled([
      'country: SE',
      'holidays:',
      '  christmas-eve: 24 December',
      '  midsummer-eve: the day before midsummer-day',
      '  epiphany: working day',
      '  national-day: 7 June',
    ]);
    const since = days.filter((day) => day >= '2024-12-24');
    expect(since).toContain('2024-12-24 christmas-eve');
    expect(since).toContain('2025-06-20 midsummer-eve');
    expect(since.filter((day) => day.includes('national-day'))).toEqual(['2025-06-07 national-day']);
    expect(days.filter((day) => day.includes('epiphany'))).toEqual([]);
  });

  it.each([
    [['country: Sweden'], ['A316']],
    [['country: NO'], []],
    [['country: SE', 'holidays: { epifany: working day }'], ['A201']],
    [['country: SE', 'holidays: { eve: the day before yule }'], ['A201']],
    [['holidays: { epiphany: working day }'], ['A102']],
    [['country: Sweden', 'holidays: { epiphany: working day }'], ['A316']],
  ])('%j gives %j', (lines, codes) => {
    expect(compiled(lines).codes).toEqual(codes);
  });

  it('that never closes counts its working days right for years', () => {
    const head = HEAD.map((line) => (line.startsWith('cycle') ? 'cycle: { kind: rolling }' : line));
    const lines = [
      'country: FI',
      'relationships:',
      '  agreement: { signed-by: everyone, within: 3 working days, before: first meeting, if-unsigned: hold, covers: [topics] }',
    ];
    const { plan } = compiled(lines, '2024-09-02', head);
    const within = plan?.relationship.agreement?.within ?? [];
    // Easter Monday of the ninth year.
    expect(plusOffsets('2033-04-13', [within].flat())).toBe('2033-04-20');
  });
});

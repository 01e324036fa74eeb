import { describe, expect, it } from 'vitest';
import { instantAt } from '../../definitions/plan/dates.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { calendarOf, type CalendarEvent, type CalendarOf } from './calendar.ts';

const STAMP = instantAt('2024-11-20', '12:00', 'Europe/Stockholm');
const ORGANISER = { name: 'Student Services', address: 'mentorship@su.example' };

function event(
  id: string,
  day: string,
  from: string | null,
  to: string | null,
  zone = 'Europe/Stockholm',
): CalendarEvent {
  const at = (time: string | null) => instantAt(day, time ?? '00:00', zone);
  return {
    id,
    day,
    fromTime: from,
    toTime: to,
    startsAt: at(from),
    endsAt: at(to),
    provisional: false,
    sequence: 0,
    name: `The ${id}; with, signs`,
    place: 'University',
  };
}

const base: CalendarOf = {
  cycleId: 'alumni-2024-25',
  zone: 'Europe/Stockholm',
  organiser: ORGANISER,
  events: [event('mid-way', '2025-02-12', '16:00', '18:00')],
  stamp: STAMP,
  invited: null,
};

interface Part {
  readonly name: string;
  readonly lines: readonly (readonly [string, string, string])[];
  readonly parts: Part[];
}

/** Reads RFC 5545's grammar: unfolds, splits each line into name, parameters and value, nests BEGIN and END. */
function parse(content: string): Part {
  const root: Part & { lines: [string, string, string][] } = { name: '', lines: [], parts: [] };
  const open = [root];
  for (const line of content
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    const top = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const part = { name: value, lines: [], parts: [] };
      top.parts.push(part);
      open.push(part);
    } else if (name === 'END' && value === top.name) open.pop();
    else top.lines.push([name, parameters, value]);
  }
  expect(open).toHaveLength(1);
  return root.parts[0] ?? root;
}

const value = (part: Part | undefined, name: string) => part?.lines.find(([known]) => known === name)?.[2];
const parameters = (part: Part | undefined, name: string) =>
  part?.lines.find(([known]) => known === name)?.[1];
const events = (calendar: Part) => calendar.parts.filter(({ name }) => name === 'VEVENT');

const asUtc = (stamp: string) =>
  Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
const offsetMs = (text: string) => {
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000;
};

/** The instant of a local time by the rules that the calendar itself carries: the last observance that had begun. */
function instantBy(calendar: Part, zone: string, stamp: string): EpochMs {
  const rules = calendar.parts.find((part) => part.name === 'VTIMEZONE' && value(part, 'TZID') === zone);
  const begun = (rules?.parts ?? []).filter((rule) => asUtc(value(rule, 'DTSTART') ?? '') <= asUtc(stamp));
  const last = begun
    .toSorted((a, b) => asUtc(value(a, 'DTSTART') ?? '') - asUtc(value(b, 'DTSTART') ?? ''))
    .at(-1);
  return asUtc(stamp) - offsetMs(value(last, 'TZOFFSETTO') ?? '');
}

function instantOfStart(content: string): EpochMs {
  const calendar = parse(content);
  const [first] = events(calendar);
  const zone = /TZID="?([^";:]+)"?/.exec(parameters(first, 'DTSTART') ?? '')?.[1] ?? '';
  return instantBy(calendar, zone, value(first, 'DTSTART') ?? '');
}

describe('times', () => {
  it.each([
    ['before the clock change', '2025-03-29', '16:00', 'Europe/Stockholm', '2025-03-29T15:00:00Z'],
    ['just before it', '2025-03-30', '01:30', 'Europe/Stockholm', '2025-03-30T00:30:00Z'],
    ['just after it', '2025-03-30', '03:00', 'Europe/Stockholm', '2025-03-30T01:00:00Z'],
    ['after it', '2025-03-31', '16:00', 'Europe/Stockholm', '2025-03-31T14:00:00Z'],
    ['in autumn', '2025-11-13', '16:00', 'Europe/Stockholm', '2025-11-13T15:00:00Z'],
    ['in a zone with an odd offset', '2025-03-31', '16:00', 'Asia/Kathmandu', '2025-03-31T10:15:00Z'],
    ['west of Greenwich', '2025-03-10', '09:00', 'America/New_York', '2025-03-10T13:00:00Z'],
    ['south of the equator', '2025-01-15', '09:00', 'Australia/Lord_Howe', '2025-01-14T22:00:00Z'],
  ])('are right %s, by the rules that the calendar carries', (_, day, from, zone, expected) => {
    const { content } = calendarOf({ ...base, zone, events: [event('e', day, from, null, zone)] });
    expect(new Date(instantOfStart(content)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('hold for every event of a year, across both clock changes', () => {
    const all = ['2024-09-13', '2024-11-05', '2025-03-29', '2025-03-31', '2025-05-20'].map((day) =>
      event(`e${day}`, day, '09:00', '10:30'),
    );
    const calendar = parse(calendarOf({ ...base, events: all }).content);
    const read = events(calendar).map((part) => [
      instantBy(calendar, base.zone, value(part, 'DTSTART') ?? ''),
      instantBy(calendar, base.zone, value(part, 'DTEND') ?? ''),
    ]);
    expect(read).toEqual(all.map(({ startsAt, endsAt }) => [startsAt, endsAt]));
  });

  it('are whole days where the event has none', () => {
    const [entry] = events(
      parse(calendarOf({ ...base, events: [event('e', '2024-12-31', null, null)] }).content),
    );
    expect([parameters(entry, 'DTSTART'), value(entry, 'DTSTART')]).toEqual([';VALUE=DATE', '20241231']);
    expect(value(entry, 'DTEND')).toBe('20250101');
  });

  it('have no end where none is known', () => {
    const [entry] = events(
      parse(calendarOf({ ...base, events: [event('e', '2025-02-12', '16:00', null)] }).content),
    );
    expect(value(entry, 'DTEND')).toBeUndefined();
  });
});

describe('an entry', () => {
  it('keeps its UID and raises its SEQUENCE when the event moves', () => {
    const [moved] = events(
      parse(
        calendarOf({
          ...base,
          events: [{ ...event('mid-way', '2025-02-19', '16:00', '18:00'), sequence: 2 }],
        }).content,
      ),
    );
    const [before] = events(parse(calendarOf(base).content));
    expect(value(moved, 'UID')).toBe(value(before, 'UID'));
    expect([value(before, 'SEQUENCE'), value(moved, 'SEQUENCE')]).toEqual(['0', '2']);
  });

  it('is tentative while provisional', () => {
    const [provisional] = events(
      parse(
        calendarOf({ ...base, events: [{ ...event('e', '2025-05-20', null, null), provisional: true }] })
          .content,
      ),
    );
    expect(value(provisional, 'STATUS')).toBe('TENTATIVE');
    expect(value(events(parse(calendarOf(base).content))[0], 'STATUS')).toBe('CONFIRMED');
  });

  it('is for information without attendee, or an invitation with one', () => {
    const published = parse(calendarOf(base).content);
    const invited = parse(
      calendarOf({ ...base, invited: { name: 'Ada "A" Å', address: 'ada@example.org' } }).content,
    );
    expect([value(published, 'METHOD'), value(invited, 'METHOD')]).toEqual(['PUBLISH', 'REQUEST']);
    expect(value(events(published)[0], 'ATTENDEE')).toBeUndefined();
    expect(value(events(invited)[0], 'ATTENDEE')?.toLowerCase()).toBe('mailto:ada@example.org');
    expect(parameters(events(invited)[0], 'ATTENDEE')).toMatch(/PARTSTAT=NEEDS-ACTION.*RSVP=TRUE/);
    expect(value(events(invited)[0], 'ORGANIZER')?.toLowerCase()).toBe('mailto:mentorship@su.example');
  });

  it('is stamped in UTC with business time, so that the same rows give the same bytes', () => {
    expect(value(events(parse(calendarOf(base).content))[0], 'DTSTAMP')).toBe('20241120T110000Z');
    expect(calendarOf(base)).toEqual(calendarOf(base));
  });

  it('escapes its texts, and no line break in a name begins a property', () => {
    const hostile = {
      ...event('e', '2025-02-12', '16:00', null),
      name: 'Kick\r\nATTENDEE:mailto:x@x.example',
    };
    const invited = { name: 'Eve\r\nX-EVIL:1', address: 'eve@example.org' };
    const [entry] = events(parse(calendarOf({ ...base, events: [hostile], invited }).content));
    expect(value(entry, 'X-EVIL')).toBeUndefined();
    expect(entry?.lines.filter(([name]) => name === 'ATTENDEE')).toHaveLength(1);
    expect(value(events(parse(calendarOf(base).content))[0], 'SUMMARY')).toBe(
      String.raw`The mid-way\; with\, signs`,
    );
  });

  it('folds its lines to 75 octets', () => {
    const long = { ...event('e', '2025-02-12', '16:00', null), name: 'å'.repeat(200) };
    const { content } = calendarOf({ ...base, events: [long] });
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

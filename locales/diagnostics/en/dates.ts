/** English words for dates, lengths of time and zones. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { StepKind } from '../../../definitions/plan/types.ts';
import type { WordsOf } from '../catalogue.ts';
import { meant, text } from './words.ts';

const STEP: Readonly<Record<StepKind, string>> = {
  'open-applications': 'the opening of applications',
  'close-applications': 'the end of applications',
  'review-applications': 'the reading of applications',
  'remind-review': 'a reminder to decide about applications',
  'escalate-review': 'the report of applications not decided about',
  'draft-matches': 'the draft of matches',
  'publish-matches': 'the publication of matches',
  'remind-publish': 'a reminder to publish matches',
  'escalate-publish': 'the report of matches not published',
  ask: 'a first mail',
  remind: 'a reminder',
  close: 'a deadline',
  'tell-silent': 'the word to coordinators about silence',
  'end-silent': 'the end of pairs after silence',
  'fix-date': 'a reminder to fix a date',
  notice: 'a notice',
  event: 'an event',
  'follow-up': 'the follow-up of those without a partner',
  thank: 'thanks',
  report: 'the report',
};

const DATE = 'a date like 5 November, 2024-11-05, 2 weeks before kick-off or the day after kick-off';

const AMOUNT: Readonly<Record<Facts['A311']['kind'], string>> = {
  minutes: 'minutes or hours, from 5 minutes to 24 hours: 60 minutes, 2 hours, 20-60 minutes',
  hours: 'a total of time: 20 hours',
  total: 'a total of time or of meetings: 10 hours, 8 sessions',
  count: 'a number or a range: 3, 2-3',
};

export const dates: WordsOf<'A3'> = {
  A301: ({ found, suggestion }) =>
    text(
      `${found} is not a date that is understood`,
      DATE,
      meant(suggestion, 'Write it in one of these ways.'),
    ),
  A302: ({ found, suggestion }) =>
    text(
      `${found} is not a length of time that is understood`,
      'a number and a unit in words: 9 months, 6 weeks, 10 days',
      meant(suggestion, 'Write it in this way.'),
    ),
  A303: ({ found, first, last }) =>
    text(
      `${found} does not fall in the cycle`,
      `a day from ${first} to ${last}`,
      'Change the date, or the start or duration of the cycle.',
    ),
  A304: ({ found }) =>
    text(`There is no ${found} in the cycle's years`, 'a day of the calendar', 'Correct the day.'),
  A305: ({ start, starts, fits }) =>
    text(
      `A cycle cannot start on ${start}: it starts on ${starts}`,
      fits.join(' or '),
      'Start it on one of these days, or change starts.',
    ),
  A306: ({ found, nearest }) =>
    text(
      `${found} is no time zone`,
      'a zone with its place, like Europe/Stockholm',
      meant(nearest, 'Look for the nearest large city in the list of IANA time zones.'),
    ),
  A307: (of) =>
    text(
      'role' in of
        ? `Applications of ${of.role}s close on ${of.closes}, and open on ${of.opens}`
        : `The feedback ${of.feedback} closes on ${of.closes}, and opens on ${of.opens}`,
      'a last day after the first',
      'Correct one of the two dates.',
    ),
  A308: ({ kind, subject, day, first, last }) =>
    text(
      `Because of this ${STEP[kind]} (${subject}) falls on ${day}, outside the cycle`,
      `a moment from ${first} to ${last}`,
      'Move the date, or start the cycle earlier or let it last longer.',
    ),
  A309: ({ from, to }) =>
    text(`The event ends at ${to} and begins at ${from}`, 'an end after the beginning', 'Correct the times.'),
  A310: ({ publish, closes }) =>
    text(
      `Matches are published by ${publish}, and applications close on ${closes}`,
      'a day after applications close',
      'Publish later, or close applications earlier.',
    ),
  A315: ({ opens, closes, applied, publish }) =>
    text(
      `People choose from ${opens} to ${closes}; applications close on ${applied}, and matches are published by ${publish}`,
      'a time to choose after applications close and before matches are published',
      'Correct one of these dates.',
    ),
  A316: ({ found, nearest }) =>
    text(
      `${found} is no code of a country`,
      'the two letters of a country, like SE, or with a part of it where its holidays differ, like DE-BY',
      meant(nearest, 'Look for the country in the list of ISO 3166 codes.'),
    ),
  A311: ({ found, key, kind }) =>
    text(`${key} is ${found}`, AMOUNT[kind], 'Write the number in digits and the unit in words.'),
  A312: ({ found, day }) =>
    text(
      `${found} is ${day}: the month has no such day`,
      'a rhythm that begins before the 29th',
      'Nothing to do if the last day of the month is what you want.',
    ),
  A314: ({ found, day }) =>
    text(
      `"${found}" has a time of day, and only events take one`,
      'a day',
      `Write "${day}". What closes does so at the end of the day; mail goes out at the programme's hour.`,
    ),
  A313: ({ found, why, is }) =>
    text(
      why === 'gap'
        ? `There is no ${found} on that day: the clocks go forward over it`
        : `${found} comes twice on that day: the clocks go back over it`,
      'a time that comes once',
      `Nothing to do if ${is} is what you want${why === 'gap' ? '' : ', the first of the two'}.`,
    ),
};

/** English words for good practice. */
import type { WordsOf } from '../catalogue.ts';
import { counted, text } from './words.ts';

export const practice: WordsOf<'A5'> = {
  A501: ({ goal }) =>
    text(
      `Nothing measures the goal ${goal}`,
      'measured-by: and a question of a check-in or feedback',
      'Ask a question about it, so that the report can say whether it was reached.',
    ),
  A502: ({ language, key }) =>
    text(`${key} has no text in ${language}`, `a text for each language`, `Add ${language}: to ${key}.`),
  A503: ({ question }) =>
    text(
      `${question} is never asked`,
      'a question that an application, check-in or feedback asks',
      'Ask it somewhere, or take it out.',
    ),
  A504: ({ event, day }) =>
    text(`${event} is on ${day}, at a weekend`, 'a working day', 'Nothing to do if that is meant.'),
  A505: ({ event, day, accepted }) =>
    text(
      `${event} is on ${day}, and matches may be accepted until ${accepted}`,
      'an event after the last day to accept',
      'Publish earlier or give less time to accept, so that everybody knows the partner by then.',
    ),
  A506: ({ feedback }) =>
    text(
      `${feedback} asks nothing that measures a goal`,
      'at least one question that a goal names in measured-by',
      `Ask in ${feedback} what shows whether a goal was reached, or measure a goal with what it asks.`,
    ),
  A507: ({ publish, event, day }) =>
    text(
      `Matches are published by ${publish}, and ${event} is on ${day}`,
      'matches before partners first come together',
      `Publish earlier, or move ${event}.`,
    ),
  A508: ({ event, day, holiday }) =>
    text(`${event} is on ${day}, a public holiday: ${holiday}`, 'a working day', 'Choose another day.'),
  A509: ({ event, day, break: rest }) =>
    text(
      `${event} is on ${day}, in the break ${rest}`,
      'a day outside the breaks of this programme',
      'Choose another day, or correct the break.',
    ),
  A510: ({ role, days }) =>
    text(
      `There are ${counted(days, 'day')} to apply as ${role}`,
      'a week at least',
      'Open earlier or close later, so that those who read their mail once a week can apply.',
    ),
  A511: ({ after }) =>
    text(
      `A reminder ${after} after the first mail comes after every deadline`,
      'a reminder while there is time to answer',
      'Remind earlier, or take this reminder out: it is never sent.',
    ),
  A512: ({ event, day, first, firstDay }) =>
    text(
      `The training ${event} is on ${day}, and ${first} on ${firstDay}`,
      'training before partners first come together',
      `Move ${event} before ${first}.`,
    ),
  A513: ({ role, count, from, limit }) =>
    text(
      `One ${role} can get ${count} mails in the seven days from ${from}`,
      `at most ${limit}`,
      'Move one of these dates, or set mails-a-week in limits.',
    ),
  A514: ({ count, from, limit }) =>
    text(
      `A coordinator has ${count} things to do in the seven days from ${from}`,
      `at most ${limit}`,
      'Move one of these dates, or set tasks-a-week in limits.',
    ),
  A515: ({ survey, opens, other, due }) =>
    text(
      `${survey} opens on ${opens}, and ${other} can be answered until ${due}`,
      'one survey at a time',
      `Let ${survey} open after ${other} is due, or ask both in one.`,
    ),
  A516: () =>
    text(
      'Pairs are together for a year or more, and nobody asks them how it goes',
      'a check-in in each year, or meetings that are reported',
      'Add a check-in half way.',
    ),
  A517: ({ event, day, starts }) =>
    text(
      `${event} is on ${day} and still provisional when the cycle starts on ${starts}`,
      'six weeks at least to fix a provisional date',
      'Fix this date before the cycle starts, or choose a later one.',
    ),
  A518: ({ question }) =>
    text(
      `The answers to ${question} are not used`,
      'a question that matching compares or a goal is measured with',
      'Use it in matching, or take it out of the application.',
    ),
  A519: ({ question }) =>
    text(
      `${question} seems to ask for personal data, and nothing uses the answers`,
      'personal data only where the programme needs it',
      'Take the question out of the application, or use it in matching.',
    ),
  A520: () =>
    text(
      'Mentors lead groups and no training teaches them to',
      'an event for mentors with teaches: [facilitation]',
      'Add such a training before the first meeting.',
    ),
  A521: () =>
    text(
      'Pairs meet online only and get no extra time to know each other',
      'rapport: 30 minutes, or a first event in person',
      'Add rapport to relationships, or give an event a place where people meet.',
    ),
  A522: ({ needed, promised }) =>
    text(
      `A mentor needs at least ${needed} hours, and is promised at most ${promised}`,
      'meetings and events within the promised effort',
      'Promise more, or ask for fewer or shorter meetings and events.',
    ),
  A523: ({ role }) =>
    text(
      `No feedback is asked of ${role}s`,
      'feedback from both sides',
      'Write from: everyone, or add a round of feedback.',
    ),
  A524: ({ subject, day, break: rest }) =>
    text(
      `The last day to answer ${subject} is ${day}, in the break ${rest}`,
      'a last day outside the breaks of this programme',
      'Move the date from which it is counted.',
    ),
  A525: ({ key, why }) =>
    text(
      why === 'rolling'
        ? `${key} is not used: in a rolling programme people are matched one by one, as they come`
        : `${key} is not used: each mentee brings a mentor, and they are matched on the day on which they apply`,
      `no ${key} here`,
      `Remove ${key}. What each has to do is counted from their own days.`,
    ),
  A530: ({ found }) =>
    text(
      `${found} is no advice that can be declined`,
      'the code of a warning, like A504',
      'Take it out. Only warnings can be declined: an error has to be corrected.',
    ),
  A531: ({ code }) =>
    text(
      `${code} is declined without a reason`,
      `${code}: and why it does not apply here`,
      'Write the reason: whoever runs the next cycle will want to know it.',
    ),
  A532: ({ code }) =>
    text(
      `${code} is declined, and nothing asks for it`,
      'only advice that is given',
      'Take it out, so that it does not hide a later mistake.',
    ),
};

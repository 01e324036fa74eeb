/** English words for names and what they point at. */
import type { NameKind } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { listed, meant, text } from './words.ts';

const KIND: Readonly<Record<NameKind, string>> = {
  event: 'a day',
  holiday: 'a public holiday',
  question: 'a question',
  'check-in or feedback': 'a check-in or feedback',
  'partner or unit': 'a partner or unit',
  unit: 'a unit',
};

export const names: WordsOf<'A2'> = {
  A201: ({ kind, found, valid, nearest }) =>
    text(
      `${found} is not ${KIND[kind]} of this programme`,
      `one of ${listed(valid)}`,
      meant(nearest, `Choose one of these, or define ${found}.`),
    ),
  A202: ({ name, of }) =>
    of === 'question'
      ? text(
          `${name} is the name of a question that Adept asks itself, for the format`,
          'another name',
          'Rename this question.',
        )
      : text(`${name} is the name of a day that every cycle has`, 'another name', 'Rename this event.'),
  A203: ({ names }) =>
    text(
      names.length > 1
        ? `The dates of ${names.join(', ')} hang on each other`
        : `The date of ${names.join()} hangs on itself`,
      'at least one of them with a date of its own',
      'Give one of them a day, like 5 November.',
    ),
  A204: ({ name }) =>
    text(
      `${name} is a check-in and a feedback`,
      'different names',
      'Rename one, so that goals can say which they mean.',
    ),
  A205: ({ question, ask }) =>
    text(
      `${ask} does not ask ${question}`,
      `a question that ${ask} asks`,
      `Add ${question} to ask in ${ask}.`,
    ),
  A206: ({ language, languages }) =>
    text(
      `${language} is not a language of this programme`,
      `one of ${listed(languages)}`,
      `Add ${language} to languages, or take this text out.`,
    ),
  A207: ({ found }) =>
    text(
      `${found} does not say where which question is asked`,
      'a name, a dot and a question, like final.connection',
      'Write the check-in or feedback before the dot and the question after it.',
    ),
  A208: ({ found, why }) =>
    text(
      why === 'missing'
        ? `${found} cannot be read`
        : `${found} stands in another file, and none can be read here`,
      why === 'missing'
        ? 'the path of a definition, counted from this file'
        : 'a definition that stands alone',
      why === 'missing'
        ? 'Correct the path after extends.'
        : 'Let adept resolve write the whole definition, and use that.',
    ),
  A209: ({ files }) =>
    text(
      `These definitions extend each other: ${files.join(' \u2192 ')}`,
      'a parent that stands on its own',
      'Take extends out of one of them.',
    ),
  A210: ({ found, valid, nearest }) =>
    text(
      `The parent has no ${found} to take away`,
      `one of ${listed(valid)}`,
      meant(nearest, 'Take this line out.'),
    ),
};

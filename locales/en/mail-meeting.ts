/** What those who have just been brought together are told about meeting. */
import type { MailFacts } from '../mail.ts';
import { rhythmWords } from './rhythm.ts';
import { sessionWords, targetWords } from './target.ts';

function rhythm({ meetings, setsRhythm }: MailFacts): string {
  if (meetings === null) return 'How often you meet is for you to agree on.';
  const often = `${rhythmWords(meetings)}, for ${sessionWords(meetings)}`;
  return setsRhythm
    ? `How often you meet is yours to set, on your page; until you do, we take it that you meet ${often}.`
    : `Plan to meet ${often}.`;
}

const target = ({ target: one }: MailFacts): string =>
  one === null ? '' : ` In all it should come to ${targetWords(one)}; your page shows how far you are.`;

const begin = ({ meetings }: MailFacts): string =>
  meetings === null ? '' : ' Write to each other this week to find a first time.';

/** How often, how long and how much they meet, and who begins. */
export const meetingTogether = (f: MailFacts): string => `${rhythm(f)}${target(f)}${begin(f)}`;

/** Beside the question whether they have met. */
export const targetNote = ({ target: one }: MailFacts): string[] =>
  one === null ? [] : [`Your page shows how far you are on the way to ${targetWords(one)}.`];

/** What those who have just been brought together are told about meeting. */
import type { MailFacts } from '../mail.ts';
import { rhythmWords } from './rhythm.ts';
import { sessionWords, targetWords, timeWords } from './target.ts';

function rhythm({ meetings, setsRhythm }: MailFacts): string {
  if (meetings === null) return 'How often you meet is for you to agree on.';
  const often = `${rhythmWords(meetings)}, for ${sessionWords(meetings)}`;
  return setsRhythm
    ? `How often you meet is yours to set, on your page; until you do, we take it that you meet ${often}.`
    : `Plan to meet ${often}.`;
}

const target = ({ target: one }: MailFacts): string =>
  one === null ? '' : ` In all it should come to ${targetWords(one)}; your page shows how far you are.`;

const soon = ({ meetings }: MailFacts): string[] =>
  meetings === null ? [] : ['Write to each other this week to find a first time.'];

/** Who writes first. */
function begin(f: MailFacts): string[] {
  const late = 'If nothing has come within a week, write yourself.';
  if (f.writesFirst === null) return soon(f);
  if (f.format === 'group' && !f.isMentor)
    return f.writesFirst === 'reader'
      ? ['One of your group writes first: agree who suggests a time this week.']
      : [`Your ${f.otherRole} writes to all of you first. ${late}`];
  if (f.writesFirst === 'reader') return ['You write first: suggest a time this week.'];
  return [
    f.format === 'group'
      ? `One of them writes to you first. ${late}`
      : `Your ${f.otherRole} writes to you first. ${late}`,
  ];
}

const rapport = ({ rapport: minutes, apart }: MailFacts): string[] =>
  minutes === null
    ? []
    : [
        `Plan ${timeWords(minutes)} more for your first meeting, to get to know each other${apart ? ', above all if you meet online' : ''}.`,
      ];

/** How often, how long and how much they meet, and who begins. */
export const meetingTogether = (f: MailFacts): string[] =>
  [`${rhythm(f)}${target(f)}`, [...begin(f), ...rapport(f)].join(' ')].filter((text) => text !== '');

/** What the first meeting is for, in the programme's words. */
export const agendaLines = ({ agenda }: MailFacts): [string, string][] =>
  agenda.map((item, index) => [`First meeting, ${index + 1}`, item]);

/** Beside the question whether they have met. */
export const targetNote = ({ target: one }: MailFacts): string[] =>
  one === null ? [] : [`Your page shows how far you are on the way to ${targetWords(one)}.`];

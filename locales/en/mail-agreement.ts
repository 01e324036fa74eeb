/** Mails about what a pair agrees on: the text that it signs before the start, and how often it meets. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { the } from './grammar.ts';
import { rhythmWords } from './rhythm.ts';
import { concerned, coordinator, programme } from './mail-who.ts';

type AboutAgreement = Extract<Template, `agreement-${string}` | 'rhythm-changed'>;

const WITHOUT: Readonly<Record<NonNullable<MailFacts['ifUnsigned']>, string>> = {
  hold: 'Nothing begins before all have signed.',
  proceed: 'Without all signatures by then, you begin all the same.',
  close: 'Without all signatures by then, the match ends.',
};

/** What is asked: to sign, the first time. */
export function sign(f: MailFacts): MailWords {
  return {
    subject: `Before you begin: your agreement with ${f.people}`,
    paragraphs: [
      `You and ${f.people}, your ${f.otherRole}, ${f.bothAccept ? 'have both accepted' : 'are matched'}. Before you begin in ${programme(f)}, you agree on a few things and sign them.`,
      `There is a draft. Each of you can change it; then each signs by typing their name, by the end of ${f.due}. Write to each other if you would like to talk about it first.`,
    ],
    facts: f.addresses.map((address): [string, string] => [`Your ${f.otherRole}`, address]),
    action: 'Read and sign',
    notes: [
      ...(f.ifUnsigned === null ? [] : [WITHOUT[f.ifUnsigned]]),
      `The agreement is read by those who sign it, and by the coordinators of ${f.hasUnits ? `your ${f.unitLabel} and of ` : ''}the programme.`,
    ],
  };
}

export const agreementMails: Readonly<Record<AboutAgreement, (facts: MailFacts) => MailWords>> = {
  'rhythm-changed': (f) => ({
    subject: `You and ${f.people}: how often you meet`,
    paragraphs: [
      `${f.people} and you meet ${f.rhythm === null ? 'in another rhythm' : rhythmWords(f.rhythm)} from now on: one of you has set it on your page.`,
      'If that does not suit you, talk about it, and set another rhythm there. We ask you about your meetings as often as you meet.',
    ],
    action: 'Open your page',
  }),
  'agreement-changed': (f) => ({
    subject: `New text: your agreement with ${f.people}`,
    paragraphs: [
      `The text of your agreement with ${f.people} has been changed. What was signed before no longer counts.`,
      `Please read the new text and sign it, or change it once more, by the end of ${f.due}.`,
    ],
    action: 'Read and sign',
  }),
  'agreement-held': (f) => ({
    subject: `Waiting for signatures: your agreement with ${f.people}`,
    paragraphs: [
      `Your agreement with ${f.people} has not been signed by all of you, so ${the(f.programme)} has not begun for you. ${coordinatorKnows(f)}`,
      'It can still be signed, with the link of our earlier mail or on your page. As soon as all have signed, you begin.',
    ],
    action: 'Open your page',
  }),
  'agreement-lapsed': (f) => ({
    subject: `${f.programme} ${f.period}: your match has ended`,
    paragraphs: [
      `The agreement with ${f.people} was not signed by all of you in time, so the match has ended before it began.`,
      `${coordinatorKnows(f)} If you would still like to take part, please write to ${f.contact}.`,
    ],
  }),
  'agreement-unsigned': (f) => ({
    subject: `${concerned(f)}: ${f.people} have not signed their agreement`,
    paragraphs: [
      `${f.people} have accepted each other, and their agreement is not signed by all of them. They are asked nothing more until it is.`,
      'They can still sign it. Please talk to them.',
    ],
    action: 'See the cycle',
  }),
};

function coordinatorKnows(f: MailFacts): string {
  const who = coordinator(f);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} knows of it.`;
}

/** Mails about a right to a partner: to those who have it and are without, and to the coordinators who hear of them. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { a } from './grammar.ts';
import { concerned, programme } from './mail-who.ts';

type Entitled = Extract<Template, 'remind-entitled' | 'entitled-alone' | 'entitled-waiting'>;

/** Nothing where there is no such right. */
export const right = (f: MailFacts): string[] =>
  f.entitled ? [`As ${a(f.role)} you have a right to ${a(f.otherRole)}.`] : [];

const help = (f: MailFacts): string =>
  `If you do not know whom to ask, write to ${f.contact}: we help you to find somebody.`;
const without = (f: MailFacts): string =>
  `If you would rather have no ${f.otherRole}, leave the programme by the link below; you then hear no more of it.`;

export const entitledMails: Readonly<Record<Entitled, (facts: MailFacts) => MailWords>> = {
  'remind-entitled': (f) => ({
    subject: `You have a right to ${a(f.otherRole)}`,
    paragraphs: [
      `As ${a(f.role)} you have a right to ${a(f.otherRole)}, and as far as we know you have none yet.`,
      f.selfFound
        ? `You choose who it is: think of somebody, ask them, and tell us by the link. They get a mail from us and say whether they are willing.`
        : `Apply to ${programme(f)} by the link, and you hear from us as soon as there is somebody for you.`,
      help(f),
    ],
    action: 'Apply',
    notes: [without(f)],
  }),
  'entitled-alone': (f) => ({
    subject: `You have a right to ${a(f.otherRole)}, and none yet`,
    paragraphs: [
      `You have applied to ${programme(f)}, and nobody whom you have named is your ${f.otherRole} so far. That happens, and says nothing about you.`,
      `You still have a right to ${a(f.otherRole)}: name somebody else by the link.`,
      help(f),
    ],
    action: 'Name somebody else',
    notes: [without(f)],
  }),
  'entitled-waiting': (f) => ({
    subject: `${concerned(f)}: without ${a(f.otherRole)} for two months`,
    paragraphs: [
      `${f.many === 1 ? 'One person who is' : `${f.many} people who are`} entitled to ${a(f.otherRole)} in ${programme(f)} ${f.many === 1 ? 'has' : 'have'} had none for two months or more, although reminded.`,
      'Mails have done what they can. Please talk to them.',
    ],
    action: 'See who',
  }),
};

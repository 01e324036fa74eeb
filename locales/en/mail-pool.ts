/** Mails to the members of a pool: whether they are still willing, that they rest, that they are back. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { a, the } from './grammar.ts';

export type PoolTemplate = Extract<Template, `pool-${string}` | `${'ask' | 'remind'}-stay-willing`>;

const SILENCE: Readonly<Record<NonNullable<MailFacts['poolSilence']>, string>> = {
  pause: 'If we do not hear from you by then, you rest: nobody is proposed to you until you come back.',
  stay: 'If we do not hear from you by then, you stay in the pool as you are.',
  leave: 'If we do not hear from you by then, we take it that you would like to leave the pool.',
};

const silence = (f: MailFacts): string[] => (f.poolSilence === null ? [] : [SILENCE[f.poolSilence]]);

export const poolMails: Readonly<Record<PoolTemplate, (facts: MailFacts) => MailWords>> = {
  'ask-stay-willing': (f) => ({
    subject: `${f.programme}: are you still willing?`,
    paragraphs: [
      `You are in the pool of ${the(f.programme)} as ${a(f.role)}: thank you for being there. From time to time we ask whether that is still right for you.`,
      `Please say by the end of ${f.due}: yes, not now, or that you would like to leave. It takes a moment.`,
    ],
    action: 'Yes, not now, or leave',
    notes: silence(f),
  }),
  'remind-stay-willing': (f) => ({
    subject: `Reminder: ${f.programme}: are you still willing?`,
    paragraphs: [
      `You are in the pool of ${the(f.programme)} as ${a(f.role)}. Please say by the end of ${f.due} whether you are still willing: yes, not now, or that you would like to leave.`,
    ],
    action: 'Yes, not now, or leave',
    notes: silence(f),
  }),
  'pool-resting': (f) => ({
    subject: `${f.programme}: you rest`,
    paragraphs: [
      `From now on nobody is proposed to you in ${the(f.programme)}. ${
        f.pauseUntil === ''
          ? 'You are there again when you say so.'
          : `You are there again on ${f.pauseUntil}, or earlier if you say so.`
      }`,
      'What you have begun with somebody goes on.',
    ],
    action: 'Come back',
  }),
  'pool-silent': (f) => ({
    subject: `${f.programme}: you rest until you come back`,
    paragraphs: [
      `We asked whether you are still willing to be ${a(f.role)} in ${the(f.programme)}, and have not heard from you. So that nobody waits for you in vain, you rest: nobody is proposed to you.`,
      'There is nothing to explain. If you are there again, now or later, one click is enough.',
    ],
    action: 'Come back',
  }),
  'pool-returned': (f) => ({
    subject: `${f.programme}: you are back`,
    paragraphs: [
      `Good to have you back: you are in the pool of ${the(f.programme)} as ${a(f.role)} again. You hear from us when there is somebody for you.`,
    ],
    action: 'Your place in the pool',
  }),
};

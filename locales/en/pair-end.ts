/** The texts of ending a pair before its time: without blame, and without asking more than is needed. */
import { the } from './grammar.ts';

export const pairEnd = {
  heading: 'If it is not right for you',
  lead: 'It happens that two people do not fit, or that life comes between. You can end it, without giving a reason.',
  link: 'End it before its time',
  title: (names: string) => `End your time with ${names}?`,
  text: (names: string, programme: string) =>
    `This ends your time together in ${the(programme)}, not your part in the programme. ${names} is told kindly that it has ended, not why.`,
  replaced: (names: string) =>
    `Your coordinator then looks for somebody else for ${names}, and for you if you like.`,
  closed: 'Nobody is looked for in your place.',
  reason: 'Why? It helps to match better',
  readBy: 'Only the coordinators read this.',
  again: 'Would you like to be matched with somebody else?',
  againYes: 'Yes',
  againNo: 'No',
  really: 'To be sure',
  confirm: 'I want to end it',
  button: 'End it',
  back: 'Back, without ending it',
} as const;

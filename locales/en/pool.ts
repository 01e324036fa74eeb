/** Texts of a pool: what its members are asked and can set, and what coordinators see of it. */
import { a, the } from './grammar.ts';

export const pool = {
  lang: 'en',
  /** On the form by which one joins. */
  join: (every: string) =>
    `You join a standing pool. You hear from us when there is somebody for you. You can rest, come back or leave at any time, with the link at the foot of each of our mails; ${every} we ask whether you are still willing.`,
  /** `once a year` */
  every: (count: number, unit: 'day' | 'week' | 'month' | 'working-day'): string => {
    if (unit === 'month' && count === 12) return 'once a year';
    if (unit === 'month' && count === 6) return 'twice a year';
    const word = unit.replace('-', ' ');
    return count === 1 ? `every ${word}` : `every ${count} ${word}s`;
  },

  ask: {
    lead: (role: string, programme: string) =>
      `You are in the pool of ${the(programme)} as ${a(role)}. Are you still willing?`,
    question: 'Are you still willing?',
    options: {
      yes: 'Yes: I am there for whoever comes',
      'not-now': 'Not now: I would like to rest',
      leave: 'No: I would like to leave the pool',
    },
    until: 'If not now: until when?',
    untilHint: 'You can leave this open and come back whenever you like.',
    wrongDay: 'Give a day that is still to come, or leave it empty.',
    choose: 'Choose one of the three.',
    notNowUntil: (day: string) => `Not now: I rest until ${day}`,
    readBy: (unit: string) => `the coordinators of ${unit}`,
  },

  page: {
    title: (programme: string) => `Your place in the pool: ${programme}`,
    heading: 'Your place in the pool',
    states: {
      free: 'You are there for whoever comes. You hear from us when there is somebody for you.',
      full: 'You are with somebody, or have been proposed to somebody. Nobody else is proposed to you meanwhile.',
      resting: 'You rest: nobody is proposed to you.',
    },
    since: (day: string) => `Resting since ${day}.`,
    until: (day: string) => `You are there again on ${day}, or earlier with the button.`,
    open: 'You are there again when you say so.',
    together:
      'What you have begun with somebody goes on; if you need a pause there, take it on your page together.',
    joined: 'In the pool since',
    willing: 'Willing, as you last said',
    asked: (day: string) => `You are being asked whether you are still willing: until ${day}.`,
    restHeading: 'If you would like to rest',
    restLead:
      'Holidays, illness, a busy time: nobody is proposed to you until you are back. You need not say why.',
    day: 'Until when?',
    hint: 'You can leave this open and come back whenever you like.',
    rest: 'Rest',
    back: 'I am back',
    leaveHeading: 'If you would like to leave',
    leaveLead: 'Nothing is asked of you any more, and nobody is proposed to you. You can join again later.',
    leave: 'Leave the pool',
    gone: 'You are not in the pool',
    goneText: 'You have left it, or it has ended.',
  },

  coordinators: {
    heading: (role: string) => `The pool: ${role}`,
    counts: (free: number, full: number, resting: number) =>
      `${free} free, ${full} with somebody, ${resting} resting.`,
    head: ['Name', 'Now', 'In the pool since', 'Willing, as last said'],
    free: (left: number) => (left === 1 ? 'free' : `free: ${left} places`),
    full: 'has as many as they take',
    resting: (since: string, until: string | null) =>
      until === null ? `rests since ${since}` : `rests since ${since}, until ${until}`,
    asked: (day: string) => `being asked, until ${day}`,
    nobody: 'Nobody has joined yet.',
    change: 'Change',
    rest: 'Let rest',
    back: 'Bring back',
    about: (what: string, name: string) => `${what}: ${name}`,
  },
} as const;

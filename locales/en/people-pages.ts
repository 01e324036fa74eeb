/** Every text of the page on which coordinators see who comes in. */
import { a } from './grammar.ts';

const admissions = {
  review: 'To be decided about.',
  accepted: 'Has a place.',
  waiting: 'On the wait list.',
  declined: 'Declined.',
  unplaced: 'Without a place when matches went out; kept for the next time.',
} as const;

const decisions = { accept: 'Accept', wait: 'Wait list', decline: 'Decline' } as const;

/** Where somebody stands in one line. */
const stands = {
  left: (day: string) => `left on ${day}`,
  review: 'application to be decided about',
  waiting: 'on the wait list',
  declined: 'application declined',
  unplaced: 'without a place; kept for the next time',
  invited: 'invited, has not applied yet',
  alone: 'has no match',
  resting: (day: string) => `in the pool, rests since ${day}`,
  proposed: (names: string) => `proposed: ${names}`,
  active: (names: string) => `with ${names}`,
  completed: (names: string) => `to the end with ${names}`,
  ended: (names: string) => `ended early with ${names}; has no match now`,
} as const;

/** What became of a match. */
const bonds = {
  proposed: 'proposed',
  active: 'running',
  declined: 'declined',
  lapsed: 'not answered in time',
  ended: 'ended early',
  completed: 'to the end',
} as const;

/** What became of a question. */
const askedStates = {
  open: (due: string) => `open until ${due}`,
  met: (on: string) => `answered on ${on}`,
  expired: 'not answered in time',
  withdrawn: 'withdrawn: no longer needed',
} as const;

const mailStates: Readonly<Record<string, string>> = {
  queued: 'waiting to be sent',
  sending: 'being sent',
  sent: 'sent',
  failed: 'could not be sent',
  unknown: 'not known whether it arrived',
  suppressed: 'not sent: it was no longer needed',
};

export const peoplePages = {
  everybody: 'Everybody',
  everybodyHead: ['Name', 'Role', 'Where they stand', 'Open questions'],
  nobody: 'Nobody yet.',
  shown: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  nobodyFits: 'Nobody fits.',
  search: 'Name or address',
  anyRole: 'Every role',
  anyUnit: 'All',
  show: 'Show',
  all: 'Show everybody',
  stands,
  bonds,
  askedStates,
  mailStates,
  person: {
    title: (name: string, programme: string) => `${name}: ${programme}`,
    address: 'Address',
    stands: 'Stands',
    joined: 'Joined',
    applied: 'Applied',
    notApplied: 'not yet',
    left: 'Left',
    application: 'Application',
    matches: 'Matches',
    noMatches: 'None yet.',
    since: (day: string) => `since ${day}`,
    proposed: (day: string) => `proposed on ${day}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    asked: 'What they were asked',
    askedHead: ['Question', 'Asked', 'How it went'],
    nothingAsked: 'Nothing yet.',
    mails: 'Mails to them',
    mailsHead: ['Mail', 'Written', 'State'],
    noMails: 'None yet.',
  },
  entitled: {
    title: (partner: string) => `Entitled, and without ${a(partner)}`,
    text: 'Each of them is reminded once a month; after two months they are among what needs you.',
    head: ['Name', 'Since', 'Application'],
    applied: 'sent',
    notApplied: 'not sent yet',
    nobody: 'Nobody: all who are entitled have somebody.',
  },
  title: (name: string, period: string) => `People: ${name} ${period}`,
  heading: 'Who takes part',
  applications: (role: string) => `Applications: ${role}`,
  taken: (accepted: number, places: number | null) =>
    places === null ? `${accepted} accepted.` : `${accepted} of ${places} places taken.`,
  applied: (moment: string) => `Applied on ${moment}.`,
  answers: 'Answers',
  admissions,
  decisions,
  /** For those who hear the page: whom a button is about. */
  decideOn: (decision: string, name: string) => `${decision}: ${name}`,
  invitations: 'Invitations',
  invitationsHead: ['Invited by', 'Role', 'Invited', 'Applied', 'Places'],
  anyNumber: 'any',
  invite: 'Bring somebody in',
  inviteText:
    'They get a mail with a link of their own: at once when applications are open, otherwise on the day they open. Whole lists come in as a file through the API or the command line.',
  name: 'Name',
  role: 'Role',
  invitedBy: 'Invited by',
  inviteButton: 'Invite',
  interests: 'Kept for the next time',
  interestsText: 'They came too late, or there was no place. When applications open again, they hear first.',
  invitedTo: (cycle: string) => `invited to ${cycle}`,
} as const;

/** Every text of the page on which coordinators see who comes in. */
const admissions = {
  review: 'To be decided about.',
  accepted: 'Has a place.',
  waiting: 'On the wait list.',
  declined: 'Declined.',
  unplaced: 'Without a place when matches went out; kept for the next time.',
} as const;

const decisions = { accept: 'Accept', wait: 'Wait list', decline: 'Decline' } as const;

export const peoplePages = {
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

/** The guide to the first meeting, on the page of a pair or group. */
export const firstMeeting = {
  heading: 'Your first meeting',
  eachOther: 'Write to each other this week to find a time.',
  youBegin: 'You write first: suggest a time this week.',
  oneOfYou: 'One of you writes first: agree among you who suggests a time this week.',
  waits: (role: string) => `The ${role} writes first. If nothing has come within a week, write yourself.`,
  long: (all: string, more: string) => `Plan ${all}: ${more} of it are for getting to know each other.`,
  more: (more: string) => `Plan ${more} more than usual, to get to know each other.`,
  /** Where the programme has no words of its own. */
  agenda: [
    'Tell each other who you are, and what brings you here.',
    'Say what you hope for, and what you can give.',
    'Agree on how often you meet and where, and on how you write to each other in between.',
    'Agree on what stays between you.',
    'Set your next meeting before you part.',
  ],
} as const;

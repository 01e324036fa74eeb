/** Every text of the forms with which coordinators change a cycle that runs: its events, its mails, itself. */
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

export const cycleChanges = {
  events: {
    title: (name: string, period: string) => `Events: ${name} ${period}`,
    heading: 'Events',
    link: 'Events: move or confirm a date',
    lead: 'When an event moves, all that hangs on it moves along, and everybody whose calendar holds it is told once, with the new entry.',
    none: 'This programme has no events.',
    answers: (coming: number, not: number, silent: number) =>
      `${coming} coming, ${not} not coming, ${silent} without an answer`,
    provisional: 'Date not confirmed',
    held: 'Has taken place.',
    change: 'Move it',
    confirm: 'The date holds',
    day: 'Day',
    from: 'From',
    to: 'To',
    moveButton: 'Move',
    moved: 'It is moved, and those concerned are told.',
    confirmed: 'It is confirmed, and those concerned are told.',
    unchanged: 'Nothing was changed: this is its date.',
    refused: 'It was not changed:',
  },
  mails: {
    'send-again': 'Send it again',
    arrived: 'It arrived',
    leave: 'It need not arrive',
    about: (action: string, name: string) => `${action}: the mail to ${name}`,
  },
  state: {
    title: 'This cycle',
    pause: 'Hold it',
    pauseText:
      'Nothing is asked, sent or closed while it is held. What falls due meanwhile happens when it goes on.',
    paused: 'It is held: nothing is asked, sent or closed.',
    resume: 'Let it go on',
    cancel: 'End it for good',
    cancelText: (people: number) =>
      `Everything that is asked is withdrawn, pairs end, and ${many(people, 'person', 'people')} who take part are told by mail. This cannot be undone.`,
    sure: 'Yes, end this cycle for everybody',
    unsure: 'Tick the box to end the cycle; nothing has been changed.',
  },
} as const;

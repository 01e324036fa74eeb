/** Every text of the pages on which a programme's text is checked, kept, rehearsed and started. */
export const definitionPages = {
  programmes: 'Programmes',
  noProgrammes: 'No programme has been kept yet.',
  newOne: 'A programme from its text',
  versions: (n: number) => (n === 1 ? '1 version' : `${n} versions`),

  text: {
    title: 'A programme from its text',
    lead: 'Paste the text of a programme, or choose its file. Checking keeps nothing.',
    text: 'The text',
    file: 'or its file',
    check: 'Check',
    keep: 'Keep it',
    keepHint:
      'Keeping it makes it the newest version of its programme. Cycles that run stay on the text with which they were started; cycles that a programme opens by itself take the newest.',
    empty: 'Write the text of a programme, or choose a file.',
    errors: 'This text cannot be kept yet:',
    good: (name: string, start: string) => `${name} is correct. Its next cycle would start on ${start}.`,
    advice: 'Worth a look:',
  },

  page: {
    version: (id: string, day: string) => `${id}, kept on ${day}`,
    change: 'Change the text',
    start: 'First day',
    show: 'Show this cycle',
    advice: 'Advice on this text',
    picture: (name: string, from: string, to: string) => `${name} from ${from} to ${to}`,
    year: 'The cycle as a picture',
    mails: 'Mails',
    mailsText:
      'What one person of each kind gets in a cycle without changes: the fewest when they answer at once, the most when they answer on the last day.',
    mailsHead: ['Who', 'Fewest', 'Most'],
    dates: 'Every date',
    datesHead: ['Day', 'What', 'Who'],
    noCycle: 'No cycle of this text can be shown from this day:',
  },

  rehearse: {
    title: 'Rehearse it',
    text: 'The whole cycle in virtual time, in a minute or two, with people who are made up and answer real mails. When it is done, the overview has it to look around in.',
    people: 'How many people',
    years: 'Years',
    button: 'Rehearse',
  },

  begin: {
    title: 'Start a cycle',
    text: (day: string) => `A real cycle with its first day on ${day}. Its first mails go out then.`,
    people: 'People, as a CSV file',
    peopleHint:
      'Columns name, email, role, unit. Leave it out and people apply on the page, or come in later.',
    past: (n: number) =>
      `${n === 1 ? 'One date lies' : `${n} dates lie`} in the past. What was to happen then happens as soon as the cycle starts:`,
    confirm: 'Let it happen',
    repeat: 'Open the next cycles by themselves',
    button: 'Start',
    faults: 'It was not started:',
  },
} as const;

/** What is told of a rehearsal while it runs, and at its end. */

const number = (n: number): string => n.toLocaleString('en');
const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`;
const times = (n: number): string => (n === 1 ? 'once' : `${number(n)} times`);

export const rehearsalWords = {
  phases: {
    applications: 'Applications',
    matching: 'Matching',
    acceptance: 'Acceptance',
    relationships: 'Mentoring',
    feedback: 'Feedback and report',
  },
  happened: {
    begins: 'The cycle begins',
    'open-applications': 'Applications open',
    'close-applications': 'Applications close',
    'draft-matches': 'Matches are drafted for the coordinators',
    'publish-matches': 'Matches are published',
    'remind-publish': 'Coordinators who have not published are reminded',
    'escalate-publish': 'The owner hears who has not published',
    'fix-date': (event: string) => `A date is to be fixed: ${event}`,
    event: (event: string) => `${event} has taken place`,
    notice: (event: string) => `Those who come to ${event} are reminded of it`,
    ask: (name: string) => `Asked: ${name}`,
    invitation: (event: string) => `Invitations go out: ${event}`,
    report: 'The report is made',
    closed: 'The owner ends the programme: running pairs go on, nobody new comes in',
    published: (unit: string) => `${unit} publishes the matches`,
    adjusted: (unit: string) => `${unit} changes the draft`,
    proposed: (unit: string) => `${unit} proposes a new match`,
    fixed: (event: string) => `The date is fixed: ${event}`,
  },
  /** Stands for the unit where a programme has none. */
  coordinator: 'The coordinator',
  line: (day: string, phase: string, happened: string, mails: number) =>
    `${day}  ${phase}: ${happened}. ${counted(mails, 'mail')}.`,
  mailsSoFar: (mails: number) => `${counted(mails, 'mail')} so far`,
  title: (programme: string, period: string) => `Rehearsing ${programme}, ${period}`,
  summary: {
    title: (programme: string, seconds: string) => `${programme}: a whole cycle in ${seconds} s`,
    people: (mentees: number, mentors: number) =>
      `${counted(mentees + mentors, 'person', 'people')}: ${counted(mentees, 'mentee')}, ${counted(mentors, 'mentor')}`,
    matches: (matches: number, started: number, completed: number, early: number) =>
      `${counted(matches, 'match', 'matches')} proposed, ${started} started, ${completed} lasted to the end, ${early} ended early`,
    events: (count: number, coming: number) =>
      `${counted(count, 'event')}, ${times(coming)} somebody said that they come`,
    mails: (total: number, reminders: number) =>
      `${counted(total, 'mail')}, ${number(reminders)} of them ${reminders === 1 ? 'a reminder' : 'reminders'}`,
    obligations: (opened: number, met: number, expired: number, withdrawn: number) =>
      `${counted(opened, 'thing')} asked: ${number(met)} answered, ${number(expired)} not, ${number(withdrawn)} withdrawn`,
    checked: (after: number, twice: number) =>
      `${counted(after, 'reminder')} after an answer, ${counted(twice, 'mail')} sent twice`,
  },
  failed: (error: string) => `The rehearsal failed: ${error}`,
  /** Where nothing runs that could show it now. */
  keptFor: (path: string) => `It is kept for looking at: npm start opens it, under ${path}`,
  kept: (page: string) => `It is kept for looking at: ${page}`,
} as const;

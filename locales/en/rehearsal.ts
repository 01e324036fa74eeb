/** What is told of a rehearsal while it runs, and at its end. */

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
    published: (unit: string) => `${unit} publishes its matches`,
    adjusted: (unit: string) => `${unit} changes its draft`,
    proposed: (unit: string) => `${unit} proposes a new match`,
    fixed: (event: string) => `The date is fixed: ${event}`,
  },
  line: (day: string, phase: string, happened: string, mails: string) =>
    `${day}  ${phase}${happened === '' ? '' : `: ${happened}`}. ${mails} mails.`,
  mailsSoFar: (count: string) => `${count} mails so far`,
  title: (programme: string, period: string) => `Rehearsing ${programme}, ${period}`,
  summary: {
    title: (programme: string, seconds: string) => `${programme}: a whole cycle in ${seconds} s`,
    people: (mentees: number, mentors: number) =>
      `${mentees + mentors} people: ${mentees} mentees, ${mentors} mentors`,
    matches: (matches: number, started: number, completed: number, early: number) =>
      `${matches} matches proposed, ${started} started, ${completed} lasted to the end, ${early} ended early`,
    events: (count: number, coming: number) =>
      `${count} events, ${coming} times somebody said that they come`,
    mails: (total: string, reminders: string) => `${total} mails, ${reminders} of them reminders`,
    obligations: (opened: string, met: string, expired: string, withdrawn: string) =>
      `${opened} things asked: ${met} answered, ${expired} not, ${withdrawn} withdrawn`,
    checked: (after: number, twice: number) =>
      `${after} reminders after an answer, ${twice} mails sent twice`,
  },
  failed: (error: string) => `The rehearsal failed: ${error}`,
  kept: (page: string) => `It is kept for looking at: ${page}`,
} as const;

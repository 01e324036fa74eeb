/** Every text of the coordinators' pages and of the mailbox. */
import { a } from './grammar.ts';
import type { ObligationKind } from '../../definitions/plan/types.ts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

const kinds: Readonly<Record<ObligationKind, string>> = {
  apply: 'Application',
  choose: 'Choice',
  accept: 'Acceptance',
  sign: 'Agreement',
  'answer-invitation': 'Invitation',
  'report-meeting': 'Meeting',
  'report-individual': 'Individual session',
  'check-in': 'Check-in',
  'give-feedback': 'Feedback',
  'tell-story': 'Story',
  'set-duration': 'Duration',
  extend: 'Extension',
  'stay-willing': 'Still willing',
};

/** What a draft is worth against the best that could be made now. */
function proof({ status, verified, fewer, gap }: Standing): string {
  if (status === 'optimal') return verified ? 'Optimal, verified.' : 'Optimal.';
  if (status === 'unproven' && gap > 0)
    return `Nothing better has been found; there could be ${count(gap, 'point')} more together at most.`;
  if (status === 'unproven') return 'Nothing better has been found.';
  if (fewer > 0) return `A new draft would have ${count(fewer, 'pair')} more.`;
  if (gap > 0) return `A new draft would have ${count(gap, 'point')} more together.`;
  return 'A new draft would have a better weakest pair.';
}

interface Standing {
  readonly status: 'optimal' | 'feasible' | 'unproven';
  readonly verified: boolean;
  readonly fewer: number;
  readonly gap: number;
}

export const coordinators = {
  nav: {
    label: 'Pages',
    home: 'Overview',
    cycle: 'Cycle',
    people: 'People',
    events: 'Events',
    report: 'Report',
    mailbox: 'Mailbox',
    signOut: 'Sign out',
  },

  stories: {
    title: (name: string, period: string) => `${name} ${period}: stories`,
    link: 'Stories that participants have told',
    may: (n: number) =>
      n === 0
        ? 'No story may be told in public yet.'
        : `${count(n, 'story', 'stories')} may be told in public, with the consent of those who wrote.`,
    withheld: (n: number) =>
      `${count(n, 'more story', 'more stories')} came without consent to publish; ${n === 1 ? 'it is' : 'they are'} not shown here.`,
    by: (name: string, role: string, unit: string) => `${name}, ${role}, ${unit}`,
  },

  login: {
    title: 'Sign in',
    text: 'These pages show names and answers. Sign in with the API key that Adept showed when it first started.',
    key: 'API key',
    button: 'Sign in',
    wrong: 'This is not a key of this installation.',
  },

  home: {
    title: 'Adept',
    text: 'Mentorship programmes, run from their text.',
    cycles: 'Cycles',
    noCycles:
      'No cycle has been started yet. Start one from the page of its programme, or with adept start FILE --start DATE.',
    rehearsals: 'Rehearsals',
    noRehearsals:
      'No rehearsal has been run yet. Ask for one on the page of a programme, or with adept rehearse FILE --keep.',
    rehearsal: (people: number, seed: string) => `${count(people, 'person', 'people')}, seed ${seed}`,
    kept: 'look around in it',
    mailbox: 'Mailbox',
    mailboxText: 'Every mail as its reader sees it, with links that work.',
    api: 'API',
    apiText: 'The same by HTTP, as JSON, with a Bearer key.',
    states: {
      running: 'running',
      paused: 'paused',
      cancelled: 'cancelled',
      finished: 'finished',
      queued: 'waiting',
      failed: 'failed',
      dropped: 'dropped',
    } as Readonly<Record<string, string>>,
  },

  afterwards: {
    title: 'Afterwards',
    byHand: 'The next cycle is started by hand.',
    repeat: 'Open the next cycles by themselves',
    stop: 'Open no further cycle',
    opens: (cycle: string, day: string) =>
      `The next cycle, ${cycle}, is set up on ${day}, two weeks before its first date.`,
    nothingNext: 'The next cycle is opened by itself, but the definition names none that is still to come.',
    once: 'This programme comes once.',
    rolling:
      'This programme is rolling: it goes on, with a report after each stretch, until you end it. Pairs that are running then go on to their own ends.',
    lastDay: 'Last day',
    lastDayHint: 'Leave it empty to end as soon as the running pairs have.',
    close: 'Take nobody in any more and end',
    closing: (day: string) => `This programme takes nobody in any more. Its last day is ${day}.`,
  },

  cycle: {
    figures: {
      people: 'take part',
      pairs: 'pairs now',
      ended: 'pairs before',
      mails: 'mails sent',
    },
    timeline: 'Timeline',
    timelineTitle: (name: string, period: string) => `Timeline of ${name} ${period}`,
    timelineText: (phases: string, events: string, today: string) =>
      `Phases: ${phases}. Events: ${events}. Today: ${today}.`,
    asTable: 'The timeline as a table',
    what: 'What',
    from: 'From',
    to: 'To',
    today: 'Today',
    provisional: 'date not confirmed',
    legendProvisional: 'A dashed mark is a date that is not confirmed.',
    now: 'Needs you now',
    nothingNow: 'Nothing. Everything that is due is on its way.',
    since: (day: string) => `since ${day}`,
    due: (day: string) => `until ${day}`,
    unknownMail: (template: string, name: string) =>
      `${template} to ${name}: it is not known whether this mail arrived`,
    failedMail: (template: string, name: string) => `${template} to ${name}: this mail could not be sent`,
    coordinator: 'a coordinator',
    next: 'What comes next',
    endOf: (day: string) => `end of ${day}`,
    nothingNext: 'Nothing more: the cycle has ended.',
    owed: 'Who owes what',
    nothingOwed: 'Nobody owes anything at the moment.',
    owedLine: (n: number, day: string) => `${count(n, 'person', 'people')}, until ${day}`,
    overdue: (n: number) => `${n} overdue`,
    more: (n: number) => `and ${n} more`,
    atRisk: 'Pairs at risk',
    nothingAtRisk: 'No pair is at risk.',
    funnel: 'Every question, how far it has come',
    funnelHead: ['Question', 'Asked', 'Mail sent', 'Answered', 'Open', 'Expired', 'Withdrawn', 'Answered'],
    noneAsked: 'Nothing has been asked yet.',
    later: (day: string) => `from ${day}`,
    bar: (met: number, asked: number) => `${met} of ${asked} answered`,
    matches: 'Matches',
    published: 'published',
    unpublished: 'not published yet',
  },

  report: {
    title: (name: string, period: string) => `Report: ${name} ${period}`,
    made: (moment: string) => `As of ${moment}.`,
    figures: {
      applied: 'applied',
      started: 'pairs started',
      completed: 'pairs completed',
      endedEarly: 'pairs ended early',
      meetings: 'meetings held',
    },
    people: 'People',
    peopleHead: ['Role', 'Joined', 'Applied', 'Matched', 'Left'],
    entitled: (has: number, all: number, partner: string) =>
      `${has} of the ${count(all, 'person', 'people')} who ${all === 1 ? 'is' : 'are'} entitled to ${a(partner)} ${has === 1 ? 'has' : 'have'} one.`,
    goals: 'Goals',
    goal: (place: number) => `Goal ${place}`,
    questions: 'Answers',
    questionsHead: ['Asked', 'Answers'],
    numbers: (least: string, mean: string, greatest: string) => `from ${least} to ${greatest}, mean ${mean}`,
    goalHead: ['Asked', 'Answers', 'Mean', '1', '2', '3', '4', '5'],
    noMeasure: 'No question measures this goal.',
    scale: '1: disagree strongly, 5: agree strongly.',
    meetings: 'Meetings',
    noMeetings: 'Nobody has been asked about a meeting yet.',
    individual: ({ held, reported, asked }: Readonly<Record<'held' | 'reported' | 'asked', number>>) =>
      `Individual sessions in groups: ${held} held of ${asked}; ${reported} were reported on.`,
    meetingsHead: ['Month', 'Pairs asked', 'Reported', 'Met', 'Mean minutes', 'Mean usefulness', 'Met'],
    events: 'Events',
    eventsHead: ['Event', 'Day', 'Invited', 'Coming', 'Not coming', 'No answer', 'Coming'],
    units: 'By unit',
    unitHead: ['Applied', 'Pairs started', 'Completed', 'Ended early', 'Meetings held'],
    funnel: 'Questions',
    barMet: (held: number, asked: number) => `${held} of ${asked} met`,
    barComing: (coming: number, invited: number) => `${coming} of ${invited} coming`,
  },

  iterations: {
    title: 'From cycle to cycle',
    asked: 'Asked',
    trend: 'First to last',
    mean: (mean: number, n: number) => `${mean} (${n})`,
    up: (by: number) => `up ${by}`,
    down: (by: number) => `down ${by}`,
    same: 'the same',
    effective: 'What participants found most effective',
    effectiveText:
      'How those who were in each kind of pair answered the questions that measure the goals, from 1 to 5. Small groups say little.',
    effectiveHead: ['Part', 'Kind', 'Pairs', 'Answers', 'Mean'],
    parts: { format: 'Format', duration: 'Duration', rhythm: 'Rhythm', matching: 'Matching' },
    group: (part: 'format' | 'duration' | 'rhythm' | 'matching', group: string): string =>
      ({
        format: group === 'peer' ? 'peers' : group,
        duration: count(Number(group), 'month'),
        rhythm: `${count(Number(group), 'meeting')} reported`,
        matching: group === 'more' ? 'the half with more points' : 'the half with fewer points',
      })[part],
  },

  unit: {
    title: (unit: string) => `Matches: ${unit}`,
    draft: (version: number, moment: string) => `Draft ${version}, made ${moment}`,
    published: (moment: string) => `Published ${moment}.`,
    none: 'There is no draft yet. One is made when applications have closed.',
    unmatched: 'Without a match',
    nobody: 'Everybody has a match.',
    stillWithout: 'Still without a match',
    pinned: 'pinned',
    left: 'has left since',
    why: {
      'no-eligible-partner': 'nobody in the unit may be matched with them',
      'all-taken': 'everybody they could be matched with is taken',
      'not-chosen': 'their choices could not be met',
    },
    points: (points: number) => count(points, 'point'),
    choices: 'Waiting for a match: who could come next',
    noCandidates: 'Nobody is free.',
    groups: 'Groups without a mentor: who could lead them',
    noLeaders: 'No mentor is free who could lead all of them.',
    propose: 'Propose',
    formats: { 'one-to-one': 'one-to-one', group: 'group', peer: 'peers' } as Readonly<
      Record<string, string>
    >,
    matches: 'Matches',
    matchesHead: ['Proposed', 'State'],
    paused: 'paused',
    waits: 'waiting for signatures',
    states: {
      proposed: 'waiting for answers',
      active: 'active',
      declined: 'declined',
      lapsed: 'not answered or signed in time',
      ended: 'ended early',
      completed: 'completed',
    } as Readonly<Record<string, string>>,
    worst: (points: number) => `The pair with the fewest points has ${points}.`,
    proof,
    chosen: ({ all, kept }: { readonly all: number; readonly kept: number }): string => {
      if (all === 0) return 'Nobody’s choice leads to a pair.';
      if (kept < all) return `It has ${kept} of the ${count(all, 'pair')} that people’s choices lead to.`;
      return all === 1
        ? 'It has the one pair that people’s choices lead to.'
        : `It has all ${all} pairs that people’s choices lead to.`;
    },
    rest: (proof: string) => `The others are matched by points: ${proof}`,
    stable: (blocking: number) =>
      blocking === 0
        ? 'No two people would both rather have each other.'
        : `${count(blocking, 'two people', 'pairs of people')} would rather have each other.`,
  },

  windows: {
    title: 'When one can apply',
    toFix:
      'Planned for a month; the day is not fixed yet. Choosing and the draft that follow it move with it, publishing does not.',
    fixed: 'The days are fixed.',
    edges: {
      opens: (month: string) => `Opens, in ${month}`,
      closes: (month: string) => `Last day, in ${month}`,
    },
    fix: 'Fix these days',
  },

  earlyEnds: {
    title: 'Ended before their time',
    confidential: 'Reasons are for coordinators alone.',
    ended: (name: string, others: string, day: string) => `${name}, with ${others}, on ${day}`,
    noReason: 'No reason was given.',
    again: 'Would like to be matched with somebody else.',
    notAgain: 'Does not look for anybody else.',
  },

  tasks: {
    title: 'Needs you',
    since: (day: string) => `since ${day}`,
    seenTo: 'I have seen to it',
  },

  mailbox: {
    title: 'Mailbox',
    text: 'Mails that were delivered here, newest first, as their readers see them.',
    none: 'No mail has been delivered here yet.',
    to: 'To',
    from: 'From',
    when: 'When',
    filter: 'Only mail to the address',
    filterButton: 'Show',
    all: 'Show all',
    older: 'Older mails',
    html: 'As HTML',
    plain: 'As plain text',
    calendar: 'Calendar entry',
    download: 'Open the calendar file',
    frame: (subject: string) => `The mail "${subject}" as HTML`,
  },

  kinds,
} as const;

/** Every text of the pages. The participants' pages first, then the coordinators'. */
import type { ObligationKind } from '../../definitions/plan/types.ts';
import { answerFaults, tooLong } from './answer-faults.ts';
import { a, the, The } from './grammar.ts';

const scale = [
  'Disagree strongly',
  'Disagree',
  'Neither agree nor disagree',
  'Agree',
  'Agree strongly',
] as const;

const ratings = ['Not useful', 'A little useful', 'Fairly useful', 'Useful', 'Very useful'] as const;

const titles: Readonly<Record<ObligationKind, string>> = {
  apply: 'Your application',
  choose: 'Your choice',
  accept: 'Your match',
  sign: 'Your agreement',
  'answer-invitation': 'Your invitation',
  'report-meeting': 'Your meeting',
  'report-individual': 'Your individual session',
  'check-in': 'Check-in',
  'give-feedback': 'Your feedback',
  'tell-story': 'Your story',
  'set-duration': 'Your time together',
  extend: 'Going on for longer',
  'stay-willing': 'Still willing?',
};

const buttons: Readonly<Record<ObligationKind, string>> = {
  apply: 'Send application',
  choose: 'Send choice',
  accept: 'Send answer',
  sign: 'Sign',
  'answer-invitation': 'Send answer',
  'report-meeting': 'Send report',
  'report-individual': 'Send report',
  'check-in': 'Send answers',
  'give-feedback': 'Send feedback',
  'tell-story': 'Send story',
  'set-duration': 'Send answer',
  extend: 'Send answer',
  'stay-willing': 'Send answer',
};

/** What a step's words may mention. */
export interface StepFacts {
  readonly name: string;
  readonly occurrence: number;
  readonly pairs: number;
}

/** What a task's words may mention; '' where it does not apply. */
export interface TaskFacts {
  readonly unit: string;
  readonly pair: string;
  readonly event: string;
  readonly because: string;
  /** Which rule of the programme a pair breaks. */
  readonly rule: string;
  /** What was asked. */
  readonly ask: string;
  /** Whom it is about, or why. */
  readonly about: readonly string[];
}

/** A low answer in a check-in. */
export interface LowFacts {
  readonly name: string;
  readonly question: string;
  readonly score: number;
  readonly ask: string;
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}th`;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const reasons: Readonly<Record<string, string>> = {
  declined: 'was declined',
  silent: 'was not answered in time',
  left: 'ended because one of them left',
  'no-answer': 'ended because one of them did not answer any more',
  'ended-early': 'ended early, as one of them wished',
  unsigned: 'ended because its agreement was not signed',
};

const phaseNames = {
  'not-started': 'not started yet',
  applications: 'applications',
  matching: 'matching',
  acceptance: 'acceptance of matches',
  relationships: 'relationships',
  feedback: 'feedback',
  between: 'between two phases',
  ending: 'closing',
  paused: 'paused',
  cancelled: 'cancelled',
  finished: 'finished',
} as const;

const tasks: Readonly<Record<string, (facts: TaskFacts) => string>> = {
  'review-applications': ({ unit }) => `${unit}: accept, put on the wait list or decline each application`,
  'publish-matches': ({ unit }) => `${unit}: look through the draft of matches and publish it`,
  'match-fell-through': ({ pair, because, rule, unit }) =>
    rule === ''
      ? `${unit}: the match ${pair} ${reasons[because] ?? 'fell through'}. Propose another one`
      : `${unit}: the match ${pair} breaks a rule of the programme: ${rule}`,
  search: ({ pair, unit }) => `${unit}: find somebody for ${pair}`,
  entitled: ({ pair, unit }) => `${unit}: ${pair} is entitled to somebody and has nobody. Talk to them`,
  'group-too-small': ({ pair, unit }) =>
    `${unit}: the group ${pair} has become small. Propose somebody who is free to its mentor, or let it go on`,
  'fix-date': ({ event }) => `${event}: confirm the date or move it`,
  silent: ({ unit, ask, about }) => `${unit}: no answer to ${ask} from ${about.join(', ')}. Talk to them`,
  'at-risk': ({ pair, unit, about }) => `${unit}: talk to ${pair}. ${about.join('; ')}`,
  'agreement-unsigned': ({ pair, unit }) =>
    `${unit}: ${pair} have not signed their agreement, and wait. Talk to them`,
};

export const pages = {
  lang: 'en',
  skip: 'Skip to the content',
  yes: 'Yes',
  no: 'No',
  scale,
  ratings,
  titles,
  buttons,
  changeButton: 'Change answer',
  optional: 'optional',
  questions: {
    personName: 'Name',
    personEmail: 'E-mail address',
    fileName: (contact: string) =>
      `Write only what the file is called, such as letter.pdf, and send the file itself to ${contact}.`,
    range: (min: number | undefined, max: number | undefined) =>
      min === undefined ? `At most ${max}` : max === undefined ? `At least ${min}` : `From ${min} to ${max}`,
  },

  errors: {
    summary: (n: number) =>
      n === 1 ? 'One answer is missing or unclear' : `${n} answers are missing or unclear`,
    answers: answerFaults,
    rating: 'Choose one of the five.',
    tooLong,
    yesOrNo: 'Choose yes or no.',
    day: 'Give the day of the meeting.',
    dayAhead: 'This day is still to come. Report a meeting once it has taken place.',
    dayBefore: 'This day lies before the programme began.',
    count: (most: number) => `Give a whole number from 1 to ${most}.`,
    minutes: (limit: number) => `Give the length in whole minutes, from 1 to ${limit}.`,
    name: 'Write your name.',
    email: 'Write your e-mail address, such as name@example.org.',
    unit: (unit: string) => `Choose your ${unit}.`,
    choice: 'Give at least one of them a place.',
    choiceTwice: (place: number) =>
      `Somebody else is your ${ordinal(place)} choice already. Give each place once.`,
    confirm: 'Tick the box to confirm.',
  },

  obligation: {
    asks: (organiser: string, programme: string) =>
      organiser === programme
        ? `${The(programme)} asks you this.`
        : `${The(organiser)} asks you this for ${the(programme)}.`,
    forYou: (name: string, role: string) => `For ${name}, ${role}`,
    deadline: 'Answer by',
    zone: (place: string) => `end of the day, ${place} time`,
    readers: 'Who reads your answer',
    readBy: {
      /** `unit` is what the programme calls one; null when it has none. */
      coordinator: (unit: string | null) =>
        `The coordinators of ${unit === null ? 'the programme' : `your ${unit} and of the programme`}. It is not shown to the person you are matched with.`,
      partner: () =>
        'The person you are matched with, on the page of your pair. The coordinators see totals only.',
      both: (unit: string | null) =>
        `The person you are matched with, on the page of your pair, and the coordinators of ${unit === null ? 'the programme' : `your ${unit} and of the programme`}.`,
    },
    meetingReadBy: (unit: string | null) =>
      `The coordinators of ${unit === null ? 'the programme' : `your ${unit} and of the programme`}. That you met, when and for how long stands on your page together too; how useful it was and your note do not.`,
    /** Above one question. */
    questionReadBy: {
      coordinator: 'Read by the coordinators only',
      partner: 'Read by the person you are matched with; coordinators see totals only',
      both: 'Read by the person you are matched with, and by the coordinators',
    },
    mixedReadBy: 'That differs: it stands above each question.',
    acceptReadBy:
      'The coordinators. The person you are matched with is told whether the match is accepted, not who said what.',
    signReadBy: 'Those who sign the agreement, and the coordinators.',
    pairPage: 'Your page together: dates, meetings, what is asked',
    questions: 'Questions?',
    received: 'Thank you. Your answer is recorded.',
    receivedAt: (moment: string) => `Recorded on ${moment}.`,
    yourAnswer: 'Your answer',
    changeUntil: (day: string) => `You can change it until the end of ${day}.`,
    change: 'Change your answer',
    leave: 'If you would rather leave the programme, write to',
    apply: (role: string, programme: string) =>
      `You are invited to take part in ${the(programme)} as ${a(role)}.`,
    applyAnswers: 'Your answers help to find a good match.',
    choose: (role: string, most: number) =>
      most === 1
        ? `Whom would you like as your ${role}? Read what they wrote, and choose one of them.`
        : `Whom would you like as your ${role}? Read what they wrote, and give up to ${most} of them a place: first, second and so on.`,
    chooseOrder: 'Those whose answers go best with yours stand first.',
    chooseWhatFollows: {
      both: (role: string) =>
        `Everybody chooses. Matches are made so that no two people would both rather have had each other. Nobody is told who chose whom or in which place. A ${role} whom you do not choose is not matched with you by this choice.`,
      oneByOne: () =>
        'Your first choice is asked as soon as you send this; after a no, or no answer in time, the next. Nobody is told in which place you chose them.',
      alone: () =>
        'Everybody’s choices are met as well as they can be together. Nobody is told who chose whom or in which place.',
    },
    chooseRest: {
      coordinator: 'If none of your choices can be met, the coordinator looks for a match for you.',
      algorithm: 'If none of your choices can be met, you get the best match that is left.',
      nobody: 'If none of your choices can be met, you hear from us all the same.',
    },
    choosePlace: 'Place among your choices',
    choosePlaceOf: (name: string) => ` of ${name}`,
    chooseNone: 'Not chosen',
    chooseRank: (place: number) => `${capital(ordinal(place))} choice`,
    chooseGone: 'Somebody who is no longer there',
    profile: (n: number) => `Profile ${n}`,
    nobodyLeft: 'There is nobody to choose from any more. There is nothing for you to do.',
    accept: (partner: string, role: string) =>
      `The coordinator suggests ${partner} as your ${role}. Would you like to take part with them?`,
    acceptQuestion: 'Do you accept this match?',
    acceptQuestions: 'If you accept, please answer this too. If you do not, leave it.',
    acceptNamed: (partner: string, role: string, programme: string) =>
      `${partner} takes part in ${the(programme)} and has named you as the ${role} they would like. Are you willing?`,
    acceptNamedYourself: (partner: string) =>
      `You named ${partner}, who is asked whether they are willing. Please confirm that you would like to work with them.`,
    acceptYes: 'Yes, I accept',
    acceptNo: 'No, not this match',
    acceptBoth: 'When both have accepted you get each other’s addresses and the dates of the programme.',
    acceptThenSign: 'Then you get each other’s addresses, and agree on a few things before you begin.',
    acceptAlone: 'When you accept, you get each other’s addresses and the dates of the programme.',
    invitation: (event: string) => `You are invited to: ${event}.`,
    invitationQuestion: 'Will you come?',
    comingYes: 'Yes, I am coming',
    comingNo: 'No, I cannot come',
    provisional: 'The date is not confirmed yet. You will be told once it is.',
    meeting: (partner: string) => `Did you and ${partner} meet?`,
    individual: (partner: string) => `Have you and ${partner} had a session of your own?`,
    meetingQuestion: 'Did you meet since the last report?',
    meetingYes: 'Yes, we met',
    meetingNo: 'No, not this time',
    meetingIfYes: 'If you met',
    meetingOn: 'When?',
    meetingMinutes: 'For how many minutes?',
    meetingRating: 'How useful was it?',
    meetingNote: 'Anything the coordinator should know?',
    duration: (partner: string, usual: string) =>
      `How long would you and ${partner} like to work together? Usually it is ${usual}, and it stays at that if you do not answer. Talk to each other first; the newest answer counts for both.`,
    extension: (partner: string, day: string) =>
      `Your time with ${partner} ends on ${day}. If both of you would like to, you can go on for longer.`,
    length: (n: number, unit: string) => count(n, unit.replace('-', ' ')),
    countQuestion: (unit: string, most: number) => `For how many ${unit.replace('-', ' ')}s? (1 to ${most})`,
    extendQuestion: (day: string) => `Would you like to go on until ${day}?`,
    extendYes: 'Yes, I would like to go on',
    extendNo: 'No, the end as planned is right for me',
    durationReadBy: 'The person you are matched with, as the new last day, and the coordinators.',
    extendReadBy:
      'The coordinators. The person you are matched with hears only of the new last day, when both have said yes.',
    checkIn: 'A short check-in. It takes about a minute.',
    story:
      'Your story can help those who come after you. The coordinators read it; it is told in public only if you say yes below.',
    feedback: 'The programme is coming to its end. Your answers show what to keep and what to change.',
    when: 'When',
    where: 'Where',
    met: (on: string, minutes: number, rating: string) =>
      `We met on ${on} for ${minutes} minutes: ${rating}.`,
    notMet: 'We did not meet.',
  },

  closed: {
    expired: 'The time to answer is over',
    expiredText: (day: string) =>
      `Answers were possible until ${day}. Nothing was recorded from you, and there is nothing more to do.`,
    passedText: (day: string) => `Answers could be changed until ${day}. Your last answer stands.`,
    withdrawn: 'This is no longer asked of you',
    withdrawnText:
      'Something has changed since the mail was sent: a match has ended, or you have left. There is nothing to do.',
    settled: 'Your answer has been carried out',
    settledText: 'It can no longer be changed here.',
    cancelled: 'This programme has been cancelled',
    over: 'This programme is over',
    overText: 'There is nothing more to do.',
    write: 'If this looks wrong to you, write to',
  },

  leave: {
    title: 'Leave the programme',
    text: (programme: string) =>
      `If you leave ${the(programme)}, you get no more mail about it, what is still asked of you is withdrawn, and your match, if you have one, ends. The coordinator and your partner are told that you have left, not why.`,
    confirm: 'I want to leave the programme',
    button: 'Leave',
    left: 'You have left the programme',
    leftText: (moment: string) => `Recorded on ${moment}. Thank you for having taken part.`,
  },

  eligibility: {
    who: 'Who can take part',
    confirm: 'Please confirm',
    tick: 'Tick each of these: without it you cannot take part.',
    unmet: (because: string, contact: string) =>
      `${because.replace(/[.!?]$/, '')}. With this answer you cannot take part this time; if you think that you should, write to ${contact}.`,
  },

  withdraw: {
    link: 'Withdraw this application',
    title: 'Withdraw your application',
    text: (programme: string) =>
      `If you withdraw it, you do not take part in ${the(programme)}, and get no more mail about it. One click is enough; nobody asks why.`,
    button: 'Withdraw my application',
  },

  apply: {
    title: (programme: string) => `Apply to ${the(programme)}`,
    as: (role: string) => `Apply as ${a(role)}`,
    chooseRole: 'How would you like to take part?',
    opensText: (moment: string) => `Applications open on ${moment}. Come back then.`,
    openAlways: 'You can apply at any time.',
    openUntil: (day: string) => `Open until the end of ${day}`,
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'Everything goes by mail: the receipt, your match, the dates.',
    button: 'Send application',
    lateTitle: 'Applications have closed',
    lateText: (day: string, period: string) =>
      `The time to apply for ${period} ended on ${day}. Leave your name and address, and you will hear from us when the next cycle opens.`,
    lateButton: 'Tell me about the next cycle',
    invitedTitle: (role: string) => `Take part as ${a(role)}: by invitation`,
    invitedText: (inviters: string, day: string) =>
      `${inviters === '' ? 'People are invited personally' : `${inviters} ${inviters.includes(' and ') ? 'invite' : 'invites'} people personally`}, until the end of ${day}. If you have been invited, a mail with your own link is in your mailbox.`,
    invitedOver: (day: string) => `Those who had been invited could apply until the end of ${day}.`,
    sendAgain: 'Send me my link again',
    sent: 'Look into your mailbox',
    sentText:
      'If this address has been invited, its own link is on its way to it. If nothing arrives within an hour, write to whoever has invited you.',
    elsewhereText: (day: string) =>
      `You apply on a page of its own, until the end of ${day}. When your application has reached us, you get a mail.`,
    elsewhere: 'Go to the application',
    save: 'Save and go on later',
    savedNote: (moment: string, day: string) =>
      `Saved on ${moment}, and not sent yet. Send it by the end of ${day}: only then it counts.`,
    saved: 'Your application is saved',
    savedText:
      'It is not sent yet. A mail is on its way to the address that you gave, with a link to go on. If nothing arrives within an hour, check the address and begin again.',
    received: 'Thank you for applying',
    receivedText:
      'A mail is on its way to the address that you gave. It has a link with which you can change your answers until applications close. If nothing arrives within an hour, check the address and apply again.',
    noted: 'Thank you for your interest',
    notedText:
      'A mail is on its way to the address that you gave. You will hear from us before the next cycle.',
  },

  problem: {
    notFound: 'This page does not exist',
    notFoundText:
      'A link from a mail may have been cut off at a line’s end. Open it from the mail once more, or copy all of it.',
    notAllowed: 'This cannot be done here',
    tooLarge: 'That is too long',
    wrong: 'Something went wrong on our side',
    wrongText: 'Nothing of what you entered was lost by you: go back and try again in a few minutes.',
  },

  /** What each step does. `name` is the event's, the ask's or the role's. */
  steps: {
    acceptance: 'Acceptance of the match',
    signing: 'Signing of the agreement',
    'open-applications': ({ name }: StepFacts) => `Applications open (${name})`,
    'close-applications': ({ name }: StepFacts) => `Applications close (${name})`,
    'review-applications': ({ name }: StepFacts) =>
      `Coordinators are asked to decide about applications (${name})`,
    'remind-review': ({ name }: StepFacts) => `Coordinators who have not decided are reminded (${name})`,
    'escalate-review': ({ name }: StepFacts) => `The owner is told which applications are left (${name})`,
    'draft-matches': () => 'Matches are drafted',
    'publish-matches': () => 'Matches are published',
    'remind-publish': () => 'Coordinators who have not published are reminded',
    'escalate-publish': () => 'The owner is told who has not published',
    ask: ({ name }: StepFacts) => `${name}: asked`,
    remind: ({ name, occurrence }: StepFacts) =>
      `${name}: reminder ${occurrence} to those who have not answered`,
    close: ({ name }: StepFacts) => `${name}: last moment to answer`,
    'tell-silent': ({ name }: StepFacts) => `${name}: coordinators are told who has not answered`,
    'end-silent': ({ name }: StepFacts) => `${name}: the pairs of those who have answered nothing end`,
    'resume-pair': ({ pairs }: StepFacts) => `A pause ends (${count(pairs, 'pair')})`,
    'tell-silent-pair': ({ name, pairs }: StepFacts) =>
      `${name}: coordinators are told who has not answered (${count(pairs, 'pair')})`,
    'end-silent-pair': ({ name, pairs }: StepFacts) =>
      `${name}: a pair that has answered nothing ends (${count(pairs, 'pair')})`,
    'follow-up': ({ name }: StepFacts) => `Those who are entitled and have nobody are reminded (${name})`,
    'fix-date': ({ name }: StepFacts) => `${name}: the owner is asked to confirm the date`,
    notice: ({ name }: StepFacts) => `${name}: notice to those who come`,
    event: ({ name }: StepFacts) => `${name} takes place`,
    thank: ({ name }: StepFacts) => `Thanks: ${name}`,
    report: () => 'Report of the cycle',
    'remind-search': () => 'A coordinator is reminded of somebody who waits for a match',
    'remind-choice': () => 'Somebody who is to choose is reminded',
    'close-choice': () => 'Last moment of somebody to choose',
    'return-member': () => 'Somebody who rested is in the pool again',
    'remind-acceptance': ({ pairs, occurrence }: StepFacts) =>
      `Reminder ${occurrence} to those who have not answered about their match (${count(pairs, 'pair')})`,
    'close-acceptance': ({ pairs }: StepFacts) => `Last moment to accept a match (${count(pairs, 'pair')})`,
    'ask-pair': ({ name, pairs }: StepFacts) => `${name}: asked (${count(pairs, 'pair')})`,
    'remind-pair': ({ name, occurrence, pairs }: StepFacts) =>
      `${name}: reminder ${occurrence} to those who have not answered (${count(pairs, 'pair')})`,
    'close-pair': ({ name, pairs }: StepFacts) => `${name}: last moment to answer (${count(pairs, 'pair')})`,
    'remind-sign': ({ pairs, occurrence }: StepFacts) =>
      `Reminder ${occurrence} to those who have not signed their agreement (${count(pairs, 'pair')})`,
    'close-sign': ({ pairs }: StepFacts) => `Last moment to sign an agreement (${count(pairs, 'pair')})`,
    complete: ({ pairs }: StepFacts) => `The programme ends for ${count(pairs, 'pair')}`,
  },

  /** What a question is called where others stand beside it. */
  asks: {
    apply: (name: string) => `Application (${name})`,
    choose: (name: string) => `Your choice: ${name}`,
    accept: (name: string) => name,
    sign: (name: string) => name,
    'answer-invitation': (name: string) => `Invitation: ${name}`,
    'report-meeting': (name: string) => name,
    'report-individual': (name: string) => name,
    'check-in': (name: string) => `Check-in: ${name}`,
    'give-feedback': (name: string) => `Feedback: ${name}`,
    'tell-story': (name: string) => name,
    'set-duration': (name: string) => name,
    extend: (name: string) => name,
    'stay-willing': (name: string) => name,
  } satisfies Readonly<Record<ObligationKind, (name: string) => string>>,

  phases: phaseNames,

  where: (phase: keyof typeof phaseNames, day: number, days: number): string => {
    const name = phaseNames[phase];
    if (phase === 'not-started') return 'Not started yet';
    return day === 0 ? `Before the first day: ${name}` : `Day ${day} of ${days}: ${name}`;
  },

  /** Why a pair is at risk. */
  risks: {
    missing: (reports: readonly number[]) =>
      reports.length === 1 ? 'No meeting reported' : `No meeting in the last ${reports.length} reports`,
    low: ({ name, question, score, ask }: LowFacts) => `${name} gave ${score} of 5 to “${question}” (${ask})`,
    silent: (name: string, asked: number) => `${name} has not answered the last ${count(asked, 'question')}`,
  },

  /** What a coordinator is to do, by the kind of task. */
  tasks,
} as const;

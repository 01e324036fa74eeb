/** Every text of the pages on which a coordinator makes a unit's matches. */
import { count, points } from './matching-reasons.ts';

/** Mails by template, as what their readers are told. */
const mails: Readonly<Record<string, string>> = {
  'ask-accept': 'the proposed match, with the question whether they accept it',
  unmatched: 'that there is no match for them',
};

type Kind = 'pin' | 'forbid' | 'free' | 'swap' | 'redraft';

/** What the title of a preview says; `b` is the mentor, or in a swap the other mentee. */
const wouldTitle: Readonly<Record<Kind, (a: string, b: string) => string>> = {
  pin: (a, b) => `Pin ${a} with ${b}?`,
  forbid: (a, b) => `Forbid ${a} with ${b}?`,
  free: (a, b) => `Take back the rule for ${a} with ${b}?`,
  swap: (a, b) => `Swap the mentors of ${a} and ${b}?`,
  redraft: () => 'Make a new draft?',
};

const wouldText: Readonly<Record<Kind, string>> = {
  pin: 'This pair is then made in every later draft.',
  forbid: 'This pair is then made in no later draft.',
  free: 'Later drafts are then free to make this pair or not.',
  swap: 'Both new pairs are then pinned, so that later drafts keep them.',
  redraft: 'The best pairs under the rules and pins as they are now.',
};

const confirm: Readonly<Record<Kind, string>> = {
  pin: 'Pin this pair',
  forbid: 'Forbid this pair',
  free: 'Take the rule back',
  swap: 'Swap them',
  redraft: 'Make the new draft',
};

export const matchingPages = {
  picture: 'The draft as a picture',
  pictureText: (pairs: number, worst: number) =>
    `${count(pairs, 'pair')}, the weakest first, with ${points(worst)}. The thicker a line, the more points. The table below says the same.`,
  pictureSome: (shown: number, all: number) => `The ${shown} weakest of ${all} pairs are drawn.`,
  pictureLegend: 'Weakest first. The thicker the line, the more points.',
  pictureWeakest: 'Dashed: the weakest.',
  pictureAlone: 'A hollow dot has nobody.',
  pictureLine: (mentee: string, mentor: string, score: number) =>
    `${mentee} with ${mentor}: ${points(score)}`,
  table: 'The draft as a table, weakest pairs first',
  points: 'Points',
  whyAndChange: (score: number) => `${score}: why, and change`,
  whyOnly: (score: number) => `${score}: why`,
  of: (mentee: string, mentor: string) => ` ${mentee} with ${mentor}`,
  wished: (role: string, place: number) => `choice ${place} of the ${role}`,
  noReasons: 'The programme has no wishes that give points.',
  pin: 'Pin …',
  forbid: 'Forbid …',
  free: 'Take the pin back …',
  swap: 'Swap …',
  previewFirst: 'Every button that ends in … first shows what it would change.',
  rules: 'Pins and forbidden pairs',
  noRules: 'None.',
  ruleKinds: { pin: 'pinned', forbid: 'forbidden' },
  takeBack: 'Take back …',
  takeBackOf: (mentee: string, mentor: string) => ` the rule for ${mentee} with ${mentor}`,
  tryPair: 'Another pair',
  why: 'Why or why not',
  trySwap: 'Swap the mentors of two pairs',
  swapOne: 'The first',
  swapOther: 'The second',
  pairOf: (mentee: string, mentor: string) => `${mentee} (with ${mentor})`,
  choose: 'Choose',
  redraft: 'Make a new draft …',
  help: 'What would give them a match',
  publish: (version: number) => `Publish draft ${version} …`,
  publishText: 'Publishing tells people of their matches. Before it is done you see what will be sent.',

  wouldTitle,
  wouldText,
  confirm,
  would: 'What it would change',
  against: (version: number) => `Compared with draft ${version}. Nothing has been changed yet.`,
  first: 'Nothing has been changed yet.',
  back: 'Back to the draft',

  whyTitle: (mentee: string, mentor: string) => `${mentee} with ${mentor}: why or why not`,
  whyPoints: (score: number) => `Together they have ${points(score)}:`,
  advice: 'What would give more people a match',
  noAdvice: 'Nothing needs to change: everybody who looks for a mentor has one.',
  advices: {
    shortages: 'Who is left, and why',
    relaxations: 'Rules of the programme that could be relaxed',
    places: 'Mentors whose next place would help most',
    recruits: 'Mentors to look for',
  },

  whatIf: 'What if: other weights or places',
  whatIfLink: 'Try other weights or places',
  wouldBe: 'What would be different',
  weights: 'How much each wish counts',
  weightsHint: 'A wish with twice the weight gives twice the points; with 0 it gives none.',
  weightNow: (weight: number) => `Now ${weight}.`,
  places: 'Places of a mentor',
  placesOf: 'Mentor',
  placesCount: 'Places',
  nobodyElse: 'As they are',
  tryIt: 'Show what would be different',
  weightsStand:
    'Nothing is changed here. Weights stand in the text of the programme: to have them otherwise, change it there.',
  badNumber: (name: string, written: string) => `${name} is ${written}; write a whole number from 0 to 1000.`,
  placesMissing: 'Name the mentor, and how many places they would have.',

  publishTitle: (version: number) => `Publish draft ${version}?`,
  willPropose: (pairs: number) => `${count(pairs, 'pair is', 'pairs are')} proposed.`,
  leftOut: (pairs: number) =>
    `${count(pairs, 'pair', 'pairs')} of the draft no longer can be: somebody has left or has no place any more.`,
  willSend: (all: number) => `${count(all, 'mail is', 'mails are')} sent now:`,
  nothingSent: 'No mail is sent.',
  mails: (template: string, to: string, n: number) =>
    `${to}, ${count(n, 'mail')}: ${mails[template] ?? template}`,
  coordinators: 'coordinators',
  answersDue: (day: string) => `Answers are due by the end of ${day}.`,
  once: 'A unit is published once. Afterwards single pairs can be proposed, but the draft changes no more.',
  publishButton: (version: number) => `Publish draft ${version} now`,

  refused: 'This cannot be done',
  sameMentee: 'Choose two different people.',
  noChange: 'The form does not say what to change.',
  noVersion: 'The form names no version.',

  pause: {
    pause: 'Pause',
    title: 'Let a pair or group rest',
    who: 'Who',
    lead: 'For leave, or an illness. All of them are told that they rest, not why; nothing is asked of them meanwhile, and their own dates move by as much.',
    day: 'Until',
    hint: 'Leave the day empty to let them go on when one of them, or you, says so.',
    resume: 'Go on',
    resumeWho: (names: string) => `${names} go on`,
    until: (day: string) => `until ${day}`,
    open: 'until one of them goes on',
    wrongDay: 'Give a day that is still to come, or leave it empty.',
  },
} as const;

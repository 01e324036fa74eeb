/** The draft of an agreement, as the definition has it: its members may change every word before they sign. */
import { the } from './grammar.ts';
import { rhythmWords, type Rhythm } from './rhythm.ts';
import { sessionWords } from './target.ts';

export interface AgreementFacts {
  readonly programme: string;
  /** `Ada (student)`, one each. */
  readonly members: readonly string[];
  /** What it is to state, in the definition's words; none: the usual four. */
  readonly covers: readonly string[];
  /** Null: the programme does not say how often. */
  readonly meetings: Rhythm | null;
  /** `until Saturday, 31 May 2025`, `for 6 months` */
  readonly length: string;
  /** What the programme expects of each: `student: ...`. */
  readonly expectations: readonly string[];
}

const USUAL = ['schedule', 'topics', 'expectations', 'confidentiality'] as const;

type Part = (facts: AgreementFacts) => readonly string[];

const PARTS: Readonly<Record<string, Part>> = {
  schedule: ({ meetings, length }) => [
    meetings === null
      ? 'We meet as often as we agree on.'
      : `We meet ${rhythmWords(meetings)}, for ${sessionWords(meetings)}.`,
    `We go on ${length}. Who cannot come to a meeting says so the day before, and suggests another time.`,
  ],
  topics: () => [
    'What we talk about is chosen together; at the end of each meeting we say what the next one is about.',
  ],
  expectations: ({ expectations }) =>
    expectations.length > 0
      ? expectations
      : ['Both of us prepare for our meetings and keep what we promise.'],
  confidentiality: () => [
    'What we tell each other stays between us, unless we agree that it may be told.',
    'The coordinator hears from us that we have met, and how it goes, but not what we talk about.',
  ],
  communication: () => ['Between meetings we write to each other by mail, and answer within a week.'],
  goals: () => ['At our first meeting we write down what we want to have reached in the end.'],
  ending: () => ['Either of us may end this early, without giving a reason to the other.'],
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The whole draft, paragraphs apart by an empty line; a part that we have no words for is left to be written. */
export function agreementDraft(facts: AgreementFacts): string {
  const covers = facts.covers.length > 0 ? facts.covers : USUAL;
  const parts = covers.map((name) => {
    const lines = PARTS[name.toLowerCase()]?.(facts) ?? [`(Write here what you agree on about ${name}.)`];
    return [capital(name), ...lines].join('\n');
  });
  const who = `${new Intl.ListFormat('en').format(facts.members)} take part in ${the(facts.programme)} together, and agree on this:`;
  return [who, ...parts].join('\n\n');
}

export const agreementPage = {
  /** `schedule: ...` */
  expects: (role: string, text: string) => `${capital(role)}: ${text}`,
  until: (day: string) => `until ${day}`,
  openEnded: 'as long as all of us wish',
  forLength: (length: string) => `for ${length}`,
  heading: 'Your agreement',
  read: 'Read the text',
  lead: 'Before you begin, you agree on a few things and sign them. Read the text; each of you may change it.',
  draft: 'Version 1: the programme’s draft',
  version: (version: number, name: string, moment: string) =>
    `Version ${version}: changed by ${name} on ${moment}`,
  versions: 'Versions',
  current: 'This is the text that stands.',
  earlier: (version: number) => `Version ${version}, which no longer stands`,
  signatures: 'Signatures',
  signed: (name: string, as: string, moment: string) => `${name}: signed as “${as}” on ${moment}`,
  void: (name: string, version: number) =>
    `${name}: signed version ${version}, which has been changed since; not signed yet`,
  notSigned: (name: string) => `${name}: not signed yet`,
  signHere: 'Sign it',
  change: 'Change the text',
  changeHint:
    'Signatures under the text as it stands become void, and the others are asked to sign the new one.',
  changeLabel: 'The text as you would have it',
  changeButton: 'Propose this text',
  toChange: 'Read all versions, or change the text, on your page together',
  name: 'Type your full name to sign',
  signedWith: (as: string, version: number) => `You have signed version ${version} as “${as}”.`,
  voided: (version: number) =>
    `You had signed version ${version}. The text has been changed since, so that signature no longer counts: please read it and sign again.`,
  opens:
    'Once everybody has signed, you begin: you get the dates of the programme, and are asked about your meetings.',
  errors: {
    name: 'Type your name as your signature.',
    outdated: 'The text has been changed since you opened this page. Read it again before you sign.',
    empty: 'Write the text that you would sign.',
    tooLong: (limit: number) => `This is too long: at most ${limit} characters.`,
    same: 'This is the text as it stands; change it, or sign it.',
    overtaken:
      'One of you has changed the text meanwhile. Look at the new text first; yours is kept here below.',
  },
} as const;

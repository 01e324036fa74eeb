/** What every language says in a mail, and what it may say it with. */
import type { FallCause, Template } from '../definitions/plan/messages.ts';
import type { Format, Target } from '../definitions/plan/types.ts';

/** What a mail may mention, already worded in the reader's language and zone; '' where it does not apply. */
export interface MailFacts {
  readonly programme: string;
  /** `2024-25` */
  readonly period: string;
  readonly organiser: string;
  /** The programme's address for questions. */
  readonly contact: string;
  readonly name: string;
  /** The programme's labels, `student` and `alum`: the reader's own, and that of the people they are matched with. */
  readonly role: string;
  readonly otherRole: string;
  /** The reader's unit; where the definition names none, the organiser. */
  readonly unit: string;
  /** False: the whole programme is one unit, and no mail speaks of units. */
  readonly hasUnits: boolean;
  /** What the programme calls a unit, in lower case: `department`. */
  readonly unitLabel: string;
  /** By when applications are decided about, and of whom they are; '' where nobody decides. */
  readonly reviewUntil: string;
  readonly reviewed: string;
  /** For `fix-date` of a window to apply: its month; '' otherwise. */
  readonly window: string;
  /** True: each is decided about when it comes, since applications have no last day. */
  readonly reviewEach: boolean;
  /** The partner or unit that has invited the reader; '' when nobody has by name. */
  readonly inviter: string;
  /** What the programme tells those who come too late, and who keeps their interest: the unit, or the organiser. */
  readonly interestText: string;
  readonly interestWith: string;
  /** How those of the mail meet. */
  readonly format: Format;
  /** Of the other people the mentors' and the mentees' names. */
  readonly mentors: string;
  readonly mentees: string;
  /** Names of the other people of the pair or group; for a coordinator, of all of them. */
  readonly people: string;
  /** `Ada Lovelace, ada@example.org`, one each; only once both sides have accepted. */
  readonly addresses: readonly string[];
  /** The last day on which an answer counts: `Friday, 11 October 2024`. */
  readonly due: string;
  /** What is asked, in the programme's words: `Winter check-in`. */
  readonly ask: string;
  /** Whether the programme asks questions of its own, in what is asked or has been received. */
  readonly hasQuestions: boolean;
  /** Who reads the answer to what is asked. */
  readonly readBy: 'coordinator' | 'partner' | 'both' | 'mixed';
  /** False when the same was asked before. */
  readonly first: boolean;
  /** True: silence by the deadline counts as accepting a match. */
  readonly silenceAccepts: boolean;
  /** Whether people choose each other. */
  readonly choosing: boolean;
  /** Who matches those for whom choices lead to nothing. */
  readonly rest: 'coordinator' | 'algorithm' | 'nobody';
  /** True: silence by the deadline passes the match on to the next choice. */
  readonly silenceNext: boolean;
  /** What the programme says beside every match; null: nothing. */
  readonly matchNote: string | null;
  /** Whether the reader, and whether both of a pair, are asked to accept a match. */
  readonly accepts: boolean;
  readonly bothAccept: boolean;
  /** What happens when an agreement is not signed in time; null: there is none. */
  readonly ifUnsigned: 'proceed' | 'hold' | 'close' | null;
  /** What the programme thanks the reader with, in its own words. */
  readonly thanks: readonly string[];
  readonly event: EventFacts | null;
  /**
   * The meeting that a pair or group has set itself; `mine`: the reader has; `gone`: the reader is no longer of it, and
   * has no page of it; `goesOn`: the others meet all the same.
   */
  readonly meeting: {
    readonly when: string;
    readonly minutes: number;
    readonly where: string;
    readonly moved: boolean;
    readonly mine: boolean;
    readonly gone: boolean;
    readonly goesOn: boolean;
  } | null;
  /** The events of the reader's role that are still to come. */
  readonly events: readonly EventFacts[];
  /** Why a match fell through, and whether its people are matched anew. */
  readonly because: FallCause;
  /** Why the rule is there that a pair breaks. */
  readonly rule: string;
  /** True: the next choice has been asked already. */
  readonly next: boolean;
  /** True: the reader is asked to choose again. */
  readonly chooseAgain: boolean;
  /** True: the mentee named the mentor; the reader, if a mentor, may not take part yet. */
  readonly named: boolean;
  /** Whether the reader is a mentor. */
  readonly isMentor: boolean;
  /** True: the reader has a right to a partner. */
  readonly entitled: boolean;
  /** For coordinators: how many have that right and have been without for long. */
  readonly many: number;
  /** True: mentees find their mentor themselves. */
  readonly selfFound: boolean;
  /** What the programme says about itself. */
  readonly about: string;
  readonly anew: boolean;
  /** Whether the reader's role is a pool, and what silence means to its members; null: it is none. */
  readonly poolSilence: 'pause' | 'stay' | 'leave' | null;
  /** How often a pair meets from now on; null: a mail is not about that. */
  readonly rhythm: { readonly unit: 'day' | 'week' | 'month' | 'working-day'; readonly count: number } | null;
  /** True: how often they meet is for the pair to set, on its page. */
  readonly setsRhythm: boolean;
  /** `6 months`: how long pairs usually stay together, and how much longer they may; '' where it is not asked. */
  readonly usualTime: string;
  readonly extraTime: string;
  /** The last day of the pair that a mail is about, once it has moved. */
  readonly pairLastDay: string;
  /** The day of return from a pause, and the last day after it; '' where there is none. */
  readonly pauseUntil: string;
  readonly pairEnds: string;
  /** Those who have not answered, by name; for a coordinator. */
  readonly silent: readonly string[];
  /** What silence leads to; null: nothing by itself. */
  readonly silenceEnds: { readonly on: string; readonly outcome: 'reassign' | 'close' } | null;
  readonly change: 'confirmed' | 'moved';
  /** True: people are matched one by one as they come, not on a common date. */
  readonly oneByOne: boolean;
  /** True: what nobody has published by then, Adept publishes. */
  readonly publishesItself: boolean;
  /** The day by which matches are to be published. */
  readonly publishBy: string;
  /** Whether that day was over when the message was written. */
  readonly publishLate: boolean;
  /** True: what is asked for stays open. */
  readonly standing: boolean;
  /** The theme of this run, and who carries the programme besides the organiser; '' where there is none. */
  readonly theme: string;
  readonly partners: string;
  /** The first day of the cycle, and the day of its first mail or date where that is another one. */
  readonly firstDay: string;
  readonly begins: string;
  /** The last day of the cycle. */
  readonly lastDay: string;
  /** Units that have not published their matches. */
  readonly waitingUnits: string;
  /** How often and how long a pair is to meet; null: the programme does not say. */
  readonly meetings: {
    readonly unit: 'day' | 'week' | 'month' | 'working-day';
    readonly count: number;
    readonly minutes: number;
    /** The shortest of a range. */
    readonly leastMinutes?: number;
  } | null;
  /** Minutes that are added to the first meeting, whether people may meet at a distance, and what it is for. */
  readonly rapport: number | null;
  readonly apart: boolean;
  readonly agenda: readonly string[];
  /** Whose part it is to write first; null: nobody's in particular. */
  readonly writesFirst: 'reader' | 'other' | null;
  /** How much they are to meet in all; null: the programme has nothing in mind. */
  readonly target: Target | null;
}

export interface EventFacts {
  readonly name: string;
  /** `Wednesday, 13 November 2024, 16:00-18:00` */
  readonly when: string;
  readonly where: string;
  readonly provisional: boolean;
}

/** A mail in words. The renderer adds greeting, link and footer, and makes plain text and HTML of it. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What is looked up later: label and value. */
  readonly facts?: readonly (readonly [string, string])[];
  /** The label of the one link, where there is one. */
  readonly action?: string;
  /** Smaller, under the link: what happens otherwise, who reads the answer. */
  readonly notes?: readonly string[];
}

export interface MailLocale {
  readonly greeting: (name: string) => string;
  readonly signature: (facts: MailFacts) => string;
  /** Why the reader gets this, and whom to ask. */
  readonly footer: (facts: MailFacts) => string;
  readonly leave: string;
  /** The label of the link to the page of the reader's pair. */
  readonly pairPage: string;
  /** The label of the link to a member's place in a pool. */
  readonly poolPage: string;
  /** What a meeting is called in a calendar, before the names. */
  readonly meeting: string;
  /** What people of one level are to each other. */
  readonly peer: string;
  /** Instead of times, where an event has none yet. */
  readonly wholeDay: string;
  readonly templates: Readonly<Record<Template, (facts: MailFacts) => MailWords>>;
}

/** What each language says in a preview, a picture, a list of mails, a difference, and to a committee. */
import type { Change, RuleSection } from '../../definitions/preview/diff.ts';
import type { DatedLine } from '../../definitions/preview/lines.ts';
import type { PlannedMail, Reader } from '../../definitions/preview/mails.ts';
import type { Block, Mark, Span } from '../../definitions/preview/picture/content.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import type { Ask, Day, Offset, Plan, Span as Count } from '../../definitions/plan/types.ts';

export interface ListWords {
  readonly what: (plan: Plan, line: DatedLine) => string;
  readonly who: (plan: Plan, line: DatedLine) => string;
  /** What is asked, in a few words. */
  readonly ask: (ask: Ask) => string;
  /** Instead of a time: the end of the day. */
  readonly endOfDay: string;
  readonly heading: (name: string, first: Day, last: Day, zone: string) => string;
  readonly startAsked: (start: Day) => string;
  readonly startChosen: (start: Day) => string;
  readonly written: (line: number, file?: string) => string;
  readonly byDefault: (reason: string) => string;
}

/** Mails that an undisturbed person never gets. */
export type Occasional = Extract<
  Template,
  | 'application-received'
  | 'late-application'
  | 'interest-kept'
  | 'pool-resting'
  | 'pool-silent'
  | 'pool-returned'
  | 'unmatched'
  | 'remind-entitled'
  | 'entitled-alone'
  | 'entitled-waiting'
  | 'nobody-named'
  | 'search'
  | 'remind-search'
  | 'match-not-accepted'
  | 'match-lapsed'
  | 'partner-left'
  | 'goodbye'
  | 'cycle-cancelled'
  | 'cycle-closing'
  | 'rhythm-changed'
  | 'meeting-set'
  | 'meeting-cancelled'
  | 'agreement-changed'
  | 'agreement-held'
  | 'agreement-lapsed'
  | 'agreement-unsigned'
  | 'escalate-publish'
  | 'match-fell-through'
  | 'partner-ended'
  | 'ended-early'
  | 'partner-silent'
  | 'ended-silent'
  | 'dates-changed'
  | 'pair-paused'
  | 'pair-resumed'
  | 'silent'
>;

export interface MailWords {
  readonly heading: string;
  readonly paces: Readonly<Record<'at-once' | 'last-day', string>>;
  readonly assumption: string;
  readonly reader: (plan: Plan, reader: Reader) => string;
  readonly kind: (mail: PlannedMail) => string;
  /** That only somebody of these units gets a mail. */
  readonly onlyIn: (plan: Plan, units: readonly string[]) => string;
  /** What somebody gets who is named as a mentor and does not take part yet. */
  readonly named: {
    readonly heading: (plan: Plan) => string;
    /** When: at once, or so long after. */
    readonly when: (after: readonly Offset[]) => string;
    readonly note: (plan: Plan) => string;
  };
  /** What comes about each mentee of a group. */
  readonly each: (plan: Plan, mentees: Count) => string;
  readonly total: (mails: Count) => string;
  readonly none: string;
  readonly perWeek: string;
  readonly week: (monday: Day) => string;
  readonly busiest: (monday: Day, mails: number) => string;
  readonly limit: (mails: number) => string;
  readonly occasional: string;
  readonly occasions: Readonly<Record<Occasional, string>>;
  /** Stands for a name that only the cycle knows. */
  readonly placeholder: (word: string) => string;
}

export interface PictureText {
  readonly span: (span: Span) => string;
  readonly mark: (plan: Plan, mark: Mark) => string;
  readonly subtitle: (organiser: string, zone: string) => string;
  readonly description: (blocks: readonly Block[], plan: Plan) => string;
  readonly today: string;
  readonly provisional: string;
  readonly ticks: string;
}

export interface ProseSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface CalendarWords {
  /** The last day to do something. */
  readonly deadline: (what: string) => string;
  readonly matches: string;
  readonly written: (files: number) => string;
}

export interface DiffWords {
  readonly same: string;
  readonly dates: string;
  readonly mails: string;
  readonly rules: string;
  readonly change: (plan: Plan, change: Change) => string;
  readonly counts: (reader: string, before: number, after: number) => string;
  readonly section: Readonly<Record<RuleSection, string>>;
  readonly nothing: string;
}

export interface PreviewLocale {
  readonly lang: string;
  readonly list: ListWords;
  readonly mail: MailWords;
  readonly picture: PictureText;
  readonly calendar: CalendarWords;
  readonly diff: DiffWords;
  readonly prose: (plan: Plan) => readonly ProseSection[];
}

/** A definition that the schema accepts, before defaults. The schema is the authority; this is its shadow in types. */

/** One text for every language, or one for each. */
export type TextIn = string | Readonly<Record<string, string>>;
export type Named<T> = Readonly<Record<string, T>>;
export type People = 'everyone' | 'mentees' | 'mentors';

export interface UnitIn {
  readonly name: TextIn;
  readonly coordinator?: string;
}
export interface QuestionIn {
  readonly ask: TextIn;
  readonly type: 'text' | 'choices' | 'agree';
  readonly options?: Named<TextIn>;
}
export interface ApplicationIn {
  readonly opens?: string;
  readonly closes?: string;
  readonly ask?: readonly string[];
}
export interface CriterionIn {
  readonly same?: string;
  readonly different?: string;
  readonly weight?: number;
}
export interface EventIn {
  readonly name?: TextIn;
  readonly on: string;
  readonly for?: People;
  readonly where?: string;
  readonly training?: boolean;
  readonly provisional?: boolean;
}
export interface CheckInIn {
  readonly name?: TextIn;
  readonly on: string;
  readonly for?: People;
  readonly ask: readonly string[];
  readonly 'read-by'?: 'coordinator';
}
export interface FeedbackIn {
  readonly name?: TextIn;
  readonly opens: string;
  readonly from?: People;
  readonly ask: readonly string[];
}
export interface GoalIn {
  readonly text: TextIn;
  readonly 'measured-by'?: readonly string[];
}
export interface MatchingIn {
  readonly by?: 'coordinator' | 'algorithm';
  readonly must?: readonly CriterionIn[];
  readonly prefer?: readonly CriterionIn[];
  readonly publish?: string;
  readonly accept?: {
    readonly by?: 'everyone' | readonly ('mentor' | 'mentee')[];
    readonly within?: string;
    readonly 'if-silent'?: 'tell-coordinator' | 'accept';
  };
}
export interface RelationshipsIn {
  readonly format?: 'one-to-one';
  readonly delivery?: 'mixed' | 'online' | 'in-person';
  readonly meetings?: { readonly every: string; readonly length?: string };
}

export interface Definition {
  readonly adept: 1;
  readonly id: string;
  readonly name: TextIn;
  readonly organiser?: TextIn;
  readonly contact: string;
  readonly 'time-zone': string;
  readonly languages?: readonly string[];
  readonly 'send-hour'?: string;
  readonly goals?: Named<GoalIn>;
  readonly cycle: {
    readonly starts: string;
    readonly duration: string;
    readonly repeats?: 'yearly' | 'once';
  };
  readonly units?: {
    readonly called?: TextIn;
    readonly match?: 'within' | 'across';
    readonly list: Named<string | UnitIn>;
  };
  readonly roles?: {
    readonly mentee?: { readonly called?: TextIn };
    readonly mentor?: { readonly called?: TextIn; readonly mentees?: number; readonly effort?: string };
  };
  readonly questions?: Named<QuestionIn>;
  readonly applications?: { readonly mentee?: ApplicationIn; readonly mentor?: ApplicationIn };
  readonly matching?: MatchingIn;
  readonly relationships?: RelationshipsIn;
  readonly events?: Named<EventIn>;
  readonly 'check-ins'?: Named<CheckInIn>;
  readonly feedback?: Named<FeedbackIn>;
  readonly breaks?: Named<{ readonly from: string; readonly to: string }>;
  readonly limits?: { readonly 'mails-a-week'?: number; readonly 'tasks-a-week'?: number };
  readonly allow?: Readonly<Record<string, string>>;
  readonly reminders?: { readonly after?: readonly string[] };
}

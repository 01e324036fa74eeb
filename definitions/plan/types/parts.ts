/** The people, questions, events and goals of a plan. */
import type { NamedText } from '../sections.ts';
import type { Reader } from './asks.ts';
import type { DateRule, Day, EpochMs, Origin, Role, Text } from './basics.ts';

export interface PlanUnit {
  readonly id: string;
  readonly name: Text;
  /** E-mail address of the unit's coordinator; the programme's contact where the definition names none. */
  readonly coordinator: string;
}

export interface PlanRole {
  /** What the programme calls it: `student`, `alum`. */
  readonly label: Text;
  /** For mentors: how many mentees one takes. For mentees 1. */
  readonly capacity: number;
  /** Who can be one. */
  readonly who?: Text;
  /** What one is, and is not: an adviser, not a supervisor. */
  readonly means?: Text;
  /** Everybody of this description is to have a partner. */
  readonly entitled?: true;
  readonly qualities?: readonly NamedText[];
  /** What the programme promises that it takes, in minutes over the cycle. */
  readonly effortMinutes?: number;
}

interface Asked {
  readonly id: string;
  readonly ask: Text;
  /** It may be left without an answer. */
  readonly optional?: true;
  /** Who reads the answer in a check-in, where that differs from the check-in. */
  readonly readBy?: Reader;
}

export type Question = Asked &
  (
    | {
        readonly type: 'choice' | 'choices';
        readonly options: Readonly<Record<string, Text>>;
        /** Their ids as they are written: what is kept as JSON may give the keys in another order. */
        readonly order?: readonly string[];
      }
    | { readonly type: 'number'; readonly min?: number; readonly max?: number }
    | {
        /**
         * `word`: one line, compared without regard to case. `agree`: five steps from 1, disagree strongly, to 5,
         * agree strongly. `file-name`: what a file is called that is sent otherwise.
         */
        readonly type: 'word' | 'text' | 'long-text' | 'agree' | 'yes-no' | 'date' | 'person' | 'file-name';
      }
  );

export interface PlanEvent {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly Role[];
  readonly place: string;
  readonly online: boolean;
  readonly training: boolean;
  readonly provisional: boolean;
  /** Only for these units; absent: for all. */
  readonly units?: readonly string[];
  /** What a training teaches. */
  readonly teaches?: readonly ('role' | 'mentoring' | 'gender' | 'facilitation')[];
  /** First local day; time of day is null for a whole-day entry. */
  readonly day: Day;
  readonly from: string | null;
  readonly to: string | null;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly dateRule: DateRule;
  readonly origin: Origin;
}

export interface Goal {
  readonly id: string;
  readonly text: Text;
  /** Whose goal it is; absent: everybody's. */
  readonly roles?: readonly Role[];
  /** 1 is the first. */
  readonly priority?: number;
  /** Questions asked in a check-in or feedback: `{ ask: 'feedback-final', question: 'connection' }`. */
  readonly measuredBy: readonly { readonly ask: string; readonly question: string }[];
}

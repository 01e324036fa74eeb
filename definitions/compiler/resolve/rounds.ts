/** Check-ins, rounds of feedback and the round of stories, each with the day on which it opens. */
import type { Offset, PairAsk, Reader, Role, Text } from '../../plan/types.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { CheckInIn, FeedbackIn } from '../definition.ts';
import { rolesOf } from './events.ts';
import { momentAt } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';
import { DEFAULTS } from '../defaults.ts';
import { nameAt, wordFor } from './texts.ts';

/** Counted from the pair's own start or end where the definition says so. */
const OF_PAIR = { ofPair: true };

/** The one round of stories. */
export const STORY_ID = 'story';

/** A check-in, a round of feedback, or the round of stories. */
export interface Round {
  readonly id: string;
  readonly kind: 'check-in' | 'feedback' | 'story';
  readonly name: Text;
  readonly opens: Moment;
  readonly closes?: Moment;
  readonly roles: readonly Role[];
  readonly questions: readonly string[];
  readonly readBy: Reader;
}

function checkIn(context: Context, calendar: Calendar, [id, one]: readonly [string, CheckInIn]): Round {
  const path = ['check-ins', id];
  const at = [...path, 'on'];
  const opens = momentAt(context, calendar, at, one.on, 'send', originOf(context, at, 'end'), OF_PAIR);
  const name = nameAt(context, path, one.name);
  const readBy = one['read-by'] ?? 'coordinator';
  return { id, kind: 'check-in', name, opens, roles: rolesOf(one.for), questions: one.ask, readBy };
}

function feedback(context: Context, calendar: Calendar, [id, one]: readonly [string, FeedbackIn]): Round {
  const path = ['feedback', id];
  const at = [...path, 'opens'];
  const opens = momentAt(context, calendar, at, one.opens, 'send', originOf(context, at, 'end'), OF_PAIR);
  const name = nameAt(context, path, one.name);
  const round: Round = {
    id,
    kind: 'feedback',
    name,
    opens,
    roles: rolesOf(one.from),
    questions: one.ask,
    readBy: 'coordinator',
  };
  if (one.closes === undefined) return round;
  const until = [...path, 'closes'];
  const origin = originOf(context, until, 'end');
  return { ...round, closes: momentAt(context, calendar, until, one.closes, 'end', origin, OF_PAIR) };
}

interface RoundKind {
  readonly obligation: PairAsk['obligation'];
  /** How long it can be answered where the definition does not say, and which default says so. */
  readonly due: Offset;
  readonly dueDefault: 'checkInDue' | 'feedbackDue' | 'storyDue';
}

const KINDS: Readonly<Record<Round['kind'], RoundKind>> = {
  'check-in': { obligation: 'check-in', due: DEFAULTS.checkInDue.value[0], dueDefault: 'checkInDue' },
  feedback: { obligation: 'give-feedback', due: DEFAULTS.feedbackDue.value[0], dueDefault: 'feedbackDue' },
  story: { obligation: 'tell-story', due: DEFAULTS.storyDue.value[0], dueDefault: 'storyDue' },
};

/** What is asked in a round, its id in the plan, and how long by default. */
export function kindOf({ id, kind }: Pick<Round, 'id' | 'kind'>): RoundKind & { readonly askId: string } {
  return { ...KINDS[kind], askId: kind === 'story' ? STORY_ID : `${kind}-${id}` };
}

/** Stories, where the definition asks for them: a rolling programme has no common end, so each pair at its own. */
function storiesOf(context: Context, calendar: Calendar): readonly Round[] {
  const written = context.definition.testimonials;
  if (written === undefined) return [];
  const at = ['testimonials', 'opens'];
  const otherwise = calendar.cycle.rolling === true ? 'pairStory' : 'story';
  const words = written.opens ?? DEFAULTS[otherwise].value;
  const opens = momentAt(context, calendar, at, words, 'send', originOf(context, at, otherwise), OF_PAIR);
  const questions = [...new Set([...written.ask, written.consent])];
  const name = wordFor(context, 'story');
  return [
    {
      id: STORY_ID,
      kind: 'story',
      name,
      opens,
      roles: rolesOf(written.from),
      questions,
      readBy: 'coordinator',
    },
  ];
}

/** All of them, check-ins first, each group in the order of the definition. */
export function roundsOf(context: Context, calendar: Calendar): readonly Round[] {
  const { feedback: feedbacks, 'check-ins': checkIns } = context.definition;
  return [
    ...members(checkIns).map((one) => checkIn(context, calendar, one)),
    ...members(feedbacks).map((one) => feedback(context, calendar, one)),
    ...storiesOf(context, calendar),
  ];
}

/** What belongs to the life of a pair or group: format, agreement, duration, and asks on days of its own. */
import { PAIR_END, PAIR_START } from '../../plan/instants.ts';
import { DURATION_ASK, EXTENSION_ASK } from '../../plan/lengths.ts';
import type {
  Agreement,
  DateRule,
  Format,
  Group,
  Offset,
  PairAsk,
  RelationshipDuration,
  RelationshipTemplate,
} from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { RelationshipsIn } from '../definition.ts';
import { countAt, minutesAt } from '../resolve/amounts.ts';
import { readDuration } from '../resolve/durations.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { offsetAt, WEEK } from '../resolve/rhythms.ts';
import { kindOf } from '../resolve/rounds.ts';
import type { Round } from '../resolve/rounds.ts';
import { textAt, wordFor } from '../resolve/texts.ts';
import { asideInWords } from './drafts.ts';
import { given } from './given.ts';

const PATH = ['relationships'];

/** `everyone`, or the roles that are named. */
export function rolesIn(people: 'everyone' | readonly ('mentor' | 'mentee')[] | undefined) {
  return people === undefined || people === 'everyone' ? (['mentee', 'mentor'] as const) : people;
}

/** The formats in their order; one-to-one where nothing is said. */
export function formatsOf(written: RelationshipsIn['format']): readonly [Format, ...Format[]] {
  const [first = 'one-to-one', ...more] = [written ?? []].flat();
  return [first, ...more];
}

/** A group's limits and ways; undefined where nobody meets in groups. */
export function groupOf(context: Context): Group | undefined {
  const { format, group = {} } = context.definition.relationships ?? {};
  if (!formatsOf(format).includes('group')) return undefined;
  const {
    mentees = DEFAULTS.groupMentees.value,
    'individual-sessions': individualSessions = 0,
    'below-minimum': belowMinimum = DEFAULTS.belowMinimum.value,
  } = group;
  const span = countAt(context, [...PATH, 'group', 'mentees'], mentees) ?? { least: 1, most: 1 };
  return { mentees: span, belowMinimum, ...(individualSessions > 0 ? { individualSessions } : {}) };
}

function agreementOf(context: Context, written: RelationshipsIn['agreement']): Agreement | undefined {
  if (written === undefined) return undefined;
  const {
    within = DEFAULTS.agreementWithin.value,
    covers = [],
    'if-unsigned': ifUnsigned = 'hold',
  } = written;
  const path = [...PATH, 'agreement', 'within'];
  return {
    signedBy: rolesIn(written['signed-by']),
    within: offsetAt(context, path, within, readDuration(within), WEEK),
    before: 'first-meeting',
    ifUnsigned,
    covers,
  };
}

function durationOf(
  context: Context,
  written: RelationshipsIn['duration'],
): RelationshipDuration | undefined {
  if (written === undefined) return undefined;
  const path = [...PATH, 'duration'];
  const offset = (text: string, key?: string) =>
    offsetAt(context, key === undefined ? path : [...path, key], text, readDuration(text), WEEK);
  if (typeof written === 'string') return { length: offset(written), usual: false, setBy: 'programme' };
  const { usually, fixed, extension, 'set-by': setBy = 'programme' } = written;
  const text = fixed ?? usually;
  if (text === undefined) return undefined;
  return {
    length: offset(text, fixed === undefined ? 'usually' : 'fixed'),
    usual: fixed === undefined,
    setBy,
    ...(extension === undefined ? {} : { extension: { by: offset(extension, 'extension'), times: 1 } }),
  };
}

function pairAsk(one: Round): PairAsk {
  const { id, name, opens, closes, roles, questions, readBy } = one;
  const { askId, obligation, due } = kindOf(one);
  const dueRule: DateRule =
    closes?.rule ?? laterRule(opens.rule, [due], 'end', asideInWords(due, 'the first mail'));
  return {
    id: askId,
    obligation,
    subject: id,
    name,
    roles,
    questions,
    ...(readBy === 'coordinator' ? {} : { readBy }),
    opensRule: opens.rule,
    dueRule,
  };
}

/** What a pair is asked about its own time: how long at its start, and shortly before its end whether longer. */
function timeAsks(context: Context, duration: RelationshipDuration | undefined): readonly PairAsk[] {
  if (duration === undefined) return [];
  const { setBy, extension } = duration;
  const both = ['mentee', 'mentor'] as const;
  const ask = (
    obligation: 'set-duration' | 'extend',
    id: 'duration' | 'extension',
    roles: PairAsk['roles'],
    rules: Pick<PairAsk, 'opensRule' | 'dueRule'>,
  ): PairAsk => ({ id, obligation, subject: id, name: wordFor(context, id), roles, questions: [], ...rules });
  const counted = (anchor: string, offset: Offset, moment: 'send' | 'end', what: string): DateRule => ({
    base: { anchor },
    plus: [offset],
    moment,
    words: asideInWords(offset, what),
  });
  const [within] = DEFAULTS.durationDue.value;
  const [opens] = DEFAULTS.extensionOpens.value;
  const [due] = DEFAULTS.extensionDue.value;
  const start: DateRule = { base: { anchor: PAIR_START }, plus: [], moment: 'start', words: 'pair start' };
  const set = { opensRule: start, dueRule: counted(PAIR_START, within, 'end', 'pair start') };
  const more = {
    opensRule: counted(PAIR_END, opens, 'send', 'pair end'),
    dueRule: counted(PAIR_END, due, 'end', 'pair end'),
  };
  return [
    ...(setBy === 'programme'
      ? []
      : [ask('set-duration', DURATION_ASK, setBy === 'mentee' ? ['mentee'] : both, set)]),
    ...(extension === undefined ? [] : [ask('extend', EXTENSION_ASK, both, more)]),
  ];
}

type Life = Omit<
  RelationshipTemplate,
  'acceptance' | 'delivery' | 'meetings' | 'atRiskAfterMissing' | 'ends' | 'endsAt'
>;

/** Everything about a pair's life that most definitions leave out, and its format. */
export function buildLife(context: Context, { pairRounds, ladder }: Programme): Life {
  const written = context.definition.relationships ?? {};
  const formats = formatsOf(written.format);
  const rapport = written.rapport;
  const duration = durationOf(context, written.duration);
  const asks = [...timeAsks(context, duration), ...pairRounds.map(pairAsk)];
  return {
    format: formats[0],
    ...given({
      formats: formats.length > 1 ? formats : undefined,
      group: groupOf(context),
      where: written.where === undefined ? undefined : textAt(context, [...PATH, 'where'], written.where),
      rapportMinutes:
        rapport === undefined ? undefined : minutesAt(context, [...PATH, 'rapport'], rapport)?.most,
      initiative: written.initiative,
      firstMeeting: written['first-meeting']?.map((one, n) =>
        textAt(context, [...PATH, 'first-meeting', String(n)], one),
      ),
      agreement: agreementOf(context, written.agreement),
      duration,
      endedEarly: written['ended-early'] === 'close' ? 'close' : undefined,
      asks: asks.length === 0 ? undefined : asks,
      ladder: asks.length === 0 && written.agreement === undefined ? undefined : ladder.offsets,
    }),
  };
}

/** Matching, and the template of what a pair's own acts date. */
import { CYCLE_LAST_DAY, PAIR_START, PROPOSED } from '../../plan/instants.ts';
import type {
  Criterion,
  DateRule,
  EpochMs,
  Meetings as PlanMeetings,
  RelationshipDuration,
  MatchingPlan,
  Offset,
  RelationshipTemplate,
  Step,
} from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { comparedBy, relationsOf } from '../criteria.ts';
import { DEFAULTS } from '../defaults.ts';
import type { CriterionIn } from '../definition.ts';
import type { Programme } from '../resolve/programme.ts';
import { isCentral } from '../resolve/central.ts';
import type { Meetings } from '../resolve/meetings.ts';
import type { Path } from '../tree.ts';
import { textIn } from './around.ts';
import { asideInWords, at } from './drafts.ts';
import { buildChoosing } from './choosing.ts';
import { namedIn, searchOf } from './searching.ts';
import { given } from './given.ts';
import { buildLife, rolesIn } from './life.ts';

function criterion(context: Context, path: Path, one: CriterionIn, otherwise: number): Criterion {
  const [relation = 'same'] = relationsOf(one);
  const [mentee, mentor] = comparedBy(one, relation);
  const question = mentee?.question ?? '';
  const offers = mentor?.question === question ? undefined : mentor?.question;
  const { within, missing, weight = otherwise } = one;
  const because = textIn(context, [...path, 'because'], one.because);
  return { relation, question, weight, ...given({ offers, within, missing, because }) };
}

function draftAt({ publish }: Programme, steps: readonly Step[]): EpochMs {
  return steps.find(({ kind }) => kind === 'draft-matches')?.at ?? publish.at;
}

export function buildMatching(context: Context, programme: Programme, steps: readonly Step[]): MatchingPlan {
  const { matching, units } = context.definition;
  const { by = 'coordinator', otherwise, say } = matching ?? {};
  const alone = !isCentral(context, programme.cycle);
  const list = (key: 'must' | 'prefer', weight: number): readonly Criterion[] =>
    (matching?.[key] ?? []).map((one, n) => criterion(context, ['matching', key, String(n)], one, weight));
  return {
    by,
    withinUnits: units !== undefined && units.match !== 'across',
    must: list('must', 0),
    prefer: list('prefer', 1),
    draftAt: alone ? programme.cycle.startsAt : draftAt(programme, steps),
    publishBy: alone ? programme.cycle.startsAt : programme.publish.at,
    ...given({
      otherwise,
      choose: buildChoosing(context, programme),
      named: namedIn(context),
      search: searchOf(context, programme),
      say: textIn(context, ['matching', 'say'], say),
    }),
  };
}

function afterProposal(offset: Offset, moment: 'send' | 'end'): DateRule {
  const words = asideInWords(offset, 'the match is published');
  return { base: { anchor: PROPOSED }, plus: [offset], moment, words };
}

function acceptance({ definition }: Context, programme: Programme): RelationshipTemplate['acceptance'] {
  const { accept, by } = definition.matching ?? {};
  const roles = rolesIn(accept?.by);
  // Whom a mentee names may never have heard of the programme: nobody is somebody's mentor without having said yes.
  const named = by === 'suggestion' || by === 'self-found';
  return {
    roles: named && !roles.includes('mentor') ? [...roles, 'mentor'] : roles,
    due: afterProposal(programme.acceptWithin, 'end'),
    reminders: DEFAULTS.acceptReminders.value.map((offset) => afterProposal(offset, 'send')),
    ifSilent: accept?.['if-silent'] ?? 'tell-coordinator',
  };
}

const WITH_CYCLE: DateRule = {
  base: { anchor: CYCLE_LAST_DAY },
  plus: [],
  moment: 'start',
  words: 'the last day of the cycle',
};

/** A pair of a rolling programme, or with a duration of its own, ends by its own days; all others with the cycle. */
function endRule(duration: RelationshipDuration | undefined, rolling: boolean): DateRule {
  if (duration === undefined) return WITH_CYCLE;
  const plus = [duration.length];
  const own = asideInWords(duration.length, 'the pair starts');
  return {
    base: { anchor: PAIR_START },
    plus,
    moment: 'end',
    ...(rolling ? {} : { withinCycle: true }),
    words: own,
  };
}

function withoutOrigin(written: Meetings): PlanMeetings {
  const { every, minutes, leastMinutes, setBy, pairMayChange, target } = written;
  return { every, minutes, ...given({ leastMinutes, setBy, pairMayChange, target }) };
}

export function buildRelationship(context: Context, programme: Programme): RelationshipTemplate {
  const { relationships } = context.definition;
  const { meetings, calendar } = programme;
  const life = buildLife(context, programme);
  const rolling = calendar.cycle.rolling === true;
  const ends = endRule(life.duration, rolling);
  return {
    acceptance: acceptance(context, programme),
    ...life,
    delivery: relationships?.delivery ?? 'mixed',
    meetings: meetings && withoutOrigin(meetings),
    atRiskAfterMissing: DEFAULTS.atRiskAfterMissing.value,
    ends,
    endsAt: rolling ? null : at(calendar, WITH_CYCLE),
  };
}

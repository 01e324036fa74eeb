/** Matching, and the template of what a pair's own acts date. */
import { CYCLE_LAST_DAY, PROPOSED } from '../../plan/instants.ts';
import type {
  Criterion,
  DateRule,
  MatchingPlan,
  Offset,
  RelationshipTemplate,
  Step,
} from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { CriterionIn } from '../definition.ts';
import type { Programme } from '../resolve/programme.ts';
import { asideInWords, at } from './drafts.ts';

function criterion({ same, different, weight }: CriterionIn, otherwise: number): Criterion {
  const relation = same === undefined ? 'different' : 'same';
  return { relation, question: same ?? different ?? '', weight: weight ?? otherwise };
}

export function buildMatching(context: Context, programme: Programme, steps: readonly Step[]): MatchingPlan {
  const { matching, units } = context.definition;
  return {
    by: matching?.by ?? 'coordinator',
    withinUnits: units !== undefined && units.match !== 'across',
    must: (matching?.must ?? []).map((one) => criterion(one, 0)),
    prefer: (matching?.prefer ?? []).map((one) => criterion(one, 1)),
    draftAt: steps.find(({ kind }) => kind === 'draft-matches')?.at ?? programme.publish.at,
    publishBy: programme.publish.at,
  };
}

function afterProposal(offset: Offset, moment: 'send' | 'end'): DateRule {
  const words = asideInWords(offset, 'the match is published');
  return { base: { anchor: PROPOSED }, plus: [offset], moment, words };
}

function acceptance({ definition }: Context, programme: Programme): RelationshipTemplate['acceptance'] {
  const accept = definition.matching?.accept;
  const by = accept?.by ?? 'everyone';
  return {
    roles: by === 'everyone' ? ['mentee', 'mentor'] : by,
    due: afterProposal(programme.acceptWithin, 'end'),
    reminders: DEFAULTS.acceptReminders.value.map((offset) => afterProposal(offset, 'send')),
    ifSilent: accept?.['if-silent'] ?? 'tell-coordinator',
  };
}

export function buildRelationship(context: Context, programme: Programme): RelationshipTemplate {
  const { relationships } = context.definition;
  const { meetings, calendar } = programme;
  const words = 'the last day of the cycle';
  const ends: DateRule = { base: { anchor: CYCLE_LAST_DAY }, plus: [], moment: 'start', words };
  return {
    acceptance: acceptance(context, programme),
    format: 'one-to-one',
    delivery: relationships?.delivery ?? 'mixed',
    meetings: meetings && { every: meetings.every, minutes: meetings.minutes },
    atRiskAfterMissing: DEFAULTS.atRiskAfterMissing.value,
    ends,
    endsAt: at(calendar, ends),
  };
}

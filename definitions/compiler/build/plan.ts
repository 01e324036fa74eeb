/** Puts the plan together. Called only for a definition without errors. */
import type { Plan } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Programme } from '../resolve/programme.ts';
import { languagesOf, textAt } from '../resolve/texts.ts';
import { buildApplications } from './applications.ts';
import { buildAround, textIn, textsIn } from './around.ts';
import type { AskDraft } from './drafts.ts';
import { given } from './given.ts';
import { buildMatching, buildRelationship } from './pairs.ts';
import { buildGoals, buildQuestions, buildRoles, buildUnitLabel, buildUnits } from './people.ts';
import type { Step } from '../../plan/types.ts';

function heading(context: Context, { cycle }: Programme): Plan['programme'] {
  const { id, name, organiser, contact, about, status, stories } = context.definition;
  return {
    id,
    name: textAt(context, ['name'], name),
    organiser: textAt(context, organiser === undefined ? ['name'] : ['organiser'], organiser ?? name),
    contact,
    timeZone: cycle.timeZone,
    languages: languagesOf(context),
    ...given({
      about: textIn(context, ['about'], about),
      status,
      statusNote: textIn(context, ['status-note'], context.definition['status-note']),
      stories: textsIn(context, ['stories'], stories),
    }),
  };
}

/** The plan of one cycle from its parts. Also gives advice on texts that lack a language. */
export function buildPlan(
  context: Context,
  programme: Programme,
  asks: readonly AskDraft[],
  steps: readonly Step[],
): Plan {
  const { timeZone: _, assumed: __, sendHour, ...cycle } = programme.cycle;
  return {
    version: 1,
    programme: heading(context, programme),
    cycle,
    sendHour,
    goals: buildGoals(context),
    units: buildUnits(context),
    unitLabel: buildUnitLabel(context),
    roles: buildRoles(context),
    questions: buildQuestions(context),
    matching: buildMatching(context, programme, steps),
    relationship: buildRelationship(context, programme),
    events: programme.events,
    asks: asks.map(({ ask }) => ask),
    steps,
    ...given({ applications: buildApplications(context, programme) }),
    ...buildAround(context, programme),
  };
}

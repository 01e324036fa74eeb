/** The parts of the plan without dates: goals, units, roles, questions. */
import type { Goal, Plan, PlanUnit, Question } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { GoalIn, QuestionIn, UnitIn } from '../definition.ts';
import { textAt, wordFor } from '../resolve/texts.ts';
import { askIdOf, labelOf } from './asks.ts';

function goal(context: Context, [id, one]: readonly [string, GoalIn]): Goal {
  const measuredBy = (one['measured-by'] ?? []).map((words) => {
    const [name = '', question = ''] = words.split('.');
    return { ask: askIdOf(context, name), question };
  });
  return { id, text: textAt(context, ['goals', id, 'text'], one.text), measuredBy };
}

export function buildGoals(context: Context): readonly Goal[] {
  return members(context.definition.goals).map((one) => goal(context, one));
}

function unit(context: Context, [id, one]: readonly [string, string | UnitIn]): PlanUnit {
  const path = ['units', 'list', id];
  const { contact } = context.definition;
  if (typeof one === 'string') return { id, name: textAt(context, path, one), coordinator: contact };
  const name = textAt(context, [...path, 'name'], one.name);
  return { id, name, coordinator: one.coordinator ?? contact };
}

/** The units; a programme without any is one, `all`, with the contact as its coordinator. */
export function buildUnits(context: Context): readonly PlanUnit[] {
  const { definition } = context;
  const units = members(definition.units?.list).map((one) => unit(context, one));
  if (units.length > 0) return units;
  return [{ id: 'all', name: wordFor(context, 'everyone'), coordinator: definition.contact }];
}

export function buildUnitLabel(context: Context): Plan['unitLabel'] {
  const called = context.definition.units?.called;
  return called === undefined ? wordFor(context, 'unit') : textAt(context, ['units', 'called'], called);
}

export function buildRoles(context: Context): Plan['roles'] {
  const capacity = context.definition.roles?.mentor?.mentees ?? DEFAULTS.capacity.value;
  return {
    mentor: { label: labelOf(context, 'mentor'), capacity },
    mentee: { label: labelOf(context, 'mentee'), capacity: 1 },
  };
}

function question(context: Context, [id, one]: readonly [string, QuestionIn]): Question {
  const path = ['questions', id];
  const ask = textAt(context, [...path, 'ask'], one.ask);
  if (one.type !== 'choices') return { id, ask, type: one.type };
  const options = members(one.options).map(([key, text]) => [
    key,
    textAt(context, [...path, 'options', key], text),
  ]);
  return { id, ask, type: 'choices', options: Object.fromEntries(options) };
}

export function buildQuestions(context: Context): readonly Question[] {
  return members(context.definition.questions).map((one) => question(context, one));
}

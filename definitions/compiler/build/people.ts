/** The parts of the plan without dates: goals, units, roles, questions. */
import type { Goal, Plan, PlanRole, PlanUnit, Question, Role } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { GoalIn, QuestionIn, UnitIn } from '../definition.ts';
import { textAt, wordFor } from '../resolve/texts.ts';
import { effortAt } from '../resolve/amounts.ts';
import { formatQuestions } from '../resolve/formats.ts';
import { rolesOf } from '../resolve/events.ts';
import { textIn, textsIn } from './around.ts';
import { askIdOf, labelOf } from './asks.ts';
import { given } from './given.ts';
import { groupOf } from './life.ts';

function goal(context: Context, [id, one]: readonly [string, GoalIn]): Goal {
  const roles = one.for === undefined || one.for === 'everyone' ? undefined : rolesOf(one.for);
  const measuredBy = (one['measured-by'] ?? []).map((words) => {
    const [name = '', question = ''] = words.split('.');
    return { ask: askIdOf(context, name), question };
  });
  const text = textAt(context, ['goals', id, 'text'], one.text);
  return { id, text, ...given({ roles, priority: one.priority }), measuredBy };
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

/** Who can have a role, and what it means. */
function description(context: Context, role: Role): Pick<PlanRole, 'who' | 'means'> {
  const { who, means } = context.definition.roles?.[role] ?? {};
  const path = ['roles', role];
  return given({
    who: textIn(context, [...path, 'who'], who),
    means: textIn(context, [...path, 'means'], means),
  });
}

export function buildRoles(context: Context): Plan['roles'] {
  const { mentor, mentee } = context.definition.roles ?? {};
  const { effort, mentees, qualities } = mentor ?? {};
  const path = ['roles', 'mentor'];
  const effortMinutes = effort === undefined ? undefined : effortAt(context, [...path, 'effort'], effort);
  return {
    mentor: {
      label: labelOf(context, 'mentor'),
      capacity: mentees ?? groupOf(context)?.mentees.most ?? DEFAULTS.capacity.value,
      ...description(context, 'mentor'),
      ...given({ effortMinutes, qualities: textsIn(context, [...path, 'qualities'], qualities) }),
    },
    mentee: {
      label: labelOf(context, 'mentee'),
      capacity: 1,
      ...description(context, 'mentee'),
      ...(mentee?.entitled === true ? { entitled: true } : {}),
    },
  };
}

function question(context: Context, [id, one]: readonly [string, QuestionIn]): Question {
  const path = ['questions', id];
  const { type, optional, min, max } = one;
  const asked = {
    id,
    ask: textAt(context, [...path, 'ask'], one.ask),
    ...(optional === true ? { optional } : {}),
    ...given({ readBy: one['read-by'] }),
  } as const;
  if (type === 'number') return { ...asked, type, ...given({ min, max }) };
  if (type !== 'choice' && type !== 'choices') return { ...asked, type };
  const options = members(one.options).map(([key, text]) => [
    key,
    textAt(context, [...path, 'options', key], text),
  ]);
  return {
    ...asked,
    type,
    options: Object.fromEntries(options),
    order: members(one.options).map(([key]) => key),
  };
}

export function buildQuestions(context: Context): readonly Question[] {
  const written = members(context.definition.questions).map((one) => question(context, one));
  return [...formatQuestions(context), ...written];
}

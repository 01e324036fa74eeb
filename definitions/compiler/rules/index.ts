/** Every rule, in the order in which they run. */
import type { Step } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Programme } from '../resolve/programme.ts';
import { applicationsAreWhole } from './applications-are-whole.ts';
import { choosingIsInOrder } from './choosing-is-in-order.ts';
import { criteriaAreComparable } from './criteria-are-comparable.ts';
import { formatsFit } from './formats-fit.ts';
import { goalsAreMeasured } from './goals-are-measured.ts';
import { modesAreWhole } from './modes-are-whole.ts';
import { momentsAreInCycle } from './moments-are-in-cycle.ts';
import { monthsAreLongEnough } from './months-are-long-enough.ts';
import { namesAreFree } from './names-are-free.ts';
import { questionsAreWhole } from './questions-are-whole.ts';
import { questionsExist } from './questions-exist.ts';
import { peopleExist } from './people-exist.ts';
import type { DefinitionRule, PlanRule, ProgrammeRule } from './rule.ts';
import { timesComeOnce } from './times-come-once.ts';
import { windowsAreInOrder } from './windows-are-in-order.ts';

const DEFINITION_RULES: readonly DefinitionRule[] = [
  questionsExist,
  questionsAreWhole,
  applicationsAreWhole,
  peopleExist,
  criteriaAreComparable,
  modesAreWhole,
  namesAreFree,
  goalsAreMeasured,
  formatsFit,
];
const PROGRAMME_RULES: readonly ProgrammeRule[] = [timesComeOnce, windowsAreInOrder, choosingIsInOrder];
const PLAN_RULES: readonly PlanRule[] = [momentsAreInCycle, monthsAreLongEnough];

export function checkDefinition(context: Context): void {
  DEFINITION_RULES.forEach(({ check }) => check(context));
}

export function checkProgramme(context: Context, programme: Programme): void {
  PROGRAMME_RULES.forEach(({ check }) => check(context, programme));
}

export function checkPlan(context: Context, programme: Programme, steps: readonly Step[]): void {
  PLAN_RULES.forEach(({ check }) => check(context, programme, steps));
}

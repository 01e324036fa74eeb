/** What a coordinator is to do, and why, in words. */
import type { RiskRow } from '../db/queries/at-risk.ts';
import type { PairNames, TaskRow } from '../db/queries/inspect.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { pages as words } from '../locales/en/pages.ts';
import { askName } from './ask-words.ts';
import { eventLabel } from './pages/event-words.ts';
import { inWords } from './pages/fields.tsx';
import { unitName } from './pages/unit-words.ts';

/** What the words of tasks are made of. */
export interface About {
  readonly pairs: ReadonlyMap<string, PairNames>;
  readonly risky: readonly RiskRow[];
  /** Who has not answered, by the task's id. */
  readonly silent: ReadonlyMap<string, readonly string[]>;
}

/** Why a pair is at risk. */
export function riskWords(plan: Plan, { missing, low, silent }: Omit<RiskRow, 'id' | 'unit_id'>): string[] {
  const question = (id: string): string =>
    inWords(plan.questions.find((one) => one.id === id)?.ask ?? { en: id });
  return [
    ...(missing.length === 0 ? [] : [words.risks.missing(missing)]),
    ...low.map((one) =>
      words.risks.low({ ...one, question: question(one.question), ask: askName(plan, one.ask) }),
    ),
    ...silent.map(({ name, asked }) => words.risks.silent(name, asked)),
  ];
}

/** Why a rule of the programme is there, or the question that it compares. */
function ruleWords({ matching, questions }: Plan, question: string): string {
  const because = matching.must.find((one) => one.question === question)?.because;
  return inWords(because ?? questions.find(({ id }) => id === question)?.ask ?? { en: question });
}

/** One task in a sentence. */
export function taskWords(plan: Plan, task: TaskRow, { pairs, risky, silent }: About): string {
  const pair = pairs.get(task.subject);
  const make = words.tasks[task.kind];
  const { because, ask, rule } = task.facts;
  const risk = risky.find(({ id }) => id === task.subject);
  if (make === undefined) return task.kind;
  return make({
    unit: unitName(plan, task.unit ?? task.subject),
    pair: pair === undefined ? '' : [pair.mentee, pair.mentor].filter((name) => name !== '').join(' - '),
    event: plan.asks.some(({ id }) => id === task.subject)
      ? askName(plan, task.subject)
      : eventLabel(plan, task.subject),
    because: typeof because === 'string' ? because : '',
    rule: typeof rule === 'string' ? ruleWords(plan, rule) : '',
    ask: typeof ask === 'string' ? askName(plan, ask) : '',
    about: risk === undefined ? (silent.get(task.id) ?? []) : riskWords(plan, risk),
  });
}

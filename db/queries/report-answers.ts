/** What was answered to the questions whose answers can be counted: chosen options, yes and no, numbers. */
import type { Sql } from '../client.ts';
import type { Plan, Question } from '../../definitions/plan/types.ts';
import type { QuestionReport } from './report-types.ts';

const CHOSEN: readonly Question['type'][] = ['choice', 'choices', 'yes-no'];

interface ChosenRow {
  readonly ask: string;
  readonly question: string;
  readonly value: string;
  readonly n: number;
}

interface NumberRow {
  readonly ask: string;
  readonly question: string;
  readonly n: number;
  readonly least: number;
  readonly mean: number;
  readonly greatest: number;
}

function answered(sql: Sql, cycleId: string, questions: readonly string[]) {
  return sql`
    from obligation o join answer a on a.obligation_id = o.id, jsonb_each(a.answer -> 'questions') as said
    where o.cycle_id = ${cycleId} and o.kind in ('apply', 'check-in', 'give-feedback')
      and said.key = any(${[...questions]})`;
}

/** How often each option was chosen; of `choices` each that somebody chose counts. */
async function chosenRows(sql: Sql, cycleId: string, questions: readonly string[]): Promise<ChosenRow[]> {
  return sql<ChosenRow[]>`
    select ask, question, value, count(*)::int as n from (
      select o.ask_id as ask, said.key as question, jsonb_array_elements_text(
        case jsonb_typeof(said.value) when 'array' then said.value else jsonb_build_array(said.value) end) as value
      ${answered(sql, cycleId, questions)}) as chosen
    group by 1, 2, 3 order by 1, 2, 3`;
}

async function numberRows(sql: Sql, cycleId: string, questions: readonly string[]): Promise<NumberRow[]> {
  return sql<NumberRow[]>`
    select ask, question, count(*)::int as n, min(value)::float8 as least, avg(value)::float8 as mean,
      max(value)::float8 as greatest
    from (select o.ask_id as ask, said.key as question, (said.value #>> '{}')::numeric as value
          ${answered(sql, cycleId, questions)} and jsonb_typeof(said.value) = 'number') as numbers
    group by 1, 2 order by 1, 2`;
}

/** The answers of a cycle, by ask and question in the plan's order; what nobody has answered is left out. */
export async function questionReports(sql: Sql, plan: Plan): Promise<QuestionReport[]> {
  const ids = (types: readonly Question['type'][]) =>
    plan.questions.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const [chosen, numbers] = await Promise.all([
    chosenRows(sql, plan.cycle.id, ids(CHOSEN)),
    numberRows(sql, plan.cycle.id, ids(['number'])),
  ]);
  return plan.asks.flatMap((ask) =>
    ask.questions.flatMap((id): QuestionReport[] => {
      const about = <T extends { readonly ask: string; readonly question: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.ask === ask.id && row.question === id);
      const text = plan.questions.find((question) => question.id === id)?.ask ?? {};
      const values = about(chosen).map(({ value, n }) => ({ value, n }));
      const one = { ask: ask.id, question: id, text };
      if (values.length > 0) return [{ ...one, values, numbers: null }];
      return about(numbers).map(({ n, least, mean, greatest }) => ({
        ...one,
        values: [],
        numbers: { n, least, mean, greatest },
      }));
    }),
  );
}

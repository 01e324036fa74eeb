import type { Comparison, Compared, Effect } from '../../db/queries/iterations.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { askName } from '../ask-words.ts';
import { inWords } from './fields.tsx';
import { Head, Wide } from './parts.tsx';

const text = coordinators.iterations;

interface Props {
  readonly plan: Plan;
  readonly comparison: Comparison;
}

/** A mean, or what was chosen how often; nothing yet is a dash. */
function said(plan: Plan, { question, n, mean, values }: Compared): string {
  if (n === 0) return '-';
  if (mean !== null) return text.mean(mean, n);
  const asked = plan.questions.find(({ id }) => id === question);
  const options = asked !== undefined && 'options' in asked ? asked.options : {};
  const label = (value: string): string => {
    const option = options[value];
    return option === undefined ? value : inWords(option);
  };
  return values.map(({ value, n: many }) => `${label(value)}: ${many}`).join(', ');
}

function trend(first: number | null, last: number | null): string {
  if (first === null || last === null) return '-';
  const change = Math.round((last - first) * 100) / 100;
  return change === 0 ? text.same : change > 0 ? text.up(change) : text.down(-change);
}

function Iterations({ plan, comparison: { iterations } }: Props) {
  const rows = iterations[0]?.answers ?? [];
  const named = iterations.map(({ period, theme }) =>
    theme === null ? period : `${period}: ${inWords(theme)}`,
  );
  return (
    <Wide label={text.title}>
      <Head names={[text.asked, ...named, text.trend]} />
      <tbody>
        {rows.map(({ ask, text: question }, index) => {
          const answers = iterations.flatMap((one) => one.answers[index] ?? []);
          const means = answers.flatMap(({ mean }) => (mean === null ? [] : [mean]));
          return (
            <tr>
              <th scope="row">
                {inWords(question)} <small>{askName(plan, ask)}</small>
              </th>
              {answers.map((one) => (
                <td class="n">{said(plan, one)}</td>
              ))}
              <td class="n">{means.length < 2 ? '-' : trend(means[0] ?? null, means.at(-1) ?? null)}</td>
            </tr>
          );
        })}
      </tbody>
    </Wide>
  );
}

/** Each part's kinds together, the one that was answered best first. */
function bestFirst(effects: readonly Effect[]): Effect[] {
  const parts = [...new Set(effects.map(({ part }) => part))];
  return parts.flatMap((part) =>
    effects.filter((one) => one.part === part).toSorted((a, b) => (b.mean ?? 0) - (a.mean ?? 0)),
  );
}

function Effects({ effects }: { effects: readonly Effect[] }) {
  return (
    <Wide label={text.effective}>
      <Head names={text.effectiveHead} text={[0, 1]} />
      <tbody>
        {bestFirst(effects).map(({ part, group, pairs, n, mean }) => (
          <tr>
            <th scope="row">{text.parts[part]}</th>
            <td class="words">{text.group(part, group)}</td>
            <td class="n">{pairs}</td>
            <td class="n">{n}</td>
            <td class="n">{mean === null ? '-' : String(mean)}</td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

/** What changed from cycle to cycle, and what participants found most effective; nothing where there is nothing to compare. */
export function IterationsSections(props: Props) {
  const { iterations, effects } = props.comparison;
  return (
    <>
      {iterations.length === 0 ? null : (
        <>
          <h2>{text.title}</h2>
          <Iterations {...props} />
        </>
      )}
      {effects.length === 0 ? null : (
        <>
          <h2>{text.effective}</h2>
          <p class="soft">{text.effectiveText}</p>
          <Effects effects={effects} />
        </>
      )}
    </>
  );
}

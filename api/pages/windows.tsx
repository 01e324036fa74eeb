/** Windows to apply that are planned for a month: their days, and the form that fixes them. */
import { isToFix, type WindowRow } from '../../db/queries/fixed-windows.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { inWords } from './fields.tsx';
import type { Site } from './site.ts';

const text = coordinators.windows;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly windows: readonly WindowRow[];
  readonly now: EpochMs;
  readonly forms: boolean;
}

type OneProps = Omit<Props, 'windows'> & { readonly window: WindowRow };

const monthOf = (day: string): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));

function Fix({ site, plan, window: { role, edges } }: OneProps) {
  return (
    <form method="post" action={site.href(`/cycles/${plan.cycle.id}/windows/${role}`)}>
      {edges.map(({ edge, planned, fixed }) => (
        <div class="field">
          <label for={`field-${role}-${edge}`}>{text.edges[edge](monthOf(planned))}</label>
          <input id={`field-${role}-${edge}`} name={edge} type="date" value={fixed ?? planned} />
        </div>
      ))}
      <button>{text.fix}</button>
    </form>
  );
}

function One(props: OneProps) {
  const { plan, window, now, forms } = props;
  return (
    <>
      <h3>{inWords(plan.roles[window.role].label)}</h3>
      <p class={isToFix(window) ? 'warn' : 'good'}>{isToFix(window) ? text.toFix : text.fixed}</p>
      {forms && window.opensAt > now ? <Fix {...props} /> : null}
    </>
  );
}

/** Nothing where every day of the programme is known, or all windows have opened. */
export function Windows({ windows, ...props }: Props) {
  const ahead = windows.filter(({ opensAt }) => opensAt > props.now);
  if (ahead.length === 0) return null;
  return (
    <section class="card" id="windows">
      <h2>{text.title}</h2>
      {ahead.map((window) => (
        <One {...props} window={window} />
      ))}
    </section>
  );
}

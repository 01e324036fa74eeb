/** The card with which a coordinator holds a cycle, lets it go on, or ends it for good. */
import { cycleChanges } from '../../locales/en/cycle-changes.ts';
import type { Inspection } from '../inspection.ts';
import { Choice } from './fields.tsx';
import type { Site } from './site.ts';

const text = cycleChanges.state;
const NOTHING = { values: {}, errors: {} };

export function CycleState({ site, seen }: { readonly site: Site; readonly seen: Inspection }) {
  const { id, state } = seen.cycle;
  if (state !== 'running' && state !== 'paused') return null;
  const path = site.href(`/cycles/${id}/state`);
  const taking = seen.counts.people.reduce((total, one) => total + one.taking, 0);
  const [change, lead] =
    state === 'running' ? (['pause', text.pauseText] as const) : (['resume', text.paused] as const);
  return (
    <section class="card">
      <h2>{text.title}</h2>
      <p class="soft">{lead}</p>
      <form method="post" action={path}>
        <button class="quiet" name="change" value={change}>
          {text[change]}
        </button>
      </form>
      <details>
        <summary>{text.cancel}</summary>
        <p>{text.cancelText(taking)}</p>
        <form method="post" action={path}>
          <Choice
            name="sure"
            legend=""
            type="checkbox"
            options={[{ value: 'yes', label: text.sure }]}
            entered={NOTHING}
          />
          <button name="change" value="cancel">
            {text.cancel}
          </button>
        </form>
      </details>
    </section>
  );
}

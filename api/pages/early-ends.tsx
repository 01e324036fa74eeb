import type { EarlyEndRow } from '../../db/queries/early-end.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { shortDay } from './dates.ts';

const text = coordinators.earlyEnds;

/** What a unit's coordinator reads of pairs that were ended early; nobody else sees the reasons. */
export function EarlyEnds({ plan, ends }: { readonly plan: Plan; readonly ends: readonly EarlyEndRow[] }) {
  if (ends.length === 0) return null;
  return (
    <section class="card">
      <h2>{text.title}</h2>
      <p class="soft">{text.confidential}</p>
      <ul class="plain">
        {ends.map(({ name, others, endedAt, reason, again }) => (
          <li>
            {text.ended(name, others.join(', '), shortDay(endedAt, plan.programme.timeZone))}
            <br />
            {reason === '' ? <small>{text.noReason}</small> : <q>{reason}</q>}{' '}
            <small>{again ? text.again : text.notAgain}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

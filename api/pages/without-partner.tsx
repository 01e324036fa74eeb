import { isEntitled, type Without } from '../../db/queries/entitled.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import { peoplePages } from '../../locales/en/people-pages.ts';
import { shortDay } from './dates.ts';
import { inWords } from './fields.tsx';
import { Head, Wide } from './parts.tsx';
import type { Site } from './site.ts';
import { unitName } from './unit-words.ts';

const text = peoplePages.entitled;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly without: readonly Without[];
}

function Line({ site, plan, one }: Omit<Props, 'without'> & { readonly one: Without }) {
  const { participant, name, unit, since, appliedAt } = one;
  return (
    <tr>
      <th scope="row">
        <a href={site.href(`/cycles/${plan.cycle.id}/people/${participant}`)}>{name}</a>
        {hasUnits(plan) ? <small> {unitName(plan, unit)}</small> : null}
      </th>
      <td class="day">{shortDay(since, plan.programme.timeZone)}</td>
      <td>{appliedAt === null ? text.notApplied : text.applied}</td>
    </tr>
  );
}

/** Who is entitled to a partner and has none, the longest first. */
export function WithoutPartner({ site, plan, without }: Props) {
  if (!isEntitled(plan)) return null;
  const title = text.title(inWords(plan.roles.mentor.label));
  return (
    <section>
      <h2>{title}</h2>
      {without.length === 0 ? (
        <p class="good">{text.nobody}</p>
      ) : (
        <>
          <p class="soft">{text.text}</p>
          <Wide label={title}>
            <Head names={text.head} text={[0, 1, 2]} />
            <tbody>
              {without.map((one) => (
                <Line site={site} plan={plan} one={one} />
              ))}
            </tbody>
          </Wide>
        </>
      )}
    </section>
  );
}

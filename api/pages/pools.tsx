/** The pools of a cycle on the page of its people: who is free, who is with somebody, who rests. */
import type { PoolMember } from '../../db/queries/pools.ts';
import { poolRoles } from '../../definitions/plan/pools.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { pool } from '../../locales/en/pool.ts';
import { shortDay, shortDeadline } from './dates.ts';
import { inWords } from './fields.tsx';
import { Head, Wide } from './parts.tsx';
import type { Site } from './site.ts';

const text = pool.coordinators;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly members: readonly PoolMember[];
  /** True: whoever looks may change things by forms. */
  readonly changes: boolean;
}

function stateWords({ state, takes, living, restsSince, restsUntil }: PoolMember, zone: string): string {
  if (state === 'full') return text.full;
  if (state === 'free') return text.free(takes - living);
  const until = restsUntil === null ? null : shortDay(restsUntil, zone);
  return text.resting(shortDay(restsSince ?? 0, zone), until);
}

function Change({ site, plan, one }: Omit<Props, 'members' | 'changes'> & { readonly one: PoolMember }) {
  const action = site.href(`/cycles/${plan.cycle.id}/pool/${one.id}`);
  if (one.state === 'resting')
    return (
      <form method="post" action={action}>
        <button class="quiet" name="do" value="back" aria-label={text.about(text.back, one.name)}>
          {text.back}
        </button>
      </form>
    );
  return (
    <form method="post" action={action}>
      <button class="quiet" name="do" value="rest" aria-label={text.about(text.rest, one.name)}>
        {text.rest}
      </button>
    </form>
  );
}

function Line({ site, plan, changes, one }: Omit<Props, 'members'> & { readonly one: PoolMember }) {
  const zone = plan.programme.timeZone;
  return (
    <tr>
      <th scope="row">
        <a href={site.href(`/cycles/${plan.cycle.id}/people/${one.id}`)}>{one.name}</a>
      </th>
      <td>{stateWords(one, zone)}</td>
      <td class="day">{shortDay(one.joinedAt, zone)}</td>
      <td>
        {shortDay(one.willingAt, zone)}{' '}
        {one.askedUntil === null ? null : <small>{text.asked(shortDeadline(one.askedUntil, zone))}</small>}
      </td>
      {changes ? (
        <td>
          <Change site={site} plan={plan} one={one} />
        </td>
      ) : null}
    </tr>
  );
}

/** One table for each role that is a pool; nothing where there is none. */
export function Pools({ site, plan, members, changes }: Props) {
  return (
    <>
      {poolRoles(plan).map((role) => {
        const theirs = members.filter((one) => one.role === role);
        const count = (state: PoolMember['state']): number =>
          theirs.filter((one) => one.state === state).length;
        const heading = text.heading(inWords(plan.roles[role].label));
        return (
          <section>
            <h2>{heading}</h2>
            {theirs.length === 0 ? (
              <p class="soft">{text.nobody}</p>
            ) : (
              <>
                <p>{text.counts(count('free'), count('full'), count('resting'))}</p>
                <Wide label={heading}>
                  <Head names={changes ? [...text.head, text.change] : text.head} text={[0, 1, 2, 3, 4]} />
                  <tbody>
                    {theirs.map((one) => (
                      <Line site={site} plan={plan} changes={changes} one={one} />
                    ))}
                  </tbody>
                </Wide>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}

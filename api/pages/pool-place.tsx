/** A member's place in a pool: rest, come back, leave; each one click. */
import type { PoolMember } from '../../db/queries/pools.ts';
import { formatDay, formatDeadline } from '../../definitions/plan/format.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { ErrorSummary, Input, inWords, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import type { Site } from './site.ts';

const text = pool.page;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly member: PoolMember;
  readonly today: string;
  readonly entered: Entered;
  /** Where one leaves the programme. */
  readonly leavePath: string;
}

function Facts({ plan, member }: Pick<Props, 'plan' | 'member'>) {
  const day = (at: number): string => formatDay(at, plan.programme.timeZone, pool.lang);
  return (
    <dl class="facts">
      <dt>{text.joined}</dt>
      <dd>{day(member.joinedAt)}</dd>
      <dt>{text.willing}</dt>
      <dd>{day(member.willingAt)}</dd>
      <dt>{words.obligation.questions}</dt>
      <dd>
        <a href={`mailto:${plan.programme.contact}`}>{plan.programme.contact}</a>
      </dd>
    </dl>
  );
}

function Resting({ plan, member }: Pick<Props, 'plan' | 'member'>) {
  const day = (at: number | null): string => formatDay(at ?? 0, plan.programme.timeZone, pool.lang);
  return (
    <form method="post">
      <p>
        {text.since(day(member.restsSince))}{' '}
        {member.restsUntil === null ? text.open : text.until(day(member.restsUntil))}
      </p>
      <button name="do" value="back">
        {text.back}
      </button>
    </form>
  );
}

function Rest({ today, entered }: Pick<Props, 'today' | 'entered'>) {
  return (
    <section>
      <h2>{text.restHeading}</h2>
      <p>{text.restLead}</p>
      <form method="post" novalidate>
        <Input
          name="until"
          type="date"
          label={text.day}
          hint={text.hint}
          entered={entered}
          extra={{ min: today }}
        />
        <button class="quiet" name="do" value="rest">
          {text.rest}
        </button>
      </form>
    </section>
  );
}

/** Whoever is with somebody is asked once more on the page for leaving. */
function Leave({ member, leavePath }: Pick<Props, 'member' | 'leavePath'>) {
  return (
    <section>
      <h2>{text.leaveHeading}</h2>
      <p>{text.leaveLead}</p>
      {member.living > 0 ? (
        <p>
          <a href={leavePath}>{text.leave}</a>
        </p>
      ) : (
        <form method="post" action={leavePath}>
          <input type="hidden" name="leave" value="yes" />
          <button class="quiet">{text.leave}</button>
        </form>
      )}
    </section>
  );
}

export function PoolPlacePage({ site, plan, member, today, entered, leavePath }: Props) {
  const name = inWords(plan.programme.name);
  const isResting = member.state === 'resting';
  const asked =
    member.askedUntil === null
      ? null
      : text.asked(formatDeadline(member.askedUntil, plan.programme.timeZone, pool.lang));
  return (
    <Layout site={site} title={text.title(name)}>
      <p class="eyebrow">{name}</p>
      <h1>{text.heading}</h1>
      <p class="soft">{words.obligation.forYou(member.name, inWords(plan.roles[member.role].label))}</p>
      <p class="lead">{text.states[member.state]}</p>
      {isResting ? <Resting plan={plan} member={member} /> : null}
      {asked === null ? null : <p>{asked}</p>}
      <Facts plan={plan} member={member} />
      <ErrorSummary errors={entered.errors} />
      {isResting ? null : <Rest today={today} entered={entered} />}
      {isResting && member.living > 0 ? <p class="soft">{text.together}</p> : null}
      <Leave member={member} leavePath={leavePath} />
    </Layout>
  );
}

import type { ApplicationRow } from '../../db/queries/admission/review.ts';
import type { Without } from '../../db/queries/entitled.ts';
import type { InterestRow } from '../../db/queries/interests.ts';
import type { Invited } from '../../db/queries/inviting.ts';
import type { PoolMember } from '../../db/queries/pools.ts';
import { formatMoment } from '../../definitions/plan/format.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { peoplePages as text } from '../../locales/en/people-pages.ts';
import { pages } from '../../locales/en/pages.ts';
import { AnswerShown } from './answer-shown.tsx';
import { WithoutPartner } from './without-partner.tsx';
import { inWords, type Entered } from './fields.tsx';
import { Everybody, type Shown } from './everybody.tsx';
import { InviteForm, inviterName } from './invite-form.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Wide } from './parts.tsx';
import { Pools } from './pools.tsx';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';

export interface PeopleView {
  readonly plan: Plan;
  /** True: the reader sees one unit only. */
  readonly only: boolean;
  readonly shown: Shown;
  readonly applications: readonly ApplicationRow[];
  readonly invited: readonly Invited[];
  /** Who is entitled to a partner and has none. */
  readonly without: readonly Without[];
  readonly interests: readonly InterestRow[];
  readonly members: readonly PoolMember[];
  /** True: whoever looks may change things by forms. */
  readonly changes: boolean;
}

interface Props {
  readonly site: Site;
  readonly view: PeopleView;
}

const roleName = (plan: Plan, role: Role): string => inWords(plan.roles[role].label);

function Decide({ site, view, one }: Props & { readonly one: ApplicationRow }) {
  const open = one.admission === 'review' || one.admission === 'waiting';
  if (!view.changes || !open) return null;
  const options =
    one.admission === 'review' ? (['accept', 'wait', 'decline'] as const) : (['accept', 'decline'] as const);
  return (
    <form
      method="post"
      class="row"
      action={site.href(`/cycles/${view.plan.cycle.id}/people/${one.participant}`)}
    >
      {options.map((decision) => (
        <button
          class="quiet"
          name="decision"
          value={decision}
          aria-label={text.decideOn(text.decisions[decision], one.name)}
        >
          {text.decisions[decision]}
        </button>
      ))}
    </form>
  );
}

function Application({ site, view, one }: Props & { readonly one: ApplicationRow }) {
  const { plan } = view;
  const who = [roleName(plan, one.role), ...(hasUnits(plan) ? [unitName(plan, one.unit)] : [])].join(', ');
  const answered = plan.questions.filter(({ id }) => Object.hasOwn(one.answers, id));
  const applied = formatMoment(one.appliedAt, plan.programme.timeZone, pages.lang);
  return (
    <li class="card">
      <h3>{one.name}</h3>
      <p class="soft">
        {who}. {text.applied(applied)} <strong>{text.admissions[one.admission]}</strong>
      </p>
      {answered.length === 0 ? null : (
        <details>
          <summary>{text.answers}</summary>
          <AnswerShown answer={{ questions: one.answers }} questions={answered} profiles={[]} />
        </details>
      )}
      <Decide site={site} view={view} one={one} />
    </li>
  );
}

function Applications({ site, view }: Props) {
  const { plan, applications } = view;
  const roles = (['mentee', 'mentor'] as const).filter((role) => {
    const { places, reviewUntil, reviewWithin } = plan.applications?.[role] ?? {};
    return places !== undefined || reviewUntil !== undefined || reviewWithin !== undefined;
  });
  return (
    <>
      {roles.map((role) => {
        const theirs = applications.filter((one) => one.role === role);
        const accepted = theirs.filter(({ admission }) => admission === 'accepted').length;
        const places = plan.applications?.[role].places ?? null;
        return (
          <section>
            <h2>{text.applications(roleName(plan, role))}</h2>
            <p>{text.taken(accepted, places)}</p>
            <ul class="plain">
              {theirs.map((one) => (
                <Application site={site} view={view} one={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Invitations({ plan, invited }: PeopleView) {
  if (invited.length === 0) return null;
  return (
    <>
      <h2>{text.invitations}</h2>
      <Wide label={text.invitations}>
        <Head names={text.invitationsHead} text={[0, 1]} />
        <tbody>
          {invited.map((one) => (
            <tr>
              <th scope="row">{inviterName(plan, one.inviter)}</th>
              <td>{roleName(plan, one.role)}</td>
              <td class="n">{one.invited}</td>
              <td class="n">{one.applied}</td>
              <td class="n">{one.places ?? text.anyNumber}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  );
}

function Interests({ plan, interests }: PeopleView) {
  if (interests.length === 0) return null;
  return (
    <>
      <h2>{text.interests}</h2>
      <p class="soft">{text.interestsText}</p>
      <ul class="plain">
        {interests.map((one) => (
          <li>
            {one.name}, {roleName(plan, one.role)}{' '}
            <small>{one.invitedTo === null ? '' : text.invitedTo(one.invitedTo)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who comes in: applications to decide about, places, invitations, and who is kept for the next time. */
export function PeoplePage({ site, view, entered }: Props & { readonly entered: Entered }) {
  const { plan } = view;
  const nav = <Nav site={site} cycle={plan.cycle.id} here="people" {...(view.only ? { only: true } : {})} />;
  return (
    <Layout site={site} title={text.title(inWords(plan.programme.name), plan.cycle.period)} wide nav={nav}>
      <p class="eyebrow">
        {inWords(plan.programme.name)} {plan.cycle.period}
      </p>
      <h1>{text.heading}</h1>
      <Applications site={site} view={view} />
      <WithoutPartner site={site} plan={plan} without={view.without} />
      <Pools site={site} plan={plan} members={view.members} changes={view.changes} />
      <Invitations {...view} />
      <Everybody site={site} plan={plan} shown={view.shown} />
      {view.changes ? <InviteForm plan={plan} entered={entered} /> : null}
      <Interests {...view} />
    </Layout>
  );
}

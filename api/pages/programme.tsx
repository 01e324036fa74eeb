import type { Window } from '../../db/queries/applications.ts';
import { formatDeadline, formatMoment } from '../../definitions/plan/format.ts';
import type { Plan, PlanPartner, Role } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { programmePages as text } from '../../locales/en/programme-pages.ts';
import { statusOf } from '../resting.ts';
import { UnitField } from './apply.tsx';
import { Choice, ErrorSummary, Input, inWords, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import type { Site } from './site.ts';

/** One role's application in a cycle that runs or is about to. */
export interface Call {
  readonly plan: Plan;
  readonly role: Role;
  readonly window: Window;
}

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  /** Windows that are open or still to open. */
  readonly calls: readonly Call[];
  /** In which one can be interested. */
  readonly roles: readonly Role[];
  readonly entered: Entered;
}

function Partner({ partner }: { partner: PlanPartner }) {
  return (
    <li>
      {inWords(partner.name)} <small>{text.does[partner.does]}</small>
    </li>
  );
}

function CallLine({ site, call: { plan, role, window } }: { site: Site; call: Call }) {
  const zone = plan.programme.timeZone;
  const open = window.state === 'open';
  const label = text.as(inWords(plan.roles[role].label), plan.cycle.period);
  const { theme } = plan.cycle;
  return (
    <li>
      <a href={site.href(`/apply/${plan.cycle.id}/${role}`)}>{label}</a>
      <br />
      <small>
        {theme === undefined ? '' : `${text.theme(inWords(theme))}; `}
        {open
          ? window.ask.standing === true
            ? text.always
            : text.until(formatDeadline(window.dueAt, zone, words.lang))
          : text.opens(formatMoment(window.opensAt, zone, words.lang))}
      </small>
    </li>
  );
}

function InterestForm({ plan, roles, entered }: Props) {
  const options = roles.map((role) => ({ value: role, label: inWords(plan.roles[role].label) }));
  return (
    <>
      <h2>{text.interest}</h2>
      <p>{plan.interest?.text === undefined ? text.interestText : inWords(plan.interest.text)}</p>
      <form method="post" novalidate>
        <ErrorSummary errors={entered.errors} />
        <Input name="name" label={words.apply.name} entered={entered} extra={{ autocomplete: 'name' }} />
        <Input
          name="email"
          type="email"
          label={words.apply.email}
          entered={entered}
          extra={{ autocomplete: 'email' }}
        />
        <UnitField plan={plan} entered={entered} />
        <Choice name="role" legend={text.role} type="radio" options={options} entered={entered} row />
        <button>{text.button}</button>
      </form>
    </>
  );
}

/** What a programme is, where it stands, and how one comes in or hears of it. */
export function ProgrammePage(props: Props) {
  const { site, plan, calls, roles } = props;
  const { name, organiser, about, statusNote, contact } = plan.programme;
  const status = statusOf(plan);
  const partners = plan.partners?.list ?? [];
  return (
    <Layout site={site} title={inWords(name)}>
      <p class="eyebrow">{inWords(organiser)}</p>
      <h1>{inWords(name)}</h1>
      {about === undefined ? null : <p class="lead">{inWords(about)}</p>}
      {status === 'active' ? null : (
        <p>
          <strong>{text.resting(inWords(name), status)}</strong>{' '}
          {statusNote === undefined ? null : `${inWords(statusNote)}.`}
        </p>
      )}
      {calls.length > 0 ? (
        <>
          <h2>{text.open}</h2>
          <ul class="plain">
            {calls.map((call) => (
              <CallLine site={site} call={call} />
            ))}
          </ul>
        </>
      ) : status === 'active' ? (
        <p>{text.nothingOpen}</p>
      ) : null}
      {calls.some(({ window }) => window.state === 'open') || roles.length === 0 ? null : (
        <InterestForm {...props} />
      )}
      {partners.length === 0 ? null : (
        <>
          <h2>{plan.partners?.label === undefined ? text.carriedBy : inWords(plan.partners.label)}</h2>
          <ul class="plain">
            {partners.map((partner) => (
              <Partner partner={partner} />
            ))}
          </ul>
        </>
      )}
      <p class="soft">
        {words.obligation.questions} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </Layout>
  );
}

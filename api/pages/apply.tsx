import type { Window } from '../../db/queries/applications.ts';
import { formatDeadline, formatMoment } from '../../definitions/plan/format.ts';
import { willingOf } from '../../definitions/plan/pools.ts';
import type { Plan, Question, Role } from '../../definitions/plan/types.ts';
import { programmePages } from '../../locales/en/programme-pages.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { Attestations, WhoMayApply } from './eligibility.tsx';
import { ErrorSummary, Input, inWords, SaveButton, type Entered } from './fields.tsx';
import { first } from './form-data.ts';
import { QuestionField } from './question-field.tsx';
import { Layout } from './layout.tsx';
import { MessagePage } from './message-page.tsx';
import { unitLabel } from './unit-words.ts';
import type { Site } from './site.ts';

const text = words.apply;

export interface ApplyProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly role: Role;
  readonly window: Window;
  readonly questions: readonly Question[];
  readonly entered: Entered;
}

/** Which unit one belongs to; nothing to choose where there is one. */
export function UnitField({ plan, entered }: { plan: Plan; entered: Entered }) {
  const label = inWords(plan.unitLabel);
  const error = entered.errors['unit'];
  if (plan.units.length === 1) return <input type="hidden" name="unit" value={plan.units[0]?.id} />;
  const invalid =
    error === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': 'field-unit-error' };
  return (
    <div class="field">
      <label for="field-unit">{label}</label>
      {error === undefined ? null : (
        <p class="error" id="field-unit-error">
          {error}
        </p>
      )}
      <select id="field-unit" name="unit" {...invalid}>
        <option value="" />
        {plan.units.map(({ id, name }) => (
          <option value={id} selected={first(entered.values, 'unit') === id}>
            {inWords(name)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The names of those who invite to a role, in one line. */
function inviterNames(plan: Plan, role: Role): string {
  const from = plan.applications?.[role].from ?? [];
  const all = [...(plan.partners?.list ?? []), ...plan.units];
  const names = from.flatMap((id) => all.filter((one) => one.id === id).map(({ name }) => inWords(name)));
  return new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(names);
}

/** For a role that one is invited to: nobody applies here, but whoever was invited gets their link once more. */
export function InvitedPage({ site, plan, role, window, entered }: Omit<ApplyProps, 'questions'>) {
  const { name, timeZone, contact } = plan.programme;
  const day = formatDeadline(window.dueAt, timeZone, words.lang);
  const title = text.invitedTitle(inWords(plan.roles[role].label));
  return (
    <Layout site={site} title={`${title} - ${inWords(name)}`}>
      <p class="eyebrow">{inWords(name)}</p>
      <h1>{title}</h1>
      {window.state === 'closed' ? (
        <p class="lead">{text.invitedOver(day)}</p>
      ) : (
        <>
          <p class="lead">{text.invitedText(inviterNames(plan, role), day)}</p>
          <form method="post" novalidate>
            <ErrorSummary errors={entered.errors} />
            <Input
              name="email"
              type="email"
              label={text.email}
              entered={entered}
              extra={{ autocomplete: 'email' }}
            />
            <button>{text.sendAgain}</button>
          </form>
        </>
      )}
      <p class="soft">
        {words.obligation.questions} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </Layout>
  );
}

/** For a role whose form is elsewhere: the way there. */
export function ElsewherePage({ site, plan, role, window }: Omit<ApplyProps, 'questions' | 'entered'>) {
  const { name, timeZone, contact } = plan.programme;
  return (
    <MessagePage site={site} title={text.as(inWords(plan.roles[role].label))}>
      <p class="eyebrow">{inWords(name)}</p>
      <p class="lead">{text.elsewhereText(formatDeadline(window.dueAt, timeZone, words.lang))}</p>
      <p>
        <a class="button" href={plan.applications?.[role].at}>
          {text.elsewhere}
        </a>
      </p>
      <p class="soft">
        {words.obligation.questions} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </MessagePage>
  );
}

/** Until when one can apply, where there is a last day. */
export const openWords = ({ ask }: Window, due: string): string =>
  ask.standing === true ? text.openAlways : text.openUntil(due);

/** What one joins, where it is a pool. */
function JoinsPool({ plan, role }: Pick<ApplyProps, 'plan' | 'role'>) {
  const willing = willingOf(plan, role);
  if (willing === undefined) return null;
  return <p>{pool.join(pool.every(willing.every.count, willing.every.unit))}</p>;
}

/** The application form of a role; after the window a shorter one, before it the day on which it opens. */
export function ApplyPage({ site, plan, role, window, questions, entered }: ApplyProps) {
  const { name, organiser, timeZone, contact } = plan.programme;
  const late = window.state === 'closed';
  const due = formatDeadline(window.dueAt, timeZone, words.lang);
  const title = late ? text.lateTitle : text.as(inWords(plan.roles[role].label));
  return (
    <Layout site={site} title={`${title} - ${inWords(name)}`}>
      <p class="eyebrow">
        {inWords(name)}, {inWords(organiser)}
      </p>
      <h1>{title}</h1>
      {plan.cycle.theme === undefined ? null : <p>{programmePages.theme(inWords(plan.cycle.theme))}</p>}
      {window.state === 'before' ? (
        <p>{text.opensText(formatMoment(window.opensAt, timeZone, words.lang))}</p>
      ) : (
        <>
          <p class="lead">{late ? text.lateText(due, plan.cycle.period) : openWords(window, due)}</p>
          {late ? null : <JoinsPool plan={plan} role={role} />}
          {late && plan.interest?.text !== undefined ? <p>{inWords(plan.interest.text)}</p> : null}
          <form method="post" novalidate>
            <ErrorSummary errors={entered.errors} />
            {late ? null : <WhoMayApply plan={plan} role={role} />}
            <Input name="name" label={text.name} entered={entered} extra={{ autocomplete: 'name' }} />
            <Input
              name="email"
              type="email"
              label={text.email}
              {...(late ? {} : { hint: text.emailHint })}
              entered={entered}
              extra={{ autocomplete: 'email' }}
            />
            <UnitField plan={plan} entered={entered} />
            {late
              ? null
              : questions.map((question) => (
                  <QuestionField question={question} entered={entered} contact={contact} />
                ))}
            {late ? null : <Attestations plan={plan} role={role} entered={entered} />}
            <p class="soft">
              {words.obligation.readers}: {words.obligation.readBy[window.ask.readBy](unitLabel(plan))}
            </p>
            <div class="row">
              <button>{late ? text.lateButton : text.button}</button>
              {late || questions.length === 0 ? null : <SaveButton />}
            </div>
          </form>
        </>
      )}
      <p class="soft">
        {words.obligation.questions} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </Layout>
  );
}

interface RolesProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly windows: readonly { readonly role: Role; readonly window: Window }[];
}

/** Where one chooses as what to apply. */
export function RolesPage({ site, plan, windows }: RolesProps) {
  const zone = plan.programme.timeZone;
  const said = (window: Window): string => {
    const { state, opensAt, dueAt } = window;
    if (state === 'before') return text.opensText(formatMoment(opensAt, zone, words.lang));
    return state === 'open' ? openWords(window, formatDeadline(dueAt, zone, words.lang)) : text.lateTitle;
  };
  return (
    <MessagePage site={site} title={text.title(inWords(plan.programme.name))}>
      <p>{text.chooseRole}</p>
      <ul class="plain">
        {windows.map(({ role, window }) => (
          <li>
            <a href={site.href(`/apply/${plan.cycle.id}/${role}`)}>
              {text.as(inWords(plan.roles[role].label))}
            </a>
            <br />
            <span class="soft">{said(window)}</span>
          </li>
        ))}
      </ul>
    </MessagePage>
  );
}

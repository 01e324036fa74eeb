import { invitersOf } from '../../db/queries/inviting.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { peoplePages as text } from '../../locales/en/people-pages.ts';
import { pages } from '../../locales/en/pages.ts';
import { describedBy, ErrorSummary, FieldError, idOf, Input, inWords, type Entered } from './fields.tsx';
import { first } from './form-data.ts';

/** The name of a partner or unit. */
export function inviterName(plan: Plan, id: string): string {
  const inviter = [...(plan.partners?.list ?? []), ...plan.units].find((one) => one.id === id);
  return inviter === undefined ? id : inWords(inviter.name);
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly entered: Entered;
}

function Select({ name, label, options, entered }: SelectProps) {
  return (
    <div class="field">
      <label for={idOf(name)}>{label}</label>
      <FieldError name={name} errors={entered.errors} />
      <select id={idOf(name)} name={name} {...describedBy(name, entered.errors)}>
        {options.map(([value, shown]) => (
          <option value={value} selected={first(entered.values, name) === value}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One person, invited or brought in by name and address. */
export function InviteForm({ plan, entered }: { readonly plan: Plan; readonly entered: Entered }) {
  const roles = (['mentee', 'mentor'] as const).map(
    (role) => [role, inWords(plan.roles[role].label)] as const,
  );
  const inviters = new Set(
    [...invitersOf(plan, 'mentee'), ...invitersOf(plan, 'mentor')].map(({ id }) => id),
  );
  return (
    <section class="card">
      <h2>{text.invite}</h2>
      <p class="soft">{text.inviteText}</p>
      <form method="post" novalidate>
        <ErrorSummary errors={entered.errors} />
        <Input name="name" label={text.name} entered={entered} />
        <Input name="email" type="email" label={pages.questions.personEmail} entered={entered} />
        <Select name="role" label={text.role} options={roles} entered={entered} />
        {hasUnits(plan) ? (
          <Select
            name="unit"
            label={inWords(plan.unitLabel)}
            options={plan.units.map(({ id, name }) => [id, inWords(name)] as const)}
            entered={entered}
          />
        ) : null}
        {inviters.size === 0 ? null : (
          <Select
            name="invited-by"
            label={text.invitedBy}
            options={[...inviters].map((id) => [id, inviterName(plan, id)] as const)}
            entered={entered}
          />
        )}
        <button>{text.inviteButton}</button>
      </form>
    </section>
  );
}

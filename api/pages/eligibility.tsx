/** Who may take part, on the form of an application: told above it, confirmed in it, and checked when it is sent. */
import type { Answers } from '../../definitions/plan/answers.ts';
import { notAttested, unmetNeeds } from '../../definitions/plan/eligibility.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { Choice, inWords, type Entered } from './fields.tsx';
import type { FieldErrors, Values } from './form-data.ts';

const text = words.eligibility;

interface Of {
  readonly plan: Plan;
  readonly role: Role;
}

/** What is needed, before anybody fills anything in. */
export function WhoMayApply({ plan, role }: Of) {
  const needs = plan.applications?.[role].needs ?? [];
  if (needs.length === 0) return null;
  return (
    <section>
      <h2>{text.who}</h2>
      <ul>
        {needs.map(({ because }) => (
          <li>{inWords(because)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What people confirm by a tick. */
export function Attestations({ plan, role, entered }: Of & { readonly entered: Entered }) {
  const attest = plan.applications?.[role].attest ?? [];
  if (attest.length === 0) return null;
  const options = attest.map((one) => ({ value: one.id, label: inWords(one.text) }));
  return <Choice name="attest" legend={text.confirm} type="checkbox" options={options} entered={entered} />;
}

/** What was ticked. */
export function attestedIn({ plan, role }: Of, values: Values): readonly string[] {
  const ticked = values['attest'] ?? [];
  return (plan.applications?.[role].attest ?? []).flatMap(({ id }) => (ticked.includes(id) ? [id] : []));
}

/** Why somebody cannot take part, at the field that says so; empty where they can. */
export function ineligible({ plan, role }: Of, answers: Answers, attested: readonly string[]): FieldErrors {
  const unmet = unmetNeeds(plan, role, answers).filter(({ question }) => Object.hasOwn(answers, question));
  return {
    ...Object.fromEntries(
      unmet.map(({ question, because }) => [
        `q.${question}`,
        text.unmet(inWords(because), plan.programme.contact),
      ]),
    ),
    ...(notAttested(plan, role, attested).length > 0 ? { attest: text.tick } : {}),
  };
}

/** Everybody of a cycle as a table that can be narrowed down by a form, without script. */
import type { Enrolled } from '../../db/queries/roster.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import { peoplePages as text } from '../../locales/en/people-pages.ts';
import { inWords } from './fields.tsx';
import { Head, Wide } from './parts.tsx';
import { standsWords } from './stands.ts';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';

/** What the form asks for. */
export interface Wanted {
  readonly text: string;
  readonly role: Role | null;
  readonly unit: string | null;
}

export interface Shown {
  readonly wanted: Wanted;
  readonly people: readonly Enrolled[];
}

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly shown: Shown;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Select({
  name,
  label,
  chosen,
  options,
}: {
  name: string;
  label: string;
  chosen: string | null;
  options: readonly Option[];
}) {
  return (
    <div class="field">
      <label for={`show-${name}`}>{label}</label>
      <select id={`show-${name}`} name={name}>
        {options.map(({ value, label: words }) => (
          <option value={value} selected={value === (chosen ?? '')}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Narrow({ site, plan, shown: { wanted } }: Props) {
  const roles = (['mentee', 'mentor'] as const).map((value) => ({
    value,
    label: inWords(plan.roles[value].label),
  }));
  const units = plan.units.map(({ id }) => ({ value: id, label: unitName(plan, id) }));
  const many = hasUnits(plan) && units.length > 1;
  return (
    <form class="row" method="get" action={site.href(`/cycles/${plan.cycle.id}/people`)}>
      <div class="field">
        <label for="show-q">{text.search}</label>
        <input id="show-q" type="search" name="q" value={wanted.text} />
      </div>
      <Select
        name="role"
        label={text.role}
        chosen={wanted.role}
        options={[{ value: '', label: text.anyRole }, ...roles]}
      />
      {many ? (
        <Select
          name="unit"
          label={inWords(plan.unitLabel)}
          chosen={wanted.unit}
          options={[{ value: '', label: text.anyUnit }, ...units]}
        />
      ) : null}
      <button class="quiet">{text.show}</button>
    </form>
  );
}

function Line({ site, plan, who }: Omit<Props, 'shown'> & { readonly who: Enrolled }) {
  const role = inWords(plan.roles[who.role].label);
  return (
    <tr>
      <th scope="row">
        <a href={site.href(`/cycles/${plan.cycle.id}/people/${who.id}`)}>{who.name}</a>
      </th>
      <td>{hasUnits(plan) ? `${role}, ${unitName(plan, who.unit)}` : role}</td>
      <td>{standsWords(who, plan.programme.timeZone)}</td>
      <td class="n">{who.open}</td>
    </tr>
  );
}

export function Everybody({ site, plan, shown }: Props) {
  const { people, wanted } = shown;
  const narrowed = wanted.text !== '' || wanted.role !== null || wanted.unit !== null;
  return (
    <>
      <h2>{text.everybody}</h2>
      <Narrow site={site} plan={plan} shown={shown} />
      <p class="soft">
        {people.length === 0 ? (narrowed ? text.nobodyFits : text.nobody) : text.shown(people.length)}{' '}
        {narrowed ? <a href={site.href(`/cycles/${plan.cycle.id}/people`)}>{text.all}</a> : null}
      </p>
      {people.length === 0 ? null : (
        <Wide label={text.everybody}>
          <Head names={text.everybodyHead} text={[0, 1, 2]} />
          <tbody>
            {people.map((who) => (
              <Line site={site} plan={plan} who={who} />
            ))}
          </tbody>
        </Wide>
      )}
    </>
  );
}

/** What can be done with a kept programme: rehearse a cycle of it, and start one. */
import type { DefinitionText } from '../../db/queries/definitions.ts';
import type { Day, Plan, Step } from '../../definitions/plan/types.ts';
import { definitionPages } from '../../locales/en/definition-pages.ts';
import type { Fault } from '../http/problem.ts';
import { stepWords } from '../inspection.ts';
import { neverAgain } from '../repeat.ts';
import { shortDay, stepMoment } from './dates.ts';
import { Choice, Input, type Entered } from './fields.tsx';
import { Refusal } from './parts.tsx';
import type { Site } from './site.ts';

const { rehearse, begin } = definitionPages;

export interface DefinitionView {
  readonly definition: DefinitionText;
  /** The first day that was asked for, or the next that fits. */
  readonly start: Day | null;
  /** Undefined: the text has no cycle from that day. */
  readonly plan: Plan | undefined;
  /** What the compiler says, as a terminal shows it. */
  readonly found: string;
  readonly past: readonly Step[];
  /** Why it was not started. */
  readonly faults: { readonly message: string; readonly list: readonly Fault[] } | null;
  readonly entered: Entered;
  /** How many people a rehearsal has unless another number is given. */
  readonly people: number;
}

interface WithPlan {
  readonly site: Site;
  readonly view: DefinitionView;
  readonly plan: Plan;
}

export const pathOf = ({ definition: { id } }: DefinitionView): string =>
  `/definitions/${encodeURIComponent(id)}`;

/** Asks for a rehearsal of the cycle that is shown. */
export function Rehearse({ site, view, plan }: WithPlan) {
  const entered = { values: { people: [String(view.people)], years: ['3'] }, errors: {} };
  return (
    <section class="card">
      <h2>{rehearse.title}</h2>
      <p class="soft">{rehearse.text}</p>
      <form method="post" action={site.href(`${pathOf(view)}/rehearse`)}>
        <input type="hidden" name="start" value={view.start ?? ''} />
        <Input
          name="people"
          type="number"
          label={rehearse.people}
          entered={entered}
          extra={{ min: '2', size: '6' }}
        />
        {plan.cycle.rolling === true ? (
          <Input
            name="years"
            type="number"
            label={rehearse.years}
            entered={entered}
            extra={{ min: '1', max: '10' }}
          />
        ) : null}
        <button>{rehearse.button}</button>
      </form>
    </section>
  );
}

function Past({ view: { past, entered }, plan }: Omit<WithPlan, 'site'>) {
  if (past.length === 0) return null;
  const zone = plan.programme.timeZone;
  return (
    <>
      <p>{begin.past(past.length)}</p>
      <ul>
        {past.map((step) => (
          <li>
            {stepMoment(step.at, zone)}: {stepWords(plan, { ...step, pairs: null })}
          </li>
        ))}
      </ul>
      <Choice
        name="confirm"
        legend=""
        type="checkbox"
        options={[{ value: 'yes', label: begin.confirm }]}
        entered={entered}
      />
    </>
  );
}

/** Starts the cycle that is shown, with the people of a file where one is given. */
export function Begin({ site, view, plan }: WithPlan) {
  const { start, entered, faults } = view;
  const again = [{ value: 'yes', label: begin.repeat }];
  return (
    <section class="card" id="start">
      <h2>{begin.title}</h2>
      {faults === null ? null : (
        <Refusal title={begin.faults} message={faults.message} faults={faults.list} />
      )}
      <p class="soft">{begin.text(shortDay(Date.parse(`${start}T12:00:00Z`), 'UTC'))}</p>
      <form
        method="post"
        action={site.href(`${pathOf(view)}/start`)}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="start" value={start ?? ''} />
        <div class="field">
          <label for="people-file">{begin.people}</label>
          <p class="hint">{begin.peopleHint}</p>
          <input id="people-file" type="file" name="people" accept=".csv,text/csv" />
        </div>
        <Past view={view} plan={plan} />
        {neverAgain(plan) === null ? (
          <Choice name="repeat" legend="" type="checkbox" options={again} entered={entered} />
        ) : null}
        <button>{begin.button}</button>
      </form>
    </section>
  );
}

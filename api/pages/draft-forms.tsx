import type { Called, DraftView, Matchable, MatchRule } from '../../db/queries/matches.ts';
import { hasOneForm } from '../../definitions/plan/formats.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import type { UnitView } from '../unit-view.ts';
import { unitPath } from './draft-table.tsx';
import { inWords } from './fields.tsx';
import type { Site } from './site.ts';

interface PickProps {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly people: readonly Called[];
  /** The id of who is chosen already. */
  readonly chosen?: string;
  readonly optional?: boolean;
}

/** One person chosen by name. */
export function Pick({ name, id, label, people, chosen = '', optional = false }: PickProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name} required={!optional}>
        <option value="">{optional ? text.nobodyElse : text.choose}</option>
        {people.map((one) => (
          <option value={one.id} selected={one.id === chosen}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FormProps {
  readonly site: Site;
  readonly view: UnitView;
}

/** Any pair of the unit: why it was made or not, and with a session pinning and forbidding it. */
export function PairForm({ site, view, people }: FormProps & { readonly people: Matchable }) {
  const { mentee, mentor } = view.plan.roles;
  const change = unitPath(site, view, '/change');
  return (
    <section class="card">
      <h2>{text.tryPair}</h2>
      <form class="row" action={unitPath(site, view, '/why')}>
        <Pick name="mentee" id="pair-mentee" label={inWords(mentee.label)} people={people.mentees} />
        <Pick name="mentor" id="pair-mentor" label={inWords(mentor.label)} people={people.mentors} />
        {hasOneForm(view.plan) ? <button class="quiet">{text.why}</button> : null}
        {view.changes ? (
          <>
            <button class="quiet" name="kind" value="pin" formaction={change}>
              {text.pin}
            </button>
            <button class="quiet" name="kind" value="forbid" formaction={change}>
              {text.forbid}
            </button>
          </>
        ) : null}
      </form>
    </section>
  );
}

/** Two mentees of the draft exchange their mentors. */
export function SwapForm({ site, view, draft }: FormProps & { readonly draft: DraftView }) {
  const people = draft.pairs
    .map(({ mentee, menteeName, mentorName }) => ({ id: mentee, name: text.pairOf(menteeName, mentorName) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  if (people.length < 2) return null;
  return (
    <section class="card">
      <h2>{text.trySwap}</h2>
      <form class="row" action={unitPath(site, view, '/change')}>
        <Pick name="mentee" id="swap-one" label={text.swapOne} people={people} />
        <Pick name="other" id="swap-other" label={text.swapOther} people={people} />
        <button class="quiet" name="kind" value="swap">
          {text.swap}
        </button>
      </form>
    </section>
  );
}

interface RuleProps extends FormProps {
  readonly rule: MatchRule;
  readonly name: (id: string) => string;
}

function Rule({ site, view, rule: { kind, mentee, mentor }, name }: RuleProps) {
  const [one, other] = [name(mentee), name(mentor)];
  return (
    <li class="row">
      <span>
        {text.pairOf(one, other)}: {text.ruleKinds[kind]}
      </span>
      {view.changes ? (
        <form action={unitPath(site, view, '/change')} class="inline">
          <input type="hidden" name="mentee" value={mentee} />
          <input type="hidden" name="mentor" value={mentor} />
          <button class="quiet" name="kind" value="free">
            {text.takeBack}
            <span class="unseen">{text.takeBackOf(one, other)}</span>
          </button>
        </form>
      ) : null}
    </li>
  );
}

/** What coordinators have ruled about single pairs. */
export function Rules({ site, view, draft, people }: FormProps & { draft: DraftView; people: Matchable }) {
  const names = new Map([...people.mentees, ...people.mentors].map((one) => [one.id, one.name]));
  const name = (id: string): string => names.get(id) ?? id;
  if (draft.rules.length === 0) return null;
  return (
    <>
      <h2>{text.rules}</h2>
      <ul class="plain">
        {draft.rules.map((rule) => (
          <Rule site={site} view={view} rule={rule} name={name} />
        ))}
      </ul>
    </>
  );
}

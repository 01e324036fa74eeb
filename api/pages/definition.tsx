/** A kept programme before a cycle of it starts: its year, its mails, its dates; rehearsing and starting it. */
import type { DefinitionText } from '../../db/queries/definitions.ts';
import type { Day, EpochMs, Plan, Step } from '../../definitions/plan/types.ts';
import { datedLines } from '../../definitions/preview/lines.ts';
import { mailsFor, READERS } from '../../definitions/preview/mails.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { definitionPages } from '../../locales/en/definition-pages.ts';
import { previewEn } from '../../locales/preview.en.ts';
import type { Fault } from '../http/problem.ts';
import { stepWords } from '../inspection.ts';
import { neverAgain } from '../repeat.ts';
import { shortDay, stepMoment } from './dates.ts';
import { Choice, Input, inWords, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Refusal, Wide } from './parts.tsx';
import type { Site } from './site.ts';

const { page: text, rehearse, begin } = definitionPages;

export interface DefinitionView {
  readonly definition: DefinitionText;
  readonly now: EpochMs;
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
  /** The name of each number of people that is usual. */
  readonly people: number;
}

interface Props {
  readonly site: Site;
  readonly view: DefinitionView;
}

interface WithPlan extends Props {
  readonly plan: Plan;
}

const pathOf = ({ definition: { id } }: DefinitionView): string => `/definitions/${encodeURIComponent(id)}`;

function Mails({ plan }: { readonly plan: Plan }) {
  return (
    <>
      <h2>{text.mails}</h2>
      <p class="soft">{text.mailsText}</p>
      <Wide label={text.mails}>
        <Head names={text.mailsHead} />
        <tbody>
          {READERS.map((to) => (
            <tr>
              <th scope="row">{previewEn.mail.reader(plan, to)}</th>
              <td class="n">{mailsFor(plan, to, { pace: 'at-once' }).length}</td>
              <td class="n">{mailsFor(plan, to, { pace: 'last-day' }).length}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  );
}

function Dates({ plan }: { readonly plan: Plan }) {
  return (
    <details>
      <summary>{text.dates}</summary>
      <Wide label={text.dates}>
        <Head names={text.datesHead} text={[0, 1, 2]} />
        <tbody>
          {datedLines(plan).map((line) => (
            <tr>
              <td class="day">{shortDay(Date.parse(`${line.day}T12:00:00Z`), 'UTC')}</td>
              <td>{previewEn.list.what(plan, line)}</td>
              <td>{previewEn.list.who(plan, line)}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </details>
  );
}

function Rehearse({ site, view, plan }: WithPlan) {
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

function Begin({ site, view, plan }: WithPlan) {
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

function Cycle({ site, view, plan }: WithPlan) {
  const { firstDay, lastDay } = plan.cycle;
  const picture = `${pathOf(view)}/picture.svg?start=${firstDay}`;
  return (
    <>
      <div class="scroll" role="region" aria-label={text.year} tabindex={0}>
        <img
          class="year"
          src={site.href(picture)}
          alt={text.picture(inWords(plan.programme.name), firstDay, lastDay)}
        />
      </div>
      <div class="cards">
        <Rehearse site={site} view={view} plan={plan} />
        <Begin site={site} view={view} plan={plan} />
      </div>
      <Mails plan={plan} />
      <Dates plan={plan} />
    </>
  );
}

function Advice({ view }: Omit<Props, 'site'>) {
  if (view.found === '') return null;
  if (view.plan === undefined)
    return (
      <section class="summary">
        <p>{text.noCycle}</p>
        <pre>{view.found}</pre>
      </section>
    );
  return (
    <details>
      <summary>{text.advice}</summary>
      <pre>{view.found}</pre>
    </details>
  );
}

export function DefinitionPage({ site, view }: Props) {
  const { definition, plan, start } = view;
  const name = plan === undefined ? definition.programme : inWords(plan.programme.name);
  const kept = shortDay(definition.storedAt, plan?.programme.timeZone ?? 'UTC');
  const change = `/definitions/new?from=${encodeURIComponent(definition.id)}`;
  const asked = { values: { start: [start ?? ''] }, errors: {} };
  return (
    <Layout
      site={site}
      title={`${name}: ${coordinators.home.title}`}
      wide
      nav={<Nav site={site} here="definitions" />}
    >
      {plan === undefined ? null : <p class="eyebrow">{inWords(plan.programme.organiser)}</p>}
      <h1>{name}</h1>
      <p class="soft">
        {text.version(definition.id, kept)}. <a href={site.href(change)}>{text.change}</a>
      </p>
      <form method="get" class="row" action={site.href(pathOf(view))}>
        <Input name="start" type="date" label={text.start} entered={asked} />
        <button class="quiet">{text.show}</button>
      </form>
      <Advice view={view} />
      {plan === undefined ? null : <Cycle site={site} view={view} plan={plan} />}
    </Layout>
  );
}

/** A kept programme before a cycle of it starts: its year, its mails, its dates; rehearsing and starting it. */
import type { Plan } from '../../definitions/plan/types.ts';
import { datedLines } from '../../definitions/preview/lines.ts';
import { mailsFor, READERS } from '../../definitions/preview/mails.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { definitionPages } from '../../locales/en/definition-pages.ts';
import { previewEn } from '../../locales/preview.en.ts';
import { shortDay } from './dates.ts';
import { Begin, pathOf, Rehearse, type DefinitionView } from './definition-start.tsx';
import { Input, inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Wide } from './parts.tsx';
import type { Site } from './site.ts';

const text = definitionPages.page;

interface Props {
  readonly site: Site;
  readonly view: DefinitionView;
}

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

function Cycle({ site, view, plan }: Props & { readonly plan: Plan }) {
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

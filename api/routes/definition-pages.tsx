import { Hono } from 'hono';
import type { Context } from 'hono';
import { storeDefinition } from '../../db/queries/definitions.ts';
import { programmeChanged } from '../../db/queries/programmes.ts';
import { definitionPages } from '../../locales/en/definition-pages.ts';
import { previewEn } from '../../locales/preview.en.ts';
import { yearPicture } from '../../locales/preview/year.ts';
import { askRehearsal, MOST_PEOPLE, MOST_YEARS, PEOPLE } from '../ask-rehearsal.ts';
import { checkShown, planOf, type Shown } from '../compile.ts';
import { definitionNamed } from '../definition-named.ts';
import type { AppDeps } from '../deps.ts';
import { formAccess, pageAccess } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import { DefinitionPage } from '../pages/definition.tsx';
import type { DefinitionView } from '../pages/definition-start.tsx';
import { DefinitionTextPage, type TextView } from '../pages/definition-text.tsx';
import { inWords } from '../pages/fields.tsx';
import { first, readForm, readFormFile, type Values } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { siteOf } from '../pages/site.ts';
import { pastSteps, startCycle } from '../start.ts';

const words = definitionPages.text;

/** A whole number that a form gave; null: it gave none. @throws Problem `invalid` */
function numberOf(values: Values, name: string, least: number, most: number): number | null {
  const written = first(values, name);
  if (written === '') return null;
  const given = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (given >= least && given <= most) return given;
  throw new Problem(
    'invalid',
    `${name}: ${written} was given; a whole number from ${least} to ${most} is needed.`,
  );
}

/** The pages on which a programme's text is checked, kept, looked at, rehearsed and started. */
export function definitionPageRoutes(deps: AppDeps): Hono {
  const { sql, now } = deps;
  const site = siteOf(deps);

  const textPage = (c: Context, view: TextView, status: 200 | 422 = 200) =>
    c.html(document(<DefinitionTextPage site={site} view={view} />), status);

  const viewOfText = (text: string, { plan, start, found }: Shown): TextView => {
    const correct =
      plan === undefined ? null : { name: inWords(plan.programme.name), start: start ?? plan.cycle.firstDay };
    return { entered: { values: { text: [text] }, errors: {} }, checked: { correct, found } };
  };

  const keep = async (text: string, programme: string): Promise<string> => {
    const { id, created } = await storeDefinition(sql, { programme, text, now: now() });
    if (created) await programmeChanged(sql, programme, now());
    return id;
  };

  const wanted = (c: Context): string | undefined => {
    const start = c.req.query('start')?.trim() ?? '';
    return start === '' ? undefined : start;
  };

  const viewOf = async (name: string, start: string | undefined): Promise<DefinitionView> => {
    const definition = await definitionNamed(sql, name);
    const shown = checkShown(definition.text, start, now());
    const past = shown.plan === undefined ? [] : pastSteps(shown.plan, now());
    const entered = { values: {}, errors: {} };
    return { definition, past, faults: null, entered, people: PEOPLE, ...shown };
  };

  const start = async (c: Context, name: string): Promise<Response> => {
    const values = await readForm(c);
    const view = await viewOf(name, first(values, 'start'));
    const confirmed = first(values, 'confirm') === 'yes' ? view.past.map(({ key }) => key) : [];
    try {
      const cycle = await startCycle(deps, {
        definition: view.definition.id,
        start: first(values, 'start'),
        confirmPast: confirmed,
        people: await readFormFile(c, 'people'),
        repeat: first(values, 'repeat') === 'yes',
      });
      return c.redirect(site.href(`/cycles/${cycle}`), 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'internal') throw error;
      const faults = { message: error.message, list: error.faults };
      const again = { ...view, faults, entered: { values, errors: {} } };
      return c.html(document(<DefinitionPage site={site} view={again} />), error.status);
    }
  };

  const app = new Hono();
  app.use('/definitions/*', pageAccess(deps), formAccess(deps));
  return app
    .get('/definitions/new', async (c) => {
      const from = c.req.query('from');
      const text = from === undefined ? '' : (await definitionNamed(sql, from)).text;
      return textPage(c, { entered: { values: { text: [text] }, errors: {} }, checked: null });
    })
    .post('/definitions/new', async (c) => {
      const values = await readForm(c);
      const text = (await readFormFile(c, 'file')) ?? values['text']?.[0] ?? '';
      if (text.trim() === '')
        return textPage(c, { entered: { values, errors: { text: words.empty } }, checked: null }, 422);
      const shown = checkShown(text, undefined, now());
      if (shown.plan === undefined) return textPage(c, viewOfText(text, shown), 422);
      if (first(values, 'action') !== 'keep') return textPage(c, viewOfText(text, shown));
      const id = await keep(text, shown.plan.programme.id);
      return c.redirect(site.href(`/definitions/${encodeURIComponent(id)}`), 303);
    })
    .get('/definitions/:id', async (c) => {
      const view = await viewOf(c.req.param('id'), wanted(c));
      return c.html(document(<DefinitionPage site={site} view={view} />));
    })
    .get('/definitions/:id/picture.svg', async (c) => {
      const { text } = await definitionNamed(sql, c.req.param('id'));
      const svg = yearPicture([planOf(text, wanted(c), now())], previewEn, now());
      return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
    })
    .post('/definitions/:id/rehearse', async (c) => {
      const values = await readForm(c);
      const body = {
        people: numberOf(values, 'people', 2, MOST_PEOPLE),
        years: numberOf(values, 'years', 1, MOST_YEARS),
        keep: true,
      };
      await askRehearsal(deps, { definition: c.req.param('id'), start: first(values, 'start'), ...body });
      return c.redirect(site.href('/'), 303);
    })
    .post('/definitions/:id/start', async (c) => start(c, c.req.param('id')));
}

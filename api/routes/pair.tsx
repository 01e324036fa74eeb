import { Hono } from 'hono';
import type { Context } from 'hono';
import { readMemberLinkId, verifyLink } from '../../definitions/plan/links.ts';
import type { AppDeps } from '../deps.ts';
import { found, Problem } from '../http/problem.ts';
import { readForm } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { EndPage } from '../pages/pair/end-page.tsx';
import { pairFacts, type PairFacts } from '../pages/pair/facts.ts';
import { PairPage, STATEMENT, type Sent } from '../pages/pair/page.tsx';
import { SECTIONS } from '../pages/pair/sections/index.ts';
import { siteOf } from '../pages/site.ts';
import { pdfOf } from '../statement/pdf.ts';
import { statementOf } from '../statement/statement.ts';
import type { Plans } from '../plans.ts';

/** The page of a pair or group, one link for each member. GET only reads; each form posts to its own section. */
export function pairRoutes(deps: AppDeps, plans: Plans): Hono {
  const site = siteOf(deps);
  const load = async (c: Context): Promise<{ facts: PairFacts; path: string }> => {
    const { id = '', mac = '' } = c.req.param();
    const member = readMemberLinkId(id);
    if (member === null || !verifyLink(deps.linkKey, 'pair', id, mac))
      throw new Problem('not-found', 'This link is not complete.');
    return { facts: await pairFacts(deps, plans, member), path: `/pair/${id}/${mac}` };
  };
  const page = (c: Context, facts: PairFacts, path: string, sent: Sent | null, status: 200 | 410 | 422) =>
    c.html(document(<PairPage site={site} facts={facts} path={path} sent={sent} />), status);

  return new Hono()
    .get('/pair/:id/:mac', async (c) => {
      const { facts, path } = await load(c);
      return page(c, facts, path, null, 200);
    })
    .get(`/pair/:id/:mac/${STATEMENT}`, async (c) => {
      const { facts } = await load(c);
      const bytes = await pdfOf(found(statementOf(facts), 'statement before the end'));
      return c.body(bytes, 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${STATEMENT}"`,
      });
    })
    .get('/pair/:id/:mac/end', async (c) => {
      const { facts, path } = await load(c);
      if (!facts.isLive || facts.me.leftAt !== null) return page(c, facts, path, null, 410);
      return c.html(document(<EndPage site={site} facts={facts} path={path} />));
    })
    .post('/pair/:id/:mac/:section', async (c) => {
      const { facts, path } = await load(c);
      const {
        id,
        act,
        when = 'live',
      } = found(
        SECTIONS.find((section) => section.id === c.req.param('section')),
        'such form',
      );
      if (act === undefined) throw new Problem('not-found', 'There is nothing to send there.');
      const isTaken = when === 'live' ? facts.isLive : facts.pair.state === 'completed';
      if (!isTaken || facts.me.leftAt !== null) return page(c, facts, path, null, 410);
      const values = await readForm(c);
      const errors = await act(deps, facts, values);
      if (Object.keys(errors).length === 0) return c.redirect(site.href(`${path}#${id}`), 303);
      return page(c, facts, path, { section: id, entered: { values, errors } }, 422);
    });
}

import { Hono } from 'hono';
import {
  dropRehearsal,
  getRehearsal,
  listRehearsals,
  type RehearsalRow,
} from '../../db/queries/rehearsals.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { askRehearsal, MOST_PEOPLE, MOST_YEARS, type RehearsalBody } from '../ask-rehearsal.ts';

const rehearsalBody = shape<RehearsalBody>(['definition', 'start', 'people', 'seed', 'keep', 'years'], {
  type: 'object',
  additionalProperties: false,
  required: ['definition'],
  properties: {
    definition: { type: 'string' },
    start: { ...DAY, nullable: true },
    people: { type: 'integer', minimum: 2, maximum: MOST_PEOPLE, nullable: true },
    seed: { type: ['string', 'integer'], nullable: true },
    keep: { type: 'boolean', nullable: true },
    years: { type: 'integer', minimum: 1, maximum: MOST_YEARS, nullable: true },
  },
});

/** Rehearsals: asked for, followed, dropped. Another process runs them. */
export function rehearsalRoutes(deps: AppDeps): Hono {
  const { sql } = deps;
  const base = deps.baseUrl.replace(/\/+$/, '');

  const shown = ({ definition_id, requested_wall, ...row }: RehearsalRow) => ({
    ...row,
    definition: definition_id,
    requestedAt: requested_wall,
    page: row.options.keep && row.state === 'finished' ? `${base}/rehearsals/${row.id}/` : null,
  });

  const one = async (id: string) => shown(found(await getRehearsal(sql, id), `rehearsal ${id}`));

  return new Hono()
    .get('/', async (c) => {
      readNoQuery(c);
      return reply(c, { rehearsals: (await listRehearsals(sql)).map(shown) });
    })
    .post('/', async (c) => {
      readNoQuery(c);
      const id = await askRehearsal(deps, await readBody(c, rehearsalBody));
      c.header('location', `${base}/api/rehearsals/${id}`);
      return reply(c, await one(id), 202);
    })
    .get('/:id', async (c) => {
      readNoQuery(c);
      return reply(c, await one(c.req.param('id')));
    })
    .delete('/:id', async (c) => {
      readNoQuery(c);
      const { id } = await one(c.req.param('id'));
      await dropRehearsal(sql, id);
      return c.body(null, 204);
    });
}

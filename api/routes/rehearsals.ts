import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { getDefinition, newestDefinition } from '../../db/queries/definitions.ts';
import {
  dropRehearsal,
  getRehearsal,
  listRehearsals,
  requestRehearsal,
  type RehearsalRow,
} from '../../db/queries/rehearsals.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { runnablePlanOf } from '../compile.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';

interface RehearsalBody {
  readonly definition: string;
  readonly start?: string | null;
  readonly people?: number | null;
  readonly seed?: string | number | null;
  readonly keep?: boolean | null;
  /** How many years of a rolling programme. */
  readonly years?: number | null;
}

/** A department's worth of people is enough to see every path; more than this needs patience, not an API. */
const PEOPLE = 100;
const MOST_PEOPLE = 20_000;
/** In ten a rolling programme has shown what it does. */
const MOST_YEARS = 10;

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

/** @throws Problem `invalid` for a programme that ends by itself */
function yearsOf({ cycle, programme }: Plan, years: number): number {
  if (cycle.rolling === true) return years;
  const expected = 'nothing: only a rolling programme is rehearsed for some years';
  const fault = { at: '/years', found: String(years), expected };
  throw new Problem('invalid', `The programme ${programme.id} ends with its cycle.`, [fault]);
}

/** Rehearsals: asked for, followed, dropped. Another process runs them. */
export function rehearsalRoutes(deps: AppDeps): Hono {
  const { sql, now } = deps;
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
      if (deps.access === 'open') throw new Problem('not-allowed', 'A rehearsal cannot rehearse.');
      const body = await readBody(c, rehearsalBody);
      const stored =
        (await getDefinition(sql, body.definition)) ?? (await newestDefinition(sql, body.definition));
      const { id: definitionId, text } = found(stored, `definition ${body.definition}`);
      const plan = runnablePlanOf(text, body.start ?? undefined, now());
      // Database names are made of it: short, lower case.
      const id = randomBytes(6).toString('hex');
      const options = {
        start: plan.cycle.firstDay,
        people: body.people ?? PEOPLE,
        seed: String(body.seed ?? 1),
        keep: body.keep ?? false,
        ...(body.years == null ? {} : { years: yearsOf(plan, body.years) }),
      };
      await requestRehearsal(sql, { id, definitionId, options });
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

import { Hono } from 'hono';
import { getDefinition, listDefinitions, storeDefinition } from '../../db/queries/definitions.ts';
import { programmeChanged } from '../../db/queries/programmes.ts';
import { check, planOf } from '../compile.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { DAY } from '../http/fields.ts';
import { found } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';

interface CheckBody {
  readonly text: string;
  readonly start?: string | null;
}

const checkBody = shape<CheckBody>(['text', 'start'], {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string' }, start: { ...DAY, nullable: true } },
});

const storeBody = shape<{ readonly text: string }>(['text'], {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string' } },
});

/** Definitions: checked, stored with versions, read. */
export function definitionRoutes(deps: AppDeps): Hono {
  const { sql, now } = deps;
  return new Hono()
    .get('/', async (c) => {
      readNoQuery(c);
      return reply(c, { definitions: await listDefinitions(sql) });
    })
    .post('/check', async (c) => {
      readNoQuery(c);
      const { text, start } = await readBody(c, checkBody);
      const { plan, ...result } = check(text, start ?? undefined, now());
      const cycle =
        plan === null ? null : { id: plan.cycle.id, programme: plan.programme.id, steps: plan.steps.length };
      return reply(c, { ok: plan !== null, ...result, cycle });
    })
    .post('/', async (c) => {
      readNoQuery(c);
      const { text } = await readBody(c, storeBody);
      const plan = planOf(text, undefined, now());
      const { created, ...stored } = await storeDefinition(sql, {
        programme: plan.programme.id,
        text,
        now: now(),
      });
      if (created) await programmeChanged(sql, plan.programme.id, now());
      return reply(c, stored, created ? 201 : 200);
    })
    .get('/:id', async (c) => {
      readNoQuery(c);
      const id = c.req.param('id');
      return reply(c, found(await getDefinition(sql, id), `definition ${id}`));
    });
}

import { Hono } from 'hono';
import { getDefinition, listDefinitions, storeDefinition } from '../../db/queries/definitions.ts';
import { check, planOf } from '../compile.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { found } from '../http/problem.ts';
import { reply } from '../http/wire.ts';

interface CheckBody {
  readonly text: string;
  readonly start?: string;
}

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

const checkBody = shape<CheckBody>(['text', 'start'], {
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: { text: { type: 'string' }, start: { type: 'string', pattern: DAY, nullable: true } },
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
    .get('/', async (c) => reply(c, { definitions: await listDefinitions(sql) }))
    .post('/check', async (c) => {
      const { text, start } = await readBody(c, checkBody);
      const { plan, ...result } = check(text, start, now());
      const cycle =
        plan === null ? null : { id: plan.cycle.id, programme: plan.programme.id, steps: plan.steps.length };
      return reply(c, { ok: plan !== null, ...result, cycle });
    })
    .post('/', async (c) => {
      const { text } = await readBody(c, storeBody);
      const plan = planOf(text, undefined, now());
      const { created, ...stored } = await storeDefinition(sql, {
        programme: plan.programme.id,
        text,
        now: now(),
      });
      return reply(c, stored, created ? 201 : 200);
    })
    .get('/:id', async (c) => {
      const id = c.req.param('id');
      return reply(c, found(await getDefinition(sql, id), `definition ${id}`));
    });
}

import { Hono } from 'hono';
import { addUnitKey, listKeys, removeUnitKey, unitsOfProgramme } from '../../db/queries/keys.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, readNoBody, shape } from '../http/body.ts';
import { nearest } from '../http/nearest.ts';
import { Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';

interface KeyBody {
  readonly programme: string;
  readonly unit: string;
  readonly name?: string | null;
}

const keyBody = shape<KeyBody>(['programme', 'unit', 'name'], {
  type: 'object',
  additionalProperties: false,
  required: ['programme', 'unit'],
  properties: {
    programme: { type: 'string' },
    unit: { type: 'string' },
    name: { type: 'string', maxLength: 100, nullable: true },
  },
});

/** A key for a unit that no cycle has would open nothing, and hide the slip. */
function refuseUnknown({ programme, unit }: KeyBody, units: readonly string[]): void {
  if (units.includes(unit)) return;
  if (units.length === 0) throw new Problem('not-found', `No cycle of ${programme} has been started here.`);
  const near = nearest(unit, units);
  const hint = near === null ? `Units: ${units.join(', ')}.` : `Did you mean ${near}?`;
  throw new Problem('invalid', `${programme} has no such unit.`, [
    { at: '/unit', found: unit, expected: 'a unit of the programme', hint },
  ]);
}

/** Keys for the coordinators of units: made, listed without their secrets, taken back. */
export function keyRoutes({ sql }: AppDeps): Hono {
  return new Hono()
    .get('/', async (c) => {
      readNoQuery(c);
      return reply(c, { keys: await listKeys(sql) });
    })
    .post('/', async (c) => {
      readNoQuery(c);
      const body = await readBody(c, keyBody);
      refuseUnknown(body, await unitsOfProgramme(sql, body.programme));
      const name = body.name ?? `${body.programme}/${body.unit}`;
      return reply(c, { ...(await addUnitKey(sql, body, name)), ...body, name }, 201);
    })
    .delete('/:id', async (c) => {
      readNoQuery(c);
      await readNoBody(c);
      const id = c.req.param('id');
      if (!(await removeUnitKey(sql, id))) throw new Problem('not-found', `There is no unit's key ${id}.`);
      return c.body(null, 204);
    });
}

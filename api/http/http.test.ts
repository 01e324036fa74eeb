import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Pool } from '../../db/client.ts';
import { ensureApiKey, scopeOfKey } from '../../db/queries/keys.ts';
import { freshDatabase, type FreshDatabase } from '../../test/support/fixtures.ts';
import { createApp } from '../app.tsx';
import { redacted, tableLog } from './log.ts';
import { nearest } from './nearest.ts';
import { wire } from './wire.ts';

let database: FreshDatabase;
let sql: Pool;
beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url, { max: 3 });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

test('the first key is made once, whoever asks at the same time, and only its hash is kept', async () => {
  const keys = await Promise.all([ensureApiKey(sql), ensureApiKey(sql), ensureApiKey(sql)]);
  const [key, ...others] = keys.filter((made) => made !== null);
  expect(others).toEqual([]);
  expect(await scopeOfKey(sql, key ?? '')).toBe('all');
  expect(await scopeOfKey(sql, `${key}x`)).toBeNull();
  expect(JSON.stringify(await sql`select * from api_key`)).not.toContain(key);
});

test('the access log keeps no secret of a link', async () => {
  expect(redacted('/rehearsals/r1/o/ob_1/SECRET')).toBe('/rehearsals/r1/o/ob_1/...');
  const access = tableLog(sql);
  const app = createApp({
    sql,
    now: () => 0,
    linkKey: 'key',
    baseUrl: 'http://adept.test',
    access: 'key',
    log: access.log,
  });
  await app.request('/o/ob_1/SECRET');
  await app.request('/leave/part_1/SECRET', { method: 'POST' });
  await access.close();
  expect(await sql`select method, path, status from access_log order by id`).toEqual([
    { method: 'GET', path: '/o/ob_1/...', status: 404 },
    { method: 'POST', path: '/leave/part_1/...', status: 404 },
  ]);
});

test('the nearest word is offered only when it is near', () => {
  expect(nearest('strat', ['start', 'people'])).toBe('start');
  expect(nearest('Definition', ['definition'])).toBe('definition');
  expect(nearest('xyzzy', ['start', 'people'])).toBeNull();
});

test('instants go out as ISO 8601, other numbers as they are', () => {
  expect(wire({ at: 0, dueAt: null, rows: [{ openedAt: 1, minutes: 60 }] })).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    dueAt: null,
    rows: [{ openedAt: '1970-01-01T00:00:00.001Z', minutes: 60 }],
  });
});

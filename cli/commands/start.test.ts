import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../../api/app.tsx';
import { CYCLE, instant, KEY, testApp, type TestApp } from '../../api/testing.ts';
import { run as start } from './start.ts';
import { run as status } from './status.ts';

const FILE = 'definitions/programmes/su-alumni.yaml';
const folder = mkdtempSync(join(tmpdir(), 'adept-start-'));

let app: TestApp;
let server: ReturnType<typeof createAdaptorServer>;
beforeAll(async () => {
  app = await testApp();
  server = createAdaptorServer({ fetch: createApp(app.deps).fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  vi.stubEnv('ADEPT_URL', `http://127.0.0.1:${port}`);
  vi.stubEnv('ADEPT_KEY', KEY);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await app.close();
});

function people(name: string, ...rows: string[]): string {
  const file = join(folder, name);
  writeFileSync(file, ['name,email,role,unit', ...rows].join('\n'));
  return file;
}

/** Runs a command and gives its exit code and what it wrote. */
async function called(work: Promise<number>): Promise<{ code: number; out: string; err: string }> {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await work;
  const text = (spy: typeof out): string => spy.mock.calls.map(([chunk]) => String(chunk)).join('');
  const said = { code, out: text(out), err: text(err) };
  vi.restoreAllMocks();
  return said;
}

test('a file with faults starts nothing; good ones start a cycle with its people', async () => {
  const bad = people('bad.csv', 'Ada,nonsense,student,physics');
  const refused = await called(start([FILE, '--start', '2024-09-02', '--people', bad]));
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('line 2, column email: nonsense');
  expect(await app.sql`select from cycle`).toHaveLength(0);

  const good = people('good.csv', 'Ada,ada@x.example,student,physics');
  const started = await called(start([FILE, '--start', '2024-09-02', '--people', good]));
  expect([started.code, started.err]).toEqual([0, '']);
  expect(started.out).toContain(`The cycle ${CYCLE} has been started from su-alumni@1.`);
  expect(started.out).toContain('Monday, 2 September 2024 at 09:00');
  expect(await app.sql`select from participant`).toHaveLength(1);
  expect(await app.sql`select from relay where kind = 'start-cycle'`).toHaveLength(1);

  const overview = await called(status([]));
  expect(overview.out).toBe(`${CYCLE}  running  2024-09-02 to 2025-06-01\n`);
  const one = await called(status([CYCLE]));
  expect(one.out).toContain('Not started yet');
  expect((await called(status(['none']))).code).toBe(1);
});

test('what lies in the past is listed, and happens only when it is confirmed', async () => {
  app.now = instant('2025-09-05T12:00+02:00');
  const refused = await called(start([FILE, '--start', '2025-09-02']));
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('Applications open (student)');
  expect(refused.err).toContain('--confirm-past');
  const confirmed = await called(start([FILE, '--start', '2025-09-02', '--confirm-past']));
  expect(confirmed.code).toBe(0);
});

test('a wrong call is 2, an Adept that does not answer or a wrong key is 3', async () => {
  expect((await called(start(['no-such-file.yaml']))).code).toBe(2);
  expect((await called(start([FILE, '--people', join(folder, 'none.csv')]))).code).toBe(2);
  expect((await called(status(['--nonsense']))).code).toBe(2);
  vi.stubEnv('ADEPT_KEY', 'wrong');
  const wrong = await called(status([]));
  expect([wrong.code, wrong.err.includes('does not take this key')]).toEqual([3, true]);
  vi.stubEnv('ADEPT_KEY', KEY);
  vi.stubEnv('ADEPT_URL', 'http://127.0.0.1:1');
  expect((await called(status([]))).code).toBe(3);
});

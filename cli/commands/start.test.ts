import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../../api/app.tsx';
import { CYCLE, instant, KEY, testApp, type TestApp } from '../../api/testing.ts';
import { takeRunLock } from '../setup/run-lock.ts';
import { run as rehearse } from './rehearse.ts';
import { run as start } from './start.ts';
import { run as key } from './key.ts';
import { run as status } from './status.ts';

const FILE = 'definitions/programmes/su-alumni.yaml';
const folder = mkdtempSync(join(tmpdir(), 'adept-start-'));

let app: TestApp;
let url: string;
let server: ReturnType<typeof createAdaptorServer>;
beforeAll(async () => {
  app = await testApp();
  server = createAdaptorServer({ fetch: createApp(app.deps).fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  url = `http://127.0.0.1:${port}`;
  vi.stubEnv('ADEPT_URL', url);
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

test('a key is made for a unit, listed without its secret, and taken back', async () => {
  const made = await called(key(['su-alumni', 'physics']));
  expect(made.out).toMatch(/^su-alumni\/physics: adept_\S{43}\n/);
  const id = /--remove (\S+)/.exec(made.out)?.[1] ?? '';
  const list = await called(key(['--list']));
  expect(list.out).toContain(`${id}  su-alumni/physics  opens physics of su-alumni`);
  expect(list.out).not.toContain('adept_');
  expect((await called(key(['--remove', id]))).code).toBe(0);
  expect((await called(key(['--remove', id]))).code).toBe(1);
  expect((await called(key(['su-alumni', 'nowhere']))).err).toContain('/unit: nowhere');
  expect((await called(key(['su-alumni']))).code).toBe(2);
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
  vi.stubEnv('ADEPT_URL', url);
});

/** What a command that failed gave a program: one JSON value with the error, and nothing for people. */
async function faultOf(
  command: (args: string[]) => Promise<number>,
  ...args: string[]
): Promise<[number, unknown]> {
  // Not before the streams are watched.
  const { code, out, err } = await called(Promise.resolve().then(() => command(args)));
  expect(err).toBe('');
  const told: unknown = JSON.parse(out);
  return [code, typeof told === 'object' && told !== null && 'error' in told ? told.error : null];
}

test('with --json a fault is one JSON value too', async () => {
  const detail = (text: string) => expect.objectContaining({ detail: expect.stringContaining(text) });
  expect(await faultOf(status, 'nope', '--json')).toEqual([1, detail('nope')]);
  expect(await faultOf(status, 'a', 'b', '--json')).toEqual([2, detail('One cycle')]);
  expect(await faultOf(status, '--json', '--nonsense')).toEqual([2, detail('--nonsense')]);
  const found = expect.objectContaining({ ok: false, diagnostics: expect.arrayContaining([]) });
  expect(await faultOf(start, 'README.md', '--json')).toEqual([1, found]);
  expect(await faultOf(rehearse, 'README.md', '--json')).toEqual([1, found]);
  const many = ['--people', '30000', '--json'];
  expect(await faultOf(rehearse, FILE, ...many)).toEqual([1, detail('The rehearsal: 4')]);
  const bad = people('bad-json.csv', 'Ada,nonsense,student,physics');
  const csv = ['--start', '2026-09-02', '--people', bad, '--json'];
  expect(await faultOf(start, FILE, ...csv)).toEqual([
    1,
    expect.objectContaining({ errors: [expect.anything()] }),
  ]);
  vi.stubEnv('ADEPT_URL', 'http://127.0.0.1:1');
  expect(await faultOf(status, '--json')).toEqual([3, detail('does not answer')]);
  expect(await faultOf(rehearse, FILE, '--json')).toEqual([3, detail('does not answer')]);
  vi.stubEnv('ADEPT_URL', url);
});

test('--repeat opens the next cycles by themselves', async () => {
  const repeating = () => app.sql`select id from programme where repeating`;
  expect(await repeating()).toEqual([]);
  const { code, err } = await called(start([FILE, '--start', '2028-09-02', '--repeat']));
  expect([code, err]).toEqual([0, '']);
  expect(await repeating()).toEqual([{ id: 'su-alumni' }]);
});

test('--years is for a rolling programme, and a whole number from 1 to 10', async () => {
  const told = async (file: string, years: string) => {
    const { code, err } = await called(rehearse([file, '--start', '2026-09-02', '--years', years]));
    return [code, err];
  };
  expect(await told(FILE, '2')).toEqual([2, expect.stringContaining('--years is for a rolling programme')]);
  const open = 'definitions/programmes/aalto-open.yaml';
  for (const years of ['0', '11', '1.5', 'x'])
    expect(await told(open, years)).toEqual([
      2,
      expect.stringContaining(`--years ${years}: this is no whole number from 1 to 10`),
    ]);
});

test("a cycle's name stays one name in an address", async () => {
  const { code, err } = await called(status(['../x']));
  expect([code, err.includes('../x'), err.includes('/api/x')]).toEqual([1, true, false]);
  expect((await called(status(['..']))).err).toContain('".." is no name of a cycle.');
});

test('a file that cannot be taken is named, without the words of the system', async () => {
  const none = await called(start([FILE, '--people', join(folder, 'none.csv')]));
  expect(none.err).toContain('none.csv: there is no such file');
  expect(none.err).not.toContain('ENOENT');
  const large = people('large.csv', 'x'.repeat(2 ** 20));
  const refused = await called(start([FILE, '--start', '2026-09-02', '--people', large]));
  expect([refused.code, refused.err]).toEqual([
    1,
    expect.stringMatching(/large\.csv is too large: .* at most 1048576/),
  ]);
});

test('a cycle is shown at the address that people use', async () => {
  vi.stubEnv('ADEPT_URL', '');
  vi.stubEnv('ADEPT_STATE', folder);
  const lock = takeRunLock(folder);
  lock.publish({ url, publicUrl: 'http://localhost:3210', key: KEY });
  app.now = instant('2026-08-01T12:00+02:00');
  const started = await called(start([FILE, '--start', '2026-09-02']));
  expect(started.err).toBe('');
  expect(started.out).toContain('Its page: http://localhost:3210/cycles/su-alumni-2026-27\n');
  lock.release();
  vi.stubEnv('ADEPT_URL', url);
});

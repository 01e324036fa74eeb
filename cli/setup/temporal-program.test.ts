import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { downloadTemporal } from './temporal-download.ts';
import { type Source, temporalProgram } from './temporal-program.ts';

let dir: string;
let lines: string[];
const log = (line: string) => lines.push(line);

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'adept-temporal-'));
  lines = [];
  vi.stubEnv('PATH', '/usr/bin:/bin');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

const gives: Source = (folder, name) => {
  writeFileSync(join(folder, name), 'built', { mode: 0o755 });
  return Promise.resolve(true);
};
const cannot: Source = () => Promise.resolve(false);

test('the program on PATH comes first', async () => {
  writeFileSync(join(dir, 'temporal'), '', { mode: 0o755 });
  vi.stubEnv('PATH', dir);
  expect(await temporalProgram(log, join(dir, 'cache'), [gives])).toBe(join(dir, 'temporal'));
});

test('a kept one is used again; else the sources are asked in order', async () => {
  const program = await temporalProgram(log, dir, [cannot, gives]);
  expect(readFileSync(program, 'utf8')).toBe('built');
  expect(await temporalProgram(log, dir, [cannot])).toBe(program);
});

test('a source that breaks off leaves nothing behind', async () => {
  const breaks: Source = (folder, name) => {
    writeFileSync(join(folder, name), 'half');
    return Promise.reject(new Error('connection lost'));
  };
  await expect(temporalProgram(log, dir, [breaks])).rejects.toThrow('connection lost');
  expect(readdirSync(dir)).toEqual([]);
});

test('without any source the error says what to install', async () => {
  await expect(temporalProgram(log, dir, [cannot])).rejects.toThrow(/Install the Temporal CLI .* or Go/);
});

test('the download asks for this machine’s archive and takes the program out of it', async () => {
  writeFileSync(join(dir, 'program'), '#!/bin/sh\necho served\n');
  chmodSync(join(dir, 'program'), 0o755);
  execFileSync('tar', ['-czf', join(dir, 'a.tar.gz'), '-C', dir, 'program']);
  const asked: string[] = [];
  const service = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/a.tar.gz') response.end(readFileSync(join(dir, 'a.tar.gz')));
    else response.end(JSON.stringify({ archiveUrl: `${url}/a.tar.gz`, fileToExtract: 'program' }));
  });
  const url = await listen(service);
  expect(await downloadTemporal(dir, 'temporal', log, url)).toBe(true);
  expect(execFileSync(join(dir, 'temporal'), { encoding: 'utf8' })).toBe('served\n');
  expect(asked[0]).toMatch(/^\/cli\/v1\.5\.1\?platform=\w+&arch=\w+&format=tar\.gz$/);
  service.close();
});

test('a service that is away or broken ends in false, not in an error', async () => {
  const service = createServer((_, response) => response.end('<html>captive portal</html>'));
  const url = await listen(service);
  expect(await downloadTemporal(dir, 'temporal', log, url)).toBe(false);
  service.close();
  expect(await downloadTemporal(dir, 'temporal', log, 'http://127.0.0.1:1')).toBe(false);
  expect(existsSync(join(dir, 'temporal'))).toBe(false);
});

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
}

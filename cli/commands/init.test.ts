import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './init.ts';

let folder = '';
let errors: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adept-init-'));
  errors = [];
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('adept init', () => {
  it('writes what the flags say, and defaults for the rest where nobody can be asked', async () => {
    const file = join(folder, 'first.yaml');
    expect(await run([file, '--name', 'First steps', '--every', '2 weeks'])).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('id: first-steps\nname: First steps\norganiser: First steps\n');
    expect(text).toContain('every: 2 weeks');
    expect(text).toContain('time-zone: Europe/Stockholm');
  });

  it('tells editors where the schema is', async () => {
    const file = join(folder, 'first.yaml');
    await run([file]);
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
    expect(existsSync(resolve(dirname(file), schema))).toBe(true);
  });

  it('writes over no file unless it is told to', async () => {
    const file = join(folder, 'first.yaml');
    await run([file]);
    expect(await run([file, '--name', 'Second'])).toBe(2);
    expect(errors.join('')).toContain('is there already');
    expect(await run([file, '--name', 'Second', '--force'])).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('name: Second');
  });

  it('refuses an answer that does not fit, and says what would', async () => {
    expect(await run([join(folder, 'x.yaml'), '--starts', '31 February'])).toBe(2);
    expect(errors.join('')).toContain('such as 2 September');
    expect(existsSync(join(folder, 'x.yaml'))).toBe(false);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run as check } from './check.ts';
import { run as preview } from './preview.ts';

const STOCKHOLM = fileURLToPath(new URL('../../definitions/programmes/su-alumni.yaml', import.meta.url));
let folder = '';
let broken = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adept-check-'));
  broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'adept: 1\nid: x\nnmae: X\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command and keeps what it writes. */
async function ran(command: (args: string[]) => Promise<number>, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const write = (kept: string[]) => (text: string | Uint8Array) => kept.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(write(err)),
  ];
  try {
    return { code: await command(args), out: out.join(''), err: err.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

describe('adept check', () => {
  it('finds nothing wrong with Stockholm and says for which start', async () => {
    const { code, out } = await ran(check, STOCKHOLM, '--start', '2024-09-02');
    expect([code, out]).toEqual([0, `${STOCKHOLM}: correct, for a cycle that starts on 2024-09-02\n`]);
  });

  it('names file, line, column and code of every mistake, and counts them', async () => {
    const { code, out } = await ran(check, broken, '--start', '2024-09-02');
    expect(code).toBe(1);
    expect(out).toContain(`${broken}:3:1: error: nmae is no key of the definition [A101]`);
    expect(out).toContain('Did you mean name?');
    expect(out).toContain('4 errors, 0 warnings');
    expect(out).not.toContain('\u001B');
  });

  it('gives programs one object for all files', async () => {
    const { code, out } = await ran(check, STOCKHOLM, broken, '--json', '--start', '2024-09-02');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { file: STOCKHOLM, ok: true, total: 0, diagnostics: [] },
        {
          ok: false,
          total: 4,
          diagnostics: [{ code: 'A102' }, { code: 'A102' }, { code: 'A102' }, { code: 'A101' }],
        },
      ],
    });
  });

  it.each([
    [[], 'Which file?'],
    [[join('no', 'such.yaml')], 'there is no such file'],
    [['.'], '.: this is a folder, not a file'],
    [[STOCKHOLM, '--start', '2024-02-30'], 'this is no day'],
  ])('refuses the call %j', async (args, message) => {
    const { code, err } = await ran(check, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('adept check --json', () => {
  it.each([[[]], [['.']], [[STOCKHOLM, '--start', '2024-02-30']]])(
    'gives programs the fault of the call %j',
    async (args) => {
      const { code, out, err } = await ran(check, ...args, '--json');
      expect([code, err]).toEqual([2, '']);
      expect(JSON.parse(out)).toEqual({ error: { detail: expect.stringMatching(/./) } });
    },
  );
});

describe('adept preview', () => {
  it('shows each dated thing in order, in the zone, with its reason', async () => {
    const { code, out } = await ran(preview, STOCKHOLM, '--start', '2024-09-02');
    expect(code).toBe(0);
    expect(out).toContain('times in Europe/Stockholm\nStarts on 2024-09-02, as asked for.');
    expect(out).toMatch(
      /Wed 2024-10-30 {2}09:00 {2}Asked: invitation to Kick-off +every student and every alum/,
    );
    expect(out).toContain('2 weeks before kick-off; default: Two weeks leave room in a calendar');
    expect(out).toMatch(/Fri 2024-10-11 {2}end/);
    const days = [...out.matchAll(/^\w{3} (\d{4}-\d\d-\d\d) /gm)].map(([, day]) => Date.parse(day ?? ''));
    expect(days.length).toBeGreaterThan(80);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it('says which start it chose', async () => {
    const { out } = await ran(preview, STOCKHOLM);
    expect(out).toMatch(/Starts on \d{4}-09-02, the next start that fits/);
  });

  it('gives programs every step', async () => {
    const { out } = await ran(preview, STOCKHOLM, '--start', '2024-09-02', '--json');
    expect(JSON.parse(out)).toMatchObject({
      start: '2024-09-02',
      cycle: { id: 'su-alumni-2024-25' },
      steps: expect.arrayContaining([
        expect.objectContaining({ key: 'report/cycle', at: '2025-06-01T07:00:00.000Z', day: '2025-06-01' }),
      ]),
    });
  });

  it('shows what is wrong instead, when something is', async () => {
    const { code, out, err } = await ran(preview, broken, '--start', '2024-09-02');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[A101]');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ran } from '../testing/ran.ts';
import { run as check } from './check.ts';
import { run as preview } from './preview.ts';
import { run as resolve } from './resolve.ts';

const STOCKHOLM = fileURLToPath(new URL('../../definitions/programmes/su-alumni.yaml', import.meta.url));
const PLATFORM = fileURLToPath(new URL('../../definitions/programmes/ki-alumni.yaml', import.meta.url));
let folder = '';
let broken = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adept-check-'));
  broken = join(folder, 'broken.yaml');
  writeFileSync(broken, 'adept: 1\nid: x\nnmae: X\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

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

  it('speaks the language that is asked for', async () => {
    const swedish = await ran(check, broken, '--start', '2024-09-02', '--lang', 'sv');
    expect(swedish.out).toContain(`${broken}:3:1: fel: nmae är ingen nyckel i definitionen [A101]`);
    expect(swedish.out).toContain('gör så här: Menade du name?');
    const finnish = await ran(check, broken, '--start', '2024-09-02', '--lang', 'fi');
    expect(finnish.out).toContain('virhe: Määrittelyssä ei ole avainta nmae [A101]');
    expect(finnish.out).toContain('4 virhettä, 0 varoitusta');
  });

  it('writes workflow commands and SARIF for programs', async () => {
    const github = await ran(check, broken, '--start', '2024-09-02', '--format', 'github');
    expect(
      github.out.match(/^::error file=.*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=A10[12]::/gm),
    ).toHaveLength(4);
    const sarif = await ran(check, broken, '--start', '2024-09-02', '--format', 'sarif');
    expect(sarif.code).toBe(1);
    expect(JSON.parse(sarif.out)).toMatchObject({ version: '2.1.0', runs: [{ results: { length: 4 } }] });
  });

  it.each([
    [[], 'Which file?'],
    [[STOCKHOLM, '--format', 'xml'], '--format xml: the formats are text, json, github, sarif'],
    [[STOCKHOLM, '--lang', 'de'], '--lang de: the languages are en, sv, fi'],
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

  it('shows when events begin and where, and what the publishing of matches brings', async () => {
    const { out } = await ran(preview, STOCKHOLM, '--start', '2024-09-02');
    expect(out).toMatch(
      /Wed 2024-11-13 {9}Kick-off, University +every student and every alum\n +13 November; line/,
    );
    expect(out).toContain('Tue 2025-05-20         Conclusion, University, date not yet confirmed');
    expect(out).toMatch(
      /Fri 2024-10-25 {2}end {4}Last day to publish the matches +the coordinator of each department/,
    );
    expect(out).toMatch(/Fri 2024-10-25 {9}Mail: start of the programme, when both have accepted/);
    expect(out).toMatch(/Fri 2024-11-01 {2}end {4}Last day to accept the match/);
    expect(out).not.toContain('Event ends');
  });

  it('says which start it chose', async () => {
    const { out } = await ran(preview, STOCKHOLM);
    expect(out).toMatch(/Starts on \d{4}-09-02, the next start that fits/);
  });

  it('gives programs every dated thing', async () => {
    const { out } = await ran(preview, STOCKHOLM, '--start', '2024-09-02', '--json');
    expect(JSON.parse(out)).toMatchObject({
      start: '2024-09-02',
      cycle: { id: 'su-alumni-2024-25' },
      steps: expect.arrayContaining([
        expect.objectContaining({ key: 'report/cycle', at: '2025-06-01T07:00:00.000Z', day: '2025-06-01' }),
        expect.objectContaining({
          key: 'event-begins/conclusion',
          day: '2025-05-20',
          time: null,
          provisional: true,
        }),
        expect.objectContaining({
          key: 'publish-by/matching',
          at: '2024-10-25T22:00:00.000Z',
          day: '2024-10-25',
        }),
      ]),
    });
  });

  it('shows what is wrong instead, when something is', async () => {
    const { code, out, err } = await ran(preview, broken, '--start', '2024-09-02');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('[A101]');
  });
});

describe('adept resolve', () => {
  it('writes the definition whole, each value with where it comes from', async () => {
    const { code, out, err } = await ran(resolve, PLATFORM);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^name: KI Alumni Mentorship Platform +# .*ki-alumni\.yaml:\d+$/m);
    expect(out).toMatch(/^time-zone: Europe\/Stockholm +# .*ki-alumni-pool\.yaml:\d+$/m);
    expect(out).not.toContain('extends:');
  });

  it('refuses a parent that is not there', async () => {
    const orphan = join(folder, 'orphan.yaml');
    writeFileSync(orphan, 'adept: 1\nextends: no-such.yaml\n');
    const { code, err } = await ran(resolve, orphan);
    expect(code).toBe(1);
    expect(err).toContain(`${orphan}:2:10: error: no-such.yaml cannot be read [A208]`);
  });
});

/** Every code has its page, and the examples of the pages do what the pages say. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../definitions/compiler/index.ts';
import type { Diagnostic } from '../../definitions/compiler/index.ts';
import { diagnosticsEn } from '../../locales/diagnostics.en.ts';

const FOLDER = new URL('./', import.meta.url);
const CODES = Object.keys(diagnosticsEn.words).toSorted();
/** Its example would be far too long for a page. */
const WITHOUT_EXAMPLES = ['A001'];
/** What an example may extend. */
const PARENT = 'events:\n  mid-way: { on: 12 February }\n';

/** What every definition has, and the examples leave out. */
const REST = {
  adept: 'adept: 1',
  id: 'id: example',
  name: 'name: Example',
  contact: 'contact: hello@example.org',
  'time-zone': 'time-zone: Europe/Stockholm',
  cycle: 'cycle: { starts: 2 September, duration: 9 months }',
};

function page(code: string): string {
  return readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
}

/** The example below a heading of a page. */
function example(code: string, heading: 'Wrong' | 'Right'): string | undefined {
  return new RegExp(`## ${heading}\n\n\`\`\`yaml\n(.*?)\`\`\``, 's').exec(page(code))?.[1];
}

/** An example with what it leaves out before it. A file without any key stays as it is. */
function completed(text: string): string {
  if (!/^[a-z]/m.test(text)) return text;
  const missing = Object.entries(REST).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text));
  return [...missing.map(([, line]) => line), text].join('\n');
}

const reader = { read: (file: string) => (file === 'parent.yaml' ? PARENT : undefined) };

function found(text: string): readonly Diagnostic[] {
  return compile(completed(text), { file: 'example.yaml', start: '2024-09-02', reader }).diagnostics;
}

describe('the pages of codes', () => {
  it('are there for every code and no other', () => {
    const pages = readdirSync(FOLDER).filter((name) => /^A\d{3}\.md$/.test(name));
    expect(pages.map((name) => name.slice(0, -3)).toSorted()).toEqual(CODES);
  });

  it('are all in the overview', () => {
    const overview = readFileSync(new URL('README.md', FOLDER), 'utf8');
    const listed = [...overview.matchAll(/^- \[(A\d{3})\]\(\1\.md\): (.+)$/gm)];
    expect(listed.map(([, code]) => code)).toEqual(CODES);
    for (const [, code = '', title = ''] of listed) expect(page(code)).toMatch(`# ${code}: ${title}\n`);
  });

  it.each(CODES)('%s says what it means and why', (code) => {
    expect(page(code)).toMatch(new RegExp(`^# ${code}: .+\n\n.+\n`));
    expect(page(code)).toMatch(/\n## Why\n\n.+\n/);
  });

  it.each(CODES.filter((code) => !WITHOUT_EXAMPLES.includes(code)))(
    '%s has examples that are true',
    (code) => {
      const wrong = found(example(code, 'Wrong') ?? '');
      const right = found(example(code, 'Right') ?? '');
      expect(wrong.map((one) => one.code)).toContain(code);
      expect(right.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(right.map((one) => one.code)).not.toContain(code);
    },
  );
});

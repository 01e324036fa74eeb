/** The page of each diagnostic's code: docs/codes/A301.md. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from './setup/checkout.ts';

export interface CodePage {
  /** The heading, without the code. */
  readonly title: string;
  /** The whole page in Markdown. */
  readonly text: string;
}

function folder(): string {
  return join(checkoutFolder(), 'docs', 'codes');
}

/** The page of a code, `A301`; undefined when there is no such code. */
export function codePage(code: string): CodePage | undefined {
  const file = join(folder(), `${code}.md`);
  if (!/^A\d{3}$/.test(code) || !existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const [heading = ''] = text.split('\n', 1);
  return { title: heading.replace(/^# A\d{3}: /, ''), text };
}

/** Every code that has a page, in order. */
export function codesWithPages(): readonly string[] {
  const names = readdirSync(folder()).filter((name) => /^A\d{3}\.md$/.test(name));
  return names.map((name) => name.slice(0, -3)).toSorted();
}

/** `adept explain [CODE]`: what a code means, a wrong example and the right one, and why; or every code. */
import { parseArgs } from 'node:util';
import { codePage, codesWithPages } from '../code-pages.ts';
import { CallFault, withCallFaults } from '../definition-file.ts';
import { nearest } from '../nearest.ts';

function overview(): string {
  return codesWithPages()
    .map((code) => `${code}  ${codePage(code)?.title ?? ''}\n`)
    .join('');
}

function pageOf(asked: string): string {
  const code = asked.toUpperCase();
  const page = codePage(code);
  if (page !== undefined) return page.text;
  const near = nearest(code, codesWithPages());
  throw new CallFault(`There is no code ${asked}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
}

/** Runs the command. Gives the exit code: 0 done, 2 there is no such code. */
export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  return withCallFaults('explain', () => {
    const [asked, ...more] = positionals;
    if (more.length > 0) throw new CallFault('Give one code, such as A301.');
    process.stdout.write(asked === undefined ? overview() : pageOf(asked));
    return 0;
  });
}

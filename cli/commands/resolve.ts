/** `adept resolve FILE [--lang ...]`: the definition whole, each value with where it comes from. */
import { parseArgs } from 'node:util';
import { resolve } from '../../definitions/compiler/index.ts';
import { CallFault, files, readText, withCallFaults } from '../definition-file.ts';
import { foundText } from '../formats/text.ts';
import { catalogueFor } from '../language.ts';

/** Runs the command. Gives the exit code: 0 done, 1 the text or a parent cannot be read, 2 the call is wrong. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  return withCallFaults('resolve', () => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CallFault('Give one file.');
    const { whole, diagnostics, texts } = resolve(readText(file), { file, reader: files });
    const found = { diagnostics, texts, total: diagnostics.length };
    process.stderr.write(foundText(file, found, catalogueFor(values.lang)));
    process.stdout.write(whole ?? '');
    return whole === undefined ? 1 : 0;
  });
}

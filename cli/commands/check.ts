/** `adept check FILE... [--start DATE] [--format ...] [--lang ...]`: everything that is wrong with definitions. */
import { parseArgs } from 'node:util';
import { CallFault, definitionFile, withCallFaults } from '../definition-file.ts';
import { checkedAsGithub } from '../formats/github.ts';
import { checkedAsJson } from '../formats/json.ts';
import { checkedAsSarif } from '../formats/sarif.ts';
import { checkedAsText } from '../formats/text.ts';
import { catalogueFor } from '../language.ts';

const FORMATS = new Map([
  ['text', checkedAsText],
  ['json', checkedAsJson],
  ['github', checkedAsGithub],
  ['sarif', checkedAsSarif],
]);

function formatFor(asked: string): typeof checkedAsText {
  const format = FORMATS.get(asked);
  if (format !== undefined) return format;
  throw new CallFault(`--format ${asked}: the formats are ${[...FORMATS.keys()].join(', ')}`);
}

/**
 * Runs the command. Gives the exit code: 0 nothing is wrong (warnings are advice), 1 a definition has errors,
 * 2 the call is wrong.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      start: { type: 'string' },
      format: { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  });
  const json = values.json === true;
  const work = () => {
    if (files.length === 0) throw new CallFault('Which file?');
    const format = formatFor(values.format ?? (json ? 'json' : 'text'));
    const catalogue = catalogueFor(values.lang);
    const checked = files.map((file) => definitionFile(file, values.start));
    process.stdout.write(format(checked, catalogue));
    return checked.every(({ compiled }) => compiled.plan !== undefined) ? 0 : 1;
  };
  return withCallFaults('check', work, json);
}

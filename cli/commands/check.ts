/** `adept check FILE... [--start DATE] [--json]`: everything that is wrong with definitions. */
import { parseArgs } from 'node:util';
import { CallFault, definitionFile, withCallFaults } from '../definition-file.ts';
import type { DefinitionFile } from '../definition-file.ts';
import { definitionJson, diagnosticsText } from '../diagnostics.ts';

function asJson(checked: readonly DefinitionFile[]): string {
  return `${JSON.stringify({ files: checked.map(definitionJson) }, null, 2)}\n`;
}

function asText(checked: DefinitionFile): string {
  const { file, start, compiled } = checked;
  const correct =
    compiled.plan === undefined ? '' : `${file}: correct, for a cycle that starts on ${start}\n`;
  return `${diagnosticsText(checked)}${correct}`;
}

/**
 * Runs the command. Gives the exit code: 0 nothing is wrong (warnings are advice), 1 a definition has errors,
 * 2 the call is wrong.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals: files } = parseArgs({
    args,
    allowPositionals: true,
    options: { start: { type: 'string' }, json: { type: 'boolean' } },
  });
  const json = values.json === true;
  const work = () => {
    if (files.length === 0) throw new CallFault('Which file?');
    const checked = files.map((file) => definitionFile(file, values.start));
    process.stdout.write(json ? asJson(checked) : checked.map(asText).join('\n'));
    return checked.every(({ compiled }) => compiled.plan !== undefined) ? 0 : 1;
  };
  return withCallFaults('check', work, json);
}

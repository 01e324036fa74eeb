import { parseArgs } from 'node:util';
import { workflowBundle } from '../setup/workflow-bundle.ts';

/** `adept build`: by the time this runs, the command line is built; what is left is the workflows. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  console.log(await workflowBundle((line) => console.error(line)));
  return 0;
}

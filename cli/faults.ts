import { MissingFault } from './api-client.ts';
import { CallFault } from './definition-file.ts';

/** Exit codes of every command. */
export const EXIT = { done: 0, inputAtFault: 1, callAtFault: 2, missing: 3 } as const;

/** Runs a command's work; what it needs and lacks, and what was wrong with the call, is told in a sentence. */
export async function withFaults(name: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MissingFault) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.missing;
    }
    if (!(error instanceof CallFault) && !isParseFault(error)) throw error;
    process.stderr.write(`${error.message}\nadept ${name} --help lists what it takes.\n`);
    return EXIT.callAtFault;
  }
}

/** node:util names options that it does not know by errors with these codes. */
const isParseFault = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

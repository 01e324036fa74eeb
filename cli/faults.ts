import { Refused } from '../rehearsal/reply.ts';
import { MissingFault } from './api-client.ts';
import { CallFault } from './definition-file.ts';
import { tellFault, wantsJson } from './tell-fault.ts';

/** Exit codes of every command. */
export const EXIT = { done: 0, inputAtFault: 1, callAtFault: 2, missing: 3 } as const;

/**
 * Runs a command's work; what it needs and lacks, and what was wrong with the call, is told in a sentence, or in
 * JSON where `args` ask for that.
 */
export async function withFaults(
  name: string,
  args: readonly string[],
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === null || !(error instanceof Error)) throw error;
    const hint = code === EXIT.callAtFault ? `adept ${name} --help lists what it takes.\n` : '';
    tellFault(wantsJson(args), { detail: error.message }, `${error.message}\n${hint}`);
    return code;
  }
}

/** Null for a fault of Adept's own. */
function codeOf(error: unknown): number | null {
  if (error instanceof MissingFault) return EXIT.missing;
  if (error instanceof Refused) return EXIT.inputAtFault;
  return error instanceof CallFault || isParseFault(error) ? EXIT.callAtFault : null;
}

/** node:util names options that it does not know by errors with these codes. */
const isParseFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

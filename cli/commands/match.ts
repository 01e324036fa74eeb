/** `adept match`: matches two spreadsheets or a raw problem, without any server. */
import { matchCommand } from '../../locales/en/match-command.ts';
import { matching } from '../../locales/en/matching.ts';
import { ProblemError, ProblemErrors } from '../../matching/index.ts';
import { CallFault } from '../definition-file.ts';
import { InputFault } from '../match/csv-file.ts';
import type { Checked } from '../match/problem.ts';
import { matchOptions } from '../match/options.ts';

/** Runs the command. Gives the exit code: 0 done, 1 the input is at fault or an answer does not hold, 2 the call is. */
export async function run(args: string[]): Promise<number> {
  try {
    const { text, holds } = await printed(args);
    process.stdout.write(text);
    return holds ? 0 : 1;
  } catch (error) {
    return faultOf(error);
  }
}

async function printed(args: readonly string[]): Promise<Checked> {
  const options = matchOptions(args);
  const { source, form } = options;
  // Each reads what the other does not need.
  if (source.kind === 'sheets')
    return { holds: true, text: await (await import('../match/sheets.ts')).matchSheets(source, options) };
  const { checkedAnswer, matchProblem } = await import('../match/problem.ts');
  if (source.check !== null) return checkedAnswer(source.file, source.check, form);
  return { holds: true, text: await matchProblem(source.file, form) };
}

function faultOf(error: unknown): number {
  if (error instanceof CallFault) return told(`${error.message}\nadept match --help lists what it takes.`, 2);
  if (error instanceof InputFault) return told(error.message, 1);
  if (error instanceof ProblemError) return told(worded(error), 1);
  if (error instanceof ProblemErrors) return told(severalWorded(error.faults), 1);
  throw error;
}

/** Each on a line; of very many, which mostly have one cause, the first. */
const FAULTS_SHOWN = 20;

function severalWorded(faults: readonly ProblemError[]): string {
  const lines = faults.slice(0, FAULTS_SHOWN).map(worded);
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [matchCommand.moreFaults(more)] : [])].join('\n');
}

function worded({ code, facts }: ProblemError): string {
  return matching.fault[code](facts);
}

function told(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

/** `adept match --problem FILE`: a raw problem in JSON, for others to build on and to compare with. */
import { matchCommand } from '../../locales/en/match-command.ts';
import { checkAnswer } from '../../matching/json/check.ts';
import { readProblem } from '../../matching/json/read.ts';
import { solveRaw } from '../../matching/json/solve.ts';
import { InputFault, textOf } from './csv-file.ts';
import type { MatchOptions } from './options.ts';
import { rawCsv, rawText } from './print.ts';

/** What is printed. `wallMs` counts reading, checking and solving. @throws InputFault, CallFault, ProblemError */
export async function matchProblem(file: string, form: MatchOptions['form']): Promise<string> {
  const began = performance.now();
  const problem = readProblem(parsed(file, textOf(file)));
  const result = await solveRaw(problem);
  const wallMs = Math.round((performance.now() - began) * 10) / 10;
  if (form === 'json') return `${JSON.stringify({ ...result, wallMs })}\n`;
  return form === 'csv' ? rawCsv(result) : rawText(result);
}

/** What an answer is worth, without solving the problem. */
export function checkedAnswer(file: string, answerFile: string, form: MatchOptions['form']): Checked {
  const problem = readProblem(parsed(file, textOf(file)));
  const doubts = checkAnswer(problem, parsed(answerFile, textOf(answerFile)));
  const verified = doubts.length === 0;
  const said = verified ? [matchCommand.holds] : doubts.map((doubt) => matchCommand.doubts[doubt]);
  return {
    holds: verified,
    text: form === 'json' ? `${JSON.stringify({ verified, doubts })}\n` : `${said.join('\n')}\n`,
  };
}

export interface Checked {
  readonly holds: boolean;
  /** What is printed. */
  readonly text: string;
}

/** NaN and Infinity are no JSON, but programs write them: they are read, so that the fault can name the item. */
function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return again(file, text, error);
  }
}

function again(file: string, text: string, first: SyntaxError): unknown {
  const quoted = text.replace(
    /("(?:[^"\\]|\\.)*")|-?\b(?:NaN|Infinity)\b/g,
    (found, string) => string ?? `"${found}"`,
  );
  try {
    return JSON.parse(quoted);
  } catch {
    throw new InputFault(matchCommand.notJson(file, first.message), { cause: first });
  }
}

/** `adept status [CYCLE]`: where a cycle stands, what comes next, who owes what; without a cycle, which there are. */
import { parseArgs } from 'node:util';
import { apiClient, isJson, listOf, problemText, textOf, type ApiClient, type Json } from '../api-client.ts';
import { momentText } from '../moments.ts';
import { CallFault } from '../definition-file.ts';
import { EXIT, withFaults } from '../faults.ts';
import { tellFault } from '../tell-fault.ts';
import { startWords as words } from '../../locales/en/start.ts';

/** So many next steps are enough to know where it is going. */
const NEXT = 5;

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  return withFaults('status', args, async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    if (positionals.length > 1) throw new CallFault('One cycle, please.');
    // Encoded or not, dots alone are a step up in an address.
    if (/^\.{0,2}$/.test(positionals[0] ?? 'none')) throw new CallFault(words.noName(positionals[0] ?? ''));
    return status(apiClient(), positionals[0], values.json === true);
  });
}

async function status(client: ApiClient, cycle: string | undefined, json: boolean): Promise<number> {
  const path = cycle === undefined ? '/api/cycles' : `/api/cycles/${encodeURIComponent(cycle)}`;
  const answer = await client.ask('GET', path);
  if (answer.status >= 400) {
    tellFault(json, answer.body, problemText(answer));
    return EXIT.inputAtFault;
  }
  const { body } = answer;
  const text = json ? JSON.stringify(body, null, 2) : cycle === undefined ? overview(body) : one(body);
  process.stdout.write(`${text}\n`);
  return EXIT.done;
}

function overview(body: Json): string {
  const lines = listOf(body, 'cycles').map((row) =>
    words.line(textOf(row, 'id'), textOf(row, 'state'), textOf(row, 'firstDay'), textOf(row, 'lastDay')),
  );
  return lines.length === 0 ? words.noCycles : lines.join('\n');
}

function section(title: string, lines: readonly string[]): string {
  return [`${title}:`, ...(lines.length === 0 ? [words.nothing] : lines).map((line) => `  ${line}`)].join(
    '\n',
  );
}

const part = (body: Json, name: string): Json => {
  const value = body[name];
  return isJson(value) ? value : {};
};

/** One cycle as text: the same that its page shows first. */
function one(body: Json): string {
  const cycle = part(body, 'cycle');
  const zone = textOf(cycle, 'timeZone');
  const moment = (row: Json, name: string): string => momentText(textOf(row, name), zone);
  const next = listOf(body, 'next').slice(0, NEXT);
  const owed = listOf(body, 'owed').map((group) =>
    words.owedLine(textOf(group, 'name'), Number(group['open']), moment(group, 'dueAt')),
  );
  const troubled = listOf(body, 'troubled').length;
  const tasks = listOf(body, 'tasks').map((task) => textOf(task, 'words'));
  return [
    `${textOf(cycle, 'name')} ${textOf(cycle, 'period')} (${textOf(cycle, 'id')})`,
    textOf(part(body, 'where'), 'words'),
    section(words.tasks, troubled === 0 ? tasks : [...tasks, words.troubled(troubled)]),
    section(
      words.next,
      next.map((step) => `${moment(step, 'at')}: ${textOf(step, 'words')}`),
    ),
    section(words.owed, owed),
    section(
      words.atRisk,
      listOf(body, 'atRisk').map(
        (pair) => `${textOf(pair, 'mentee')} - ${textOf(pair, 'mentor')}: ${textOf(pair, 'words')}`,
      ),
    ),
  ].join('\n');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, COMMANDS } from './commands.ts';
import { nearest } from './nearest.ts';
import { checkoutFolder } from './setup/checkout.ts';
import { tellFault, wantsJson } from './tell-fault.ts';

/** Exit codes: 0 done, 1 the input is at fault, 2 the call is, 3 something that it needs is missing. */
const CALL_AT_FAULT = 2;
const MISSING = 3;
const INTERNAL_FAULT = 70;

const code = await main(process.argv.slice(2));
// What stands in the pipe to a slow reader is lost by an exit: it has to be taken first.
await new Promise((taken) => process.stdout.write('', taken));
process.exit(code);

/** Runs one command line, without the program's name. Gives the exit code. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(args[0]);
  if (name === '--version') return say(version());
  const command = COMMANDS.get(name);
  if (command === undefined) return unknownCommand(name);
  if (args.includes('--help') || args.includes('-h')) return help(name);
  try {
    const loaded = await command.load();
    return await loaded.run(args);
  } catch (error) {
    return explainFault(name, error, wantsJson(args));
  }
}

function help(name: string | undefined): number {
  if (name === undefined || name.startsWith('-')) return say(overview());
  const command = COMMANDS.get(name);
  return command === undefined ? unknownCommand(name) : say(commandHelp(name, command));
}

function overview(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length));
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Usage: adept COMMAND ...', '', ...lines, '', 'adept COMMAND --help tells more.'].join('\n');
}

function commandHelp(name: string, { summary, usage, help: lines }: Command): string {
  return [
    `Usage: adept ${name} ${usage}`.trimEnd(),
    `  ${summary}`,
    '',
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
}

function unknownCommand(name: string): number {
  const meant = nearest(name, COMMANDS.keys());
  console.error(`There is no command "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`);
  console.error('adept --help lists all commands.');
  return CALL_AT_FAULT;
}

/** A missing part and a wrong call are told in a sentence; only a fault of Adept's own shows where it happened. */
function explainFault(name: string, error: unknown, json: boolean): number {
  if (!(error instanceof Error)) throw error;
  const { message: detail } = error;
  if (error.name === 'SetupFault' || error.name === 'MigrationFault') {
    tellFault(json, { detail }, `${detail}\n`);
    return MISSING;
  }
  if ('code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) {
    tellFault(json, { detail }, `${detail}\nadept ${name} --help lists what it takes.\n`);
    return CALL_AT_FAULT;
  }
  if (json) tellFault(json, { detail }, '');
  console.error(error);
  return INTERNAL_FAULT;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(checkoutFolder(), 'package.json'), 'utf8'));
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : 'unknown';
}

function say(text: string): number {
  console.log(text);
  return 0;
}

// Dependencies: are those in node_modules the ones that the lock file names, and if not, install them.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setupFault } from './one-at-a-time.mjs';

const PROGRESS_MS = 5000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Whether node_modules holds what package-lock.json names.
 * @param {string} root
 * @param {boolean} tools whether what only development needs must be there too
 */
export function installed(root, tools) {
  const lock = join(root, 'package-lock.json');
  const present = join(root, 'node_modules', '.package-lock.json');
  const stamp = join(root, 'node_modules', '.adept-stamp');
  const state = `${fileState(lock)}${fileState(present)}${tools}`;
  if (readText(stamp) === state) return true;
  if (!matches(readJson(lock), readJson(present), tools)) return false;
  writeFileSync(stamp, state);
  return true;
}

/** npm lists what it has really installed in a lock file of its own inside node_modules. */
function matches(wanted, present, tools) {
  if (!wanted || !present) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const here = present.packages[path];
    // Optional packages may be for other machines.
    const missable = path === '' || entry.optional || entry.peer || (entry.dev && !tools);
    return here ? here.version === entry.version : missable;
  });
}

/** Installs the dependencies from the lock file, telling how it goes. @param {string} root */
export async function install(root) {
  console.error('Installing dependencies from package-lock.json (about 15 seconds) ...');
  const since = performance.now();
  const ticking = setInterval(() => console.error(`Installing ... ${seconds(since)} s`), PROGRESS_MS);
  try {
    await runNpm(root, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  } finally {
    clearInterval(ticking);
  }
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  console.error(`Dependencies installed in ${seconds(since)} s.`);
}

function runNpm(root, args) {
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    forward(child);
    child.once('error', (error) => reject(setupFault(`npm cannot be run: ${error.message}`)));
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(setupFault(`npm ci failed:\n${output.trim().split('\n').slice(-20).join('\n')}`)),
    );
  });
}

/**
 * An npm that goes on after us would be in the way of the next start: whoever ends us ends it first. The listeners
 * stay until then, since one Ctrl-C may reach us twice.
 */
function forward(child) {
  const end = (signal) => {
    // npm takes no other signal before it is done; what it leaves half-done the next install clears away.
    child.kill('SIGKILL');
    child.once('close', () => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  child.once('close', () => {
    for (const signal of SIGNALS) process.off(signal, end);
  });
}

function seconds(since) {
  return Math.round((performance.now() - since) / 1000);
}

function fileState(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.size}.${stat.mtimeMs};` : 'none;';
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function readJson(path) {
  const text = readText(path);
  return text === undefined ? undefined : JSON.parse(text);
}

// Brings a checkout from whatever state it is in to one whose command line can run.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freshBuild } from './build-stamp.mjs';
import { installed, install } from './install.mjs';
import { oneAtATime, setupFault } from './one-at-a-time.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Installs and builds as far as needed; costs some milliseconds when nothing is.
 * @param {string} root the checkout's folder
 * @param {{ tools?: boolean }} [needs] tools: what only development and tests need must be installed too
 * @returns {Promise<string>} the path of the built command line
 */
export async function prepare(root, { tools = false } = {}) {
  requireNode(process.versions.node);
  const ready = installed(root, tools) && freshBuild(root);
  if (ready) return ready;
  mkdirSync(join(root, '.adept'), { recursive: true });
  return oneAtATime(join(root, '.adept', 'setup.lock'), async () => {
    if (!installed(root, tools)) await install(root);
    return freshBuild(root) || (await buildNow(root));
  });
}

async function buildNow(root) {
  const { build } = await import('./build.mjs');
  return build(root);
}

/** @param {string} version such as 20.19.0 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw setupFault(
    `Adept needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Install a newer one from https://nodejs.org.`,
  );
}

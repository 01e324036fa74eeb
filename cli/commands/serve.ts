import { parseArgs } from 'node:util';
import { stateFolder } from '../setup/checkout.ts';
import { environment } from '../environment.ts';
import { Started, startFoundation } from '../setup/house.ts';
import { untilInterrupted } from '../setup/interrupts.ts';
import { claimablePort, parsePort } from '../setup/ports.ts';
import { takeRunLock } from '../setup/run-lock.ts';

export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: { 'no-rehearsal': { type: 'boolean' } } });
  const dir = stateFolder();
  await claimablePort(parsePort(environment('PORT')), environment('HOST'));
  const lock = takeRunLock(dir);
  const started = new Started();
  const interrupted = untilInterrupted(() => started.killAll());
  const log = (line: string) => console.error(line);
  try {
    const foundation = await startFoundation(dir, log, started);
    log(JSON.stringify(foundation));
    await interrupted;
  } finally {
    await started.stopAll(log);
    lock.release();
  }
  return 0;
}

import { parseArgs } from 'node:util';
import { smtpTransport } from '../../activities/mail/smtp.ts';
import { mailboxTransport, type Transport } from '../../activities/mail/transport.ts';
import { migrate } from '../../db/migrate.ts';
import { startWorkerProcess, type WorkerProcessDeps } from '../../worker/process.ts';
import { startSender } from '../../worker/sender.ts';
import { environment } from '../environment.ts';
import { nextPlan } from '../next-plan.ts';
import { startRehearsals } from '../rehearse/host.ts';
import { settingsFromEnvironment, type Settings } from '../settings.ts';
import { Started } from '../setup/house.ts';
import { endWithParent, untilInterrupted } from '../setup/interrupts.ts';
import { workflowBundle } from '../setup/workflow-bundle.ts';

const log = (line: string) => console.error(line);

/**
 * `adept worker`: workflows, activities, relay, mail sender and rehearsals, until it is asked to end.
 * With `--rehearsal` workflows and activities only: the driver of the rehearsal does the rest.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { rehearsal: { type: 'boolean' } } });
  const settings = settingsFromEnvironment();
  const started = new Started();
  endWithParent();
  const interrupted = untilInterrupted(() => started.killAll());
  try {
    const working = values.rehearsal === true ? openForRehearsal(settings, started) : open(settings, started);
    await Promise.race([interrupted, working]);
  } finally {
    await started.stopAll(log);
  }
  return 0;
}

/** Settles when the worker has ended by itself, and rejects when it has failed. */
async function open(settings: Settings, started: Started): Promise<void> {
  await migrate(settings.databaseUrl);
  const transport = chosenTransport();
  if (transport.kind === 'smtp')
    started.add('the mail connections', { stop: () => Promise.resolve(transport.close()) });
  const { linkKey, publicUrl: baseUrl } = settings;
  const mail = { transport, linkKey, baseUrl, mailFrom: environment('MAIL_FROM'), log };
  const worker = await startWorkerProcess({
    ...(await common(settings)),
    startSender: (sql) => startSender({ sql, ...mail }),
    relays: true,
  });
  started.add('the worker', worker);
  const host = startRehearsals(settings, log);
  started.add('the rehearsals', host, () => host.workerPid());
  await worker.done;
}

async function openForRehearsal(settings: Settings, started: Started): Promise<void> {
  const worker = await startWorkerProcess({ ...(await common(settings)), startSender: null, relays: false });
  started.add('the worker', worker);
  await worker.done;
}

type Common = Pick<
  WorkerProcessDeps,
  'databaseUrl' | 'address' | 'namespace' | 'bundlePath' | 'nextPlan' | 'log'
>;

async function common({ databaseUrl, temporalAddress, namespace }: Settings): Promise<Common> {
  const bundlePath = await workflowBundle(log);
  return { databaseUrl, address: temporalAddress, namespace, bundlePath, nextPlan, log };
}

function chosenTransport(): Transport {
  const url = environment('SMTP_URL');
  return url === undefined ? mailboxTransport() : smtpTransport(url);
}

import { parseArgs } from 'node:util';
import { mailboxTransport, type Transport } from '../../activities/mail/transport.ts';
import { smtpTransport } from '../../activities/mail/smtp.ts';
import { migrate } from '../../db/migrate.ts';
import { startSender } from '../../worker/sender.ts';
import { startWorkerProcess } from '../../worker/process.ts';
import { environment } from '../environment.ts';
import { settingsFromEnvironment, type Settings } from '../settings.ts';
import { endWithParent, untilInterrupted } from '../setup/interrupts.ts';
import { workflowBundle } from '../setup/workflow-bundle.ts';

/** `adept worker`: workflows, activities, relay and mail sender, until it is asked to end. */
export async function run(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const settings = settingsFromEnvironment();
  const log = (line: string) => console.error(line);
  endWithParent();
  const interrupted = untilInterrupted(() => undefined);
  await migrate(settings.databaseUrl);
  const transport = chosenTransport();
  const worker = await startWorkerProcess({
    databaseUrl: settings.databaseUrl,
    address: settings.temporalAddress,
    namespace: settings.namespace,
    bundlePath: await workflowBundle(log),
    startSender: (sql) => startSender({ sql, transport, log, ...mailSettings(settings) }),
    relays: true,
    log,
  });
  await Promise.race([interrupted, worker.done]);
  await worker.stop();
  if (transport.kind === 'smtp') transport.close();
  return 0;
}

function chosenTransport(): Transport {
  const url = environment('SMTP_URL');
  return url === undefined ? mailboxTransport() : smtpTransport(url);
}

function mailSettings({ linkKey, publicUrl }: Settings) {
  return { linkKey, baseUrl: publicUrl, mailFrom: environment('MAIL_FROM') };
}

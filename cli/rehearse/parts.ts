/** Wires a rehearsal to the rest of the house, in its own database and namespace. */
import { Client, Connection } from '@temporalio/client';
import { deliverDue } from '../../activities/mail/send.ts';
import { mailboxTransport } from '../../activities/mail/transport.ts';
import { createApp } from '../../api/app.tsx';
import { connect } from '../../db/client.ts';
import { makeBrowser } from '../../rehearsal/browser.ts';
import type { VirtualClock } from '../../rehearsal/open.ts';
import type { Parts } from '../../rehearsal/stage.ts';
import { deliverRelay, type Impatience } from '../../worker/relay.ts';

export interface Place {
  readonly databaseUrl: string;
  /** Temporal's `host:port`. */
  readonly address: string;
  readonly namespace: string;
  readonly linkKey: string | Uint8Array;
  /** Where the rehearsal can be looked at; what its links begin with. */
  readonly baseUrl: string;
  /** For tests of faults. */
  readonly impatience?: Impatience;
}

/** Lives in this process only: the coordinators of a rehearsal speak to its app directly. */
const COORDINATORS_KEY = 'coordinators-of-this-rehearsal';
/** Acts come one after the other; relationships side by side are the worker's. */
const CONNECTIONS = 4;

/** Opens database, Temporal client and app. `close` ends what was opened. */
export async function openParts(
  place: Place,
  clock: VirtualClock,
): Promise<{ parts: Parts; close: () => Promise<void> }> {
  const sql = connect(place.databaseUrl, { max: CONNECTIONS });
  const connection = await Connection.connect({ address: place.address });
  const client = new Client({ connection, namespace: place.namespace, identity: 'adept-rehearsal' });
  const { linkKey, baseUrl } = place;
  const app = createApp({
    sql,
    now: clock.now,
    clock: 'virtual',
    linkKey,
    baseUrl,
    access: 'open',
    localKey: COORDINATORS_KEY,
  });
  const transport = mailboxTransport();
  const parts: Parts = {
    sql,
    workflows: client.workflow,
    browser: makeBrowser(app, baseUrl, COORDINATORS_KEY),
    deliverRelay: () =>
      deliverRelay({ sql, client, ...(place.impatience && { impatience: place.impatience }) }),
    async deliverMail(now) {
      const done = await deliverDue({ sql, transport, linkKey, baseUrl, now });
      return { sent: done.sent, handled: done.sent + done.suppressed + done.failed };
    },
  };
  const close = async () => {
    await connection.close();
    await sql.end();
  };
  return { parts, close };
}

/** A real SMTP server that keeps what it accepted. */
import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface SmtpSink {
  readonly port: number;
  /** Mails that the server took, in the order in which it took them. */
  readonly accepted: Email[];
  /** Messages accepted more than once, by Message-ID. */
  duplicates(): string[];
  /** Where it refuses everybody, and with which code; null: nowhere. */
  refuse: { readonly at: 'MAIL' | 'RCPT'; readonly code: number } | null;
  close(): Promise<void>;
}

/** What smtp-server makes a reply of. */
class Refusal extends Error {
  readonly responseCode: number;
  constructor(code: number) {
    super('Refused');
    this.responseCode = code;
  }
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<Email> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return PostalMime.parse(Buffer.concat(chunks));
}

export async function smtpSink(): Promise<SmtpSink> {
  const accepted: Email[] = [];
  const refusal = (at: 'MAIL' | 'RCPT') => (sink.refuse?.at === at ? new Refusal(sink.refuse.code) : null);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: (_address, _session, done) => done(refusal('RCPT')),
    async onData(stream, _session, done) {
      try {
        accepted.push(await read(stream));
        done();
      } catch {
        done(new Error('The content broke off'));
      }
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const sink: SmtpSink = {
    port: address.port,
    refuse: null,
    accepted,
    duplicates() {
      const ids = accepted.map(({ messageId }) => messageId ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return sink;
}

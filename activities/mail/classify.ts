/** What an attempt by SMTP means for the message. */
import type { Delivery } from './transport.ts';

export interface Attempted {
  /** What nodemailer threw; null when the server took the message (250 after the final dot). */
  readonly error: unknown;
  /** True once the server had agreed to take the content (354). */
  readonly agreed: boolean;
}

interface Reply {
  /** The server's reply code; 0 when it gave none. */
  readonly status: number;
  /** The command it replied to, or nodemailer's name for the fault. */
  readonly at: string;
}

function replyOf(error: unknown): Reply {
  if (typeof error !== 'object' || error === null) return { status: 0, at: 'unknown fault' };
  const status = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const command = 'command' in error && typeof error.command === 'string' ? error.command : '';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { status, at: status === 0 ? code : command };
}

/** A refused sender or recipient: the content went nowhere, even where a pipelined DATA was agreed to. */
const ENVELOPE = new Set(['MAIL FROM', 'RCPT TO']);

const words = ({ status, at }: Reply) => (status === 0 ? `no reply (${at})` : `${status} after ${at}`);

/**
 * Before the server's agreement nothing was sent: it is tried again, except where the server refuses this
 * recipient for good. After it, a reply decides, and without a reply nobody can know. Replies themselves may hold
 * names and addresses, so only codes are kept.
 */
export function classify({ error, agreed: heard }: Attempted): Delivery {
  if (error === null) return { outcome: 'sent', detail: null };
  const reply = replyOf(error);
  const agreed = heard && !ENVELOPE.has(reply.at);
  const permanent = reply.status >= 500 && reply.status <= 599;
  if (agreed && reply.status === 0) {
    return { outcome: 'unknown', detail: `the content was sent, then ${words(reply)}` };
  }
  if (agreed) {
    return { outcome: permanent ? 'failed' : 'retry', detail: `${reply.status} after the content` };
  }
  return { outcome: permanent && reply.at === 'RCPT TO' ? 'failed' : 'retry', detail: words(reply) };
}

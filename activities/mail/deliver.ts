/** What draining the outbox takes and tells, whichever way the mails go out. */
import type { Sql } from '../../db/client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';
import { parseSender } from './mail.ts';
import type { RenderSettings } from './render.ts';
import type { Transport } from './transport.ts';

export interface DeliverDeps {
  readonly sql: Sql;
  readonly transport: Transport;
  readonly linkKey: string | Uint8Array;
  readonly baseUrl: string;
  /** Business time: messages up to it are due. */
  readonly now: EpochMs;
  /** The sender, `Adept <adept@localhost>` or a bare address. */
  readonly mailFrom?: string;
  /** Wait before the attempt after this many, ms; null gives up. */
  readonly retryAfter?: (attempts: number) => number | null;
  /** Asked between mails; true ends the drain early. */
  readonly stopping?: () => boolean;
}

export interface Delivered {
  readonly sent: number;
  readonly suppressed: number;
  readonly retried: number;
  readonly failed: number;
  readonly unknown: number;
}

/** Counted up while a drain runs. */
export type Counts = { -readonly [Key in keyof Delivered]: Delivered[Key] };

const DEFAULT_SENDER = 'Adept <adept@localhost>';

/** What rendering needs of the drain's settings. */
export function settingsOf(deps: DeliverDeps): RenderSettings {
  const sender = parseSender(deps.mailFrom ?? DEFAULT_SENDER).address;
  return { linkKey: deps.linkKey, baseUrl: deps.baseUrl, sender };
}

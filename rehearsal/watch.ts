/** Asks for a rehearsal over the API and follows it to its end. */
import type { Reply } from './browser.ts';
import { accepted, isJson, textIn, type Json } from './reply.ts';
import type { Shown } from './view.ts';
import type { Summary } from './summary.ts';

/** What can be asked with the key of an API. */
export interface Asking {
  api(method: string, path: string, body?: unknown): Promise<Reply>;
}

export interface Request {
  /** The definition's text. */
  readonly text: string;
  readonly start?: string;
  readonly people?: number;
  readonly seed?: string;
  readonly keep: boolean;
  /** How many years of a rolling programme. */
  readonly years?: number;
}

export interface Ended {
  readonly id: string;
  readonly state: 'finished' | 'failed' | 'dropped';
  readonly error: string | null;
  readonly summary: Summary | null;
  /** Where a kept one is looked at. */
  readonly page: string | null;
}

/** The progress is written five times a second. */
const POLL_MS = 200;
/** How long an Adept that answers no more is waited for. */
const SILENCE_LIMIT_MS = 60_000;

/** Stores the definition and asks for a rehearsal of it. Gives the rehearsal's id. @throws Error with the API's words */
export async function requestRehearsal(client: Asking, { text, ...options }: Request): Promise<string> {
  const stored = accepted(await client.api('POST', '/api/definitions', { text }), 'The definition');
  const definition = textIn(stored.body, 'id');
  const asked = await client.api('POST', '/api/rehearsals', { definition, ...options });
  return textIn(accepted(asked, 'The rehearsal').body, 'id');
}

/** The summary as the API gives it: what wrote it was typed. */
const isSummary = (value: unknown): value is Summary => isJson(value) && isJson(value['report']);
const isShown = (value: unknown): value is Shown => isJson(value) && typeof value['day'] === 'string';

function endedOf(id: string, row: Json): Ended | null {
  const { state, error, result, page } = row;
  if (state !== 'finished' && state !== 'failed' && state !== 'dropped') return null;
  return {
    id,
    state,
    error: typeof error === 'string' ? error : null,
    summary: isSummary(result) ? result : null,
    page: typeof page === 'string' ? page : null,
  };
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows each progress until the rehearsal is over. @throws Error when Adept does not answer for a minute */
export async function followRehearsal(
  client: Asking,
  id: string,
  show: (progress: Shown) => void,
): Promise<Ended> {
  let answeredAt = Date.now();
  for (;;) {
    try {
      const { body } = accepted(await client.api('GET', `/api/rehearsals/${id}`), 'The rehearsal');
      answeredAt = Date.now();
      const row = isJson(body) ? body : {};
      if (isShown(row['progress'])) show(row['progress']);
      const ended = endedOf(id, row);
      if (ended !== null) return ended;
    } catch (error) {
      if (Date.now() - answeredAt > SILENCE_LIMIT_MS) throw error;
    }
    await sleep(POLL_MS);
  }
}

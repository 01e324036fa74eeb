/** Speaking to the Adept that runs: the one that ADEPT_URL names, or the one of this checkout. */
import { environment } from './environment.ts';
import { stateFolder } from './setup/checkout.ts';
import { runningAdept } from './setup/run-lock.ts';
import { startWords as words } from '../locales/en/start.ts';

/** Something that the command needs is missing: exit code 3. Its message is for people. */
export class MissingFault extends Error {
  override name = 'MissingFault';
}

export type Json = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

export interface ApiClient {
  readonly url: string;
  /** Where people reach its pages. */
  readonly pages: string;
  /** @throws MissingFault when nothing answers, or the key is not taken */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list in an answer; empty when there is none. */
export function listOf(body: Json, name: string): Json[] {
  const list = body[name];
  return Array.isArray(list) ? list.filter(isJson) : [];
}

/** A text in an answer; '' when there is none. */
export function textOf(body: Json, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** @throws MissingFault when no Adept runs that could be asked */
export function apiClient(): ApiClient {
  const here = runningAdept(stateFolder());
  const named = environment('ADEPT_URL');
  const url = (named ?? here?.url)?.replace(/\/+$/, '');
  const key = environment('ADEPT_KEY') ?? here?.key;
  if (url === undefined || key === undefined) throw new MissingFault(words.nowhere);
  const pages = (named ?? here?.publicUrl ?? url).replace(/\/+$/, '');
  return {
    url,
    pages,
    async ask(method, path, body) {
      const response = await reach(url, path, {
        method,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (response.status === 401) throw new MissingFault(words.noKey(url));
      const answer: unknown = JSON.parse((await response.text()) || '{}');
      return { status: response.status, body: isJson(answer) ? answer : {} };
    },
  };
}

/** As fetch. @throws MissingFault when nothing answers */
export async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url + path, init);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new MissingFault(words.unreachable(url, why), { cause: error });
  }
}

/** What an answer says went wrong: its detail, then each fault with what was found and expected. */
export function problemText({ body }: Answer): string {
  const faults = listOf(body, 'errors').map((fault) =>
    words.fault(
      textOf(fault, 'at'),
      textOf(fault, 'found'),
      textOf(fault, 'expected'),
      textOf(fault, 'hint'),
    ),
  );
  return `${[textOf(body, 'detail'), ...faults].join('\n')}\n`;
}

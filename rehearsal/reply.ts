/** Reads what the JSON API answers, as far as a coordinator needs it. Pure. */
import type { Reply } from './browser.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list that the API gives bare or under a name. */
export function listIn(body: unknown, name: string): Json[] {
  const list = isJson(body) ? body[name] : body;
  return Array.isArray(list) ? list.filter(isJson) : [];
}

/** A text of an object, '' when it is something else. */
export function textIn(json: unknown, name: string): string {
  const value = isJson(json) ? json[name] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What the API did not take; its message says why, for people. */
export class Refused extends Error {
  override name = 'Refused';
}

/**
 * The reply, when it is one of success.
 * @throws Refused with the problem's title otherwise
 */
export function accepted(reply: Reply, what: string): Reply {
  if (reply.status < 400) return reply;
  const { body } = reply;
  throw new Refused(`${what}: ${reply.status} ${textIn(body, 'title')} ${textIn(body, 'detail')}`.trim());
}

/**
 * Links of participants. A link is an HMAC made with a key that is not in the database, so that a copy of the
 * database gives no working link; each serves one purpose for one id.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export type LinkPurpose = 'obligation' | 'leave' | 'pair' | 'pool';

/** The page of each purpose. */
const PATHS: Readonly<Record<LinkPurpose, string>> = {
  obligation: 'o',
  leave: 'leave',
  pair: 'pair',
  pool: 'pool',
};
/** 128 bits cannot be guessed and keep the link short enough for one line of a mail. */
const MAC_BYTES = 16;

function macOf(key: string | Uint8Array, purpose: LinkPurpose, id: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${id}`, 'utf8').digest().subarray(0, MAC_BYTES);
}

/**
 * The address of one obligation's page, of the page on which a participant leaves, of one member's page of a pair, or
 * of a participant's place in a pool.
 * @param key the installation's link key
 * @param baseUrl where the pages are served, with or without a slash at its end
 * @param id the obligation's id, for `leave` and `pool` the participant's, for `pair` what `memberLinkId` gives
 */
export function linkFor(key: string | Uint8Array, baseUrl: string, purpose: LinkPurpose, id: string): string {
  const mac = macOf(key, purpose, id).toString('base64url');
  return `${baseUrl.replace(/\/+$/, '')}/${PATHS[purpose]}/${encodeURIComponent(id)}/${mac}`;
}

/** True when `mac` (base64url) is the one that `linkFor` made for this purpose and id. Takes the same time for all. */
export function verifyLink(key: string | Uint8Array, purpose: LinkPurpose, id: string, mac: string): boolean {
  const given = Buffer.from(mac, 'base64url');
  const expected = macOf(key, purpose, id);
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    given.toString('base64url') === mac
  );
}

/** One member of one pair or group. */
export interface MemberOf {
  readonly relationship: string;
  readonly participant: string;
}

/** The id of a member's link to their pair: no id holds a dot. */
export const memberLinkId = ({ relationship, participant }: MemberOf): string =>
  `${relationship}.${participant}`;

/** The member whom such an id names; null for anything else. */
export function readMemberLinkId(id: string): MemberOf | null {
  const [relationship, participant, ...more] = id.split('.');
  return relationship && participant && more.length === 0 ? { relationship, participant } : null;
}

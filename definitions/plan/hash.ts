/** The plan's hash. Uses node:crypto, so workflows never import this file. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.ts';

/** SHA-256 of a value's canonical JSON, in lower-case hexadecimal. Equal plans have equal hashes on every machine. */
export function planHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

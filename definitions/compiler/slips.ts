/** Looks behind a misspelt key, so that one slip is not said again by everything that hangs on the key. */
import { nearest } from './nearest.ts';
import type { Entry, MapNode, Node } from './tree.ts';

/**
 * The entry of a key, or of a key that was most likely meant to be it.
 * @param siblings the keys that may stand beside it, if some of them are near to each other
 */
export function entryOrSlip(
  node: Node | undefined,
  key: string,
  siblings: readonly string[] = [key],
): Entry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.get(key) ?? slipFor(node, key, siblings);
}

/** More keys than any section of the language has: looking behind each of them would only take long. */
const MOST_SLIPS = 100;

function slipFor({ entries }: MapNode, key: string, siblings: readonly string[]): Entry | undefined {
  const unknown = [...entries.keys()].filter((found) => !siblings.includes(found));
  if (unknown.length > MOST_SLIPS) return undefined;
  const slip = unknown.find((found) => nearest(found, siblings).nearest === key);
  return slip === undefined ? undefined : entries.get(slip);
}

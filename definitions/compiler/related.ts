/** Places that explain a problem elsewhere: only those that the text really has. */
import type { RelatedNote } from './diagnostics.ts';
import type { RelatedSpan } from './problems.ts';
import { entryAt, keyAt, spanAt } from './tree.ts';
import type { MapNode, Path } from './tree.ts';

/** The place of a name or key, to be shown beside a problem. Empty when a default stands there. */
export function relatedAt(root: MapNode, note: RelatedNote, path: Path): readonly RelatedSpan[] {
  if (entryAt(root, path) === undefined) return [];
  const isValue = note === 'dated-here';
  const name = (isValue ? path.at(-2) : path.at(-1)) ?? '';
  return [{ note, name, span: isValue ? spanAt(root, path) : keyAt(root, path) }];
}

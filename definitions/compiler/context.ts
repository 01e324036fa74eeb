/** What every stage after validation shares: the definition, its tree for places, and the collection of problems. */
import { dirname, relative } from 'node:path/posix';
import type { Day, Offset, Origin } from '../plan/types.ts';
import { byDefault } from './defaults.ts';
import type { DEFAULTS } from './defaults.ts';
import type { Definition } from './definition.ts';
import type { Problems } from './problems.ts';
import { rangeOf } from './source.ts';
import type { Source } from './source.ts';
import { entryOrSlip } from './slips.ts';
import { entryAt } from './tree.ts';
import type { MapNode, Path } from './tree.ts';

export interface Context {
  readonly source: Source;
  readonly root: MapNode;
  readonly definition: Definition;
  readonly problems: Problems;
  /** Public holidays on other days than weekends, once the cycle is known: working days leave them out. */
  readonly daysOff: () => readonly Day[];
}

/** Names of a section as written, misspelt members included, so that a broken one is not called unknown as well. */
export function namesOf(root: MapNode, section: string): readonly string[] {
  const node = entryOrSlip(root, section)?.value;
  return node?.kind === 'map' ? [...node.entries.keys()].filter((name) => !name.startsWith('x-')) : [];
}

/** Members of a map of named things, without the `x-` keys. */
export function members<T>(
  named: Readonly<Record<string, T>> | undefined,
): readonly (readonly [string, T])[] {
  return Object.entries(named ?? {}).filter(([name]) => !name.startsWith('x-'));
}

/** A parent as its child names it: the same wherever the two files are. */
function parentName(own: string, file: string): { readonly file?: string } {
  return file === own ? {} : { file: relative(dirname(own), file) };
}

/** Where the value at a path comes from: its line, or the default's reason when the definition is silent. */
export function originOf(context: Context, path: Path, otherwise: keyof typeof DEFAULTS): Origin {
  const entry = entryAt(context.root, path);
  if (entry === undefined) return byDefault(otherwise);
  const { file, line } = rangeOf(context.source, entry.value.span);
  return { from: 'definition', line, ...parentName(context.source.file, file) };
}

/** An offset in working days knows which days are none: it is resolved again wherever its base moves. */
export function withHolidays({ daysOff }: Context, offset: Offset): Offset {
  if (offset.unit !== 'working-day') return offset;
  const holidays = daysOff();
  return holidays.length > 0 ? { ...offset, holidays } : offset;
}

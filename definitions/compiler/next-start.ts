/** Which cycle comes next. The compiler has no clock: today is given. */
import type { Day } from '../plan/types.ts';
import { readWhole } from './extends.ts';
import type { Reader } from './extends.ts';
import { problemsOf } from './problems.ts';
import { nextDays } from './resolve/calendar.ts';
import { readStarts } from './resolve/run.ts';
import { sourceOf } from './source.ts';
import { entryAt } from './tree.ts';
import type { MapNode, Path } from './tree.ts';

function textAt(root: MapNode, path: Path): string | undefined {
  const node = entryAt(root, path)?.value;
  return node?.kind === 'text' ? node.text : undefined;
}

/** Where first days are written: `cycle.starts`, or `from` of each run. */
function startPaths(root: MapNode): readonly Path[] {
  const runs = entryAt(root, ['cycle', 'runs'])?.value;
  if (runs?.kind !== 'map') return [['cycle', 'starts']];
  return [...runs.entries.keys()].map((id) => ['cycle', 'runs', id, 'from']);
}

/** The same of a definition that has been read. */
export function nextOf(root: MapNode, today: Day): Day | undefined {
  const texts = startPaths(root).flatMap((path) => textAt(root, path) ?? []);
  if (texts.length === 0 && textAt(root, ['cycle', 'kind']) === 'rolling') return today;
  const days = texts.flatMap((text) => {
    const words = readStarts(text);
    return words === undefined ? [] : nextDays(words, today, 1);
  });
  return days.toSorted()[0];
}

/**
 * The first day, from today on, on which a cycle of the definition can start: of several runs the next, of a
 * rolling programme without a start today. For a start with a year that is this day, past or not. Undefined when
 * none is written or understood; `compile` then says why.
 * @param today a local day of the programme, `2024-08-20`
 * @param from how the text's file is called, and what reads the files that it extends
 */
export function nextStart(
  text: string,
  today: Day,
  { file = '', reader }: { readonly file?: string; readonly reader?: Reader } = {},
): Day | undefined {
  const source = sourceOf(file, text);
  const { root } = readWhole(source, problemsOf(source), reader);
  return root && nextOf(root, today);
}

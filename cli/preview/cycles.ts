/** The cycles of a definition that follow each other. */
import { nextStart } from '../../definitions/compiler/index.ts';
import { plusDays } from '../../definitions/plan/dates.ts';
import { definitionFile } from '../definition-file.ts';
import type { DefinitionFile } from '../definition-file.ts';
import type { PreviewedCycle } from './input.ts';

type Cycles = readonly [PreviewedCycle, ...PreviewedCycle[]];

function previewed({ compiled: { plan }, start, startAsked }: DefinitionFile): PreviewedCycle[] {
  return plan === undefined ? [] : [{ plan, start, startAsked }];
}

/** Cycles after the first, as far as there are any: a start with a year comes once. */
function following(file: string, text: string, start: string, count: number): PreviewedCycle[] {
  if (count === 0) return [];
  const next = nextStart(text, plusDays(start, 1));
  if (next === undefined || next <= start) return [];
  return [...previewed(definitionFile(file, next)), ...following(file, text, next, count - 1)];
}

/**
 * The first cycle and those that follow it.
 * @param asked first day of the first one; undefined for the next that fits
 * @returns `cycles` null where the definition has errors; `first` has them
 * @throws CallFault when the file cannot be read or the day does not exist
 */
export function cyclesOf(
  file: string,
  asked: string | undefined,
  count: number,
): { first: DefinitionFile; cycles: Cycles | null } {
  const first = definitionFile(file, asked);
  const [one] = previewed(first);
  if (one === undefined) return { first, cycles: null };
  return { first, cycles: [one, ...following(file, first.text, first.start, count - 1)] };
}

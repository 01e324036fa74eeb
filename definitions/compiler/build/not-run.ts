/** What a definition asks for and the engine cannot do yet: said once for each, never silently. */
import { FEATURES } from '../../plan/sections.ts';
import type { Feature, Step } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { choosersOf } from '../resolve/choosing.ts';
import type { Programme } from '../resolve/programme.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';

/** Where the first part stands that needs the feature; undefined where none does. */
type Place = (context: Context, programme: Programme, steps: readonly Step[]) => Path | undefined;

/** A path if something holds. */
function at(holds: boolean, ...path: Path): Path | undefined {
  return holds ? path : undefined;
}

/** Each feature with its place. */
const PLACES: Readonly<Record<Feature, Place>> = {
  // On shared dates people choose; one by one they cannot yet.
  choice: (context, { cycle }) =>
    at(cycle.rolling === true && choosersOf(context).length > 0, 'matching', 'by'),
};

/** The features that the engine lacks, each said at the first part that needs it. */
export function notRunYet(
  context: Context,
  programme: Programme,
  steps: readonly Step[],
): readonly Feature[] {
  return FEATURES.filter((feature) => {
    const path = PLACES[feature](context, programme, steps);
    if (path !== undefined) context.problems.add('A109', spanAt(context.root, path), { feature });
    return path !== undefined;
  });
}

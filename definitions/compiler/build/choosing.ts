/** Who chooses, how many, and what they see of each other. */
import type { Choosing } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { comparedBy, relationsOf } from '../criteria.ts';
import { DEFAULTS } from '../defaults.ts';
import { choosersOf } from '../resolve/choosing.ts';
import { readDuration } from '../resolve/durations.ts';
import type { Programme } from '../resolve/programme.ts';
import { offsetAt, WEEK } from '../resolve/rhythms.ts';

/** The questions that matching compares; where it compares none, all that the applications ask. Never personal ones. */
function shown({ definition }: Context): readonly string[] {
  const { matching, applications } = definition;
  const lines = [...(matching?.must ?? []), ...(matching?.prefer ?? [])];
  const compared = lines.flatMap((line) =>
    relationsOf(line).flatMap((relation) => comparedBy(line, relation).map(({ question }) => question)),
  );
  const asked = [...(applications?.mentee?.ask ?? []), ...(applications?.mentor?.ask ?? [])];
  const names = matching?.choose?.show ?? (compared.length > 0 ? compared : asked);
  const open = (name: string) => definition.questions?.[name]?.personal !== true;
  return [...new Set(names)].filter((name) => open(name));
}

/** Undefined where nobody chooses. */
export function buildChoosing(context: Context, { cycle, ladder }: Programme): Choosing | undefined {
  const by = choosersOf(context);
  if (by.length === 0) return undefined;
  const { choices = DEFAULTS.choices.value, choose } = context.definition.matching ?? {};
  const open = { by, most: choices, show: shown(context), names: choose?.anonymous !== true };
  if (cycle.rolling !== true) return open;
  const text = choose?.within ?? DEFAULTS.chooseWithin.value;
  const within = offsetAt(context, ['matching', 'choose', 'within'], text, readDuration(text), WEEK);
  return { ...open, alone: { within, reminders: ladder.offsets } };
}

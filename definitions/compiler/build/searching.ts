/** Matching of one person at a time: whom they name, and the search of a coordinator. */
import type { MatchingPlan } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { readDuration } from '../resolve/durations.ts';
import type { Programme } from '../resolve/programme.ts';
import { offsetAt, WEEK } from '../resolve/rhythms.ts';

/** The questions in which a mentee names mentors; undefined where nobody does. */
export function namedIn({ definition }: Context): readonly string[] | undefined {
  const { matching, applications, questions } = definition;
  if (matching?.by !== 'suggestion' && matching?.by !== 'self-found') return undefined;
  return (applications?.mentee?.ask ?? []).filter((id) => questions?.[id]?.type === 'person');
}

/** How long a coordinator searches for one person; undefined where none does. */
export function searchOf(context: Context, { cycle }: Programme): MatchingPlan['search'] {
  const { by = 'coordinator', otherwise, search = DEFAULTS.search.value } = context.definition.matching ?? {};
  const alone = by === 'coordinator' && cycle.rolling === true;
  if (otherwise !== 'coordinator' && !alone) return undefined;
  const path = ['matching', 'search'];
  const within = offsetAt(context, path, search, readDuration(search), WEEK);
  return { within, reminders: DEFAULTS.searchReminders.value };
}

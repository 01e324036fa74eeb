/** Units in words. */
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { listed } from './dates.ts';

/** The names of units, as one reads them: `Physics and Law`. */
export function unitNames({ units }: Pick<Plan, 'units'>, ids: readonly string[], lang: string): string {
  const named = units.filter(({ id }) => ids.includes(id));
  return listed(
    named.map(({ name }) => inLanguage(name, lang)),
    lang,
  );
}

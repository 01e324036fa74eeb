/** The programme's zone. */
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';

/** The zone if the machine's calendar knows it; UTC, after saying so, if not: the days stay the same. */
export function zoneOf({ definition, problems, root }: Context): string {
  const found = definition['time-zone'];
  try {
    if (/^[A-Z][A-Za-z_+-]+(?:\/|$)/.test(found)) {
      return new Intl.DateTimeFormat('en', { timeZone: found }).resolvedOptions().timeZone && found;
    }
  } catch {
    // Not a zone: said below.
  }
  const zones = Intl.supportedValuesOf('timeZone');
  problems.add('A306', spanAt(root, ['time-zone']), { found, ...nearest(found, zones) });
  return 'UTC';
}

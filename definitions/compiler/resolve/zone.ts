/** The programme's zone. */
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';

/** Names that the calendar has confirmed: asking it takes longer than reading a short definition. */
const confirmed = new Set<string>();

function isZone(name: string): boolean {
  if (confirmed.has(name)) return true;
  if (!/^[A-Z][A-Za-z_+-]+(?:\/|$)/.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    confirmed.add(name);
    return true;
  } catch {
    return false;
  }
}

/** `Europe/Stockholm` and `Stockholm` are of one place. */
function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? '').trim().toLowerCase().replaceAll(/[ -]/g, '_');
}

/** The zone if the machine's calendar knows it; UTC, after saying so, if not: the days stay the same. */
export function zoneOf({ definition, problems, root }: Context): string {
  const found = definition['time-zone'];
  if (isZone(found)) return found;
  const zones = Intl.supportedValuesOf('timeZone');
  const ofPlace = zones.find((zone) => placeOf(zone) === placeOf(found));
  const near = ofPlace === undefined ? nearest(found, zones) : { nearest: ofPlace };
  problems.add('A306', spanAt(root, ['time-zone']), { found, ...near });
  return 'UTC';
}

import { zonedTime } from '../definitions/plan/dates.ts';
import { formatDeadline, formatMoment } from '../definitions/plan/format.ts';
import { startWords as words } from '../locales/en/start.ts';

/** An instant of the API as people read it; midnight is the end of the day before it. */
export function momentText(iso: string, zone: string): string {
  const at = Date.parse(iso);
  if (zonedTime(at, zone) !== '00:00') return formatMoment(at, zone, 'en');
  return words.endOf(formatDeadline(at, zone, 'en'));
}

/**
 * The calendar of public holidays, loaded when the first definition names its country: that takes about as long as
 * a check. In the built command line cli/build-holidays.mjs puts another module in the place of this one.
 */
import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';

export type Library = typeof Holidays;

export function library(): Library {
  const loaded: Library = createRequire(import.meta.url)('date-holidays');
  return loaded;
}

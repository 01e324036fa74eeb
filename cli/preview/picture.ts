/** The cycles of a preview as one picture. */
import { yearPicture } from '../../locales/preview/year.ts';
import type { Preview } from './input.ts';

/** A whole SVG document; several cycles stand under each other on one axis. */
export function asSvg({ cycles: [first, ...more], words, today }: Preview): string {
  return yearPicture([first.plan, ...more.map(({ plan }) => plan)], words, today);
}

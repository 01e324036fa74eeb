import type { PhaseName } from '../phases.ts';
import { pages as words } from '../../locales/en/pages.ts';
import type { Axis, Mark } from './timeline-layout.ts';

/** What both pictures of a cycle are drawn from. */
export interface PictureProps {
  readonly axis: Axis;
  readonly marks: readonly (Mark & { readonly label: string })[];
  readonly today: string;
  readonly title: string;
  readonly desc: string;
}

/** A month that begins so near to the end has no room for its name. */
export const LAST_LABEL = 0.97;

/** The name of a phase, as it stands by itself. */
export function phaseName(phase: PhaseName): string {
  const name = words.phases[phase];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

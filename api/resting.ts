/** Programmes that take nobody at present. */
import type { Plan, Status } from '../definitions/plan/types.ts';
import { programmePages } from '../locales/en/programme-pages.ts';
import { Problem } from './http/problem.ts';
import { inWords } from './pages/fields.tsx';

export const statusOf = ({ programme }: Plan): Status => programme.status ?? 'active';

/** @throws Problem `conflict` for a programme that is coming, discontinued or relaunching */
export function refuseResting(plan: Plan): void {
  const status = statusOf(plan);
  if (status === 'active') return;
  const { statusNote, id } = plan.programme;
  const note = statusNote === undefined ? '' : ` ${inWords(statusNote)}.`;
  throw new Problem('conflict', programmePages.refused(id, status, note));
}

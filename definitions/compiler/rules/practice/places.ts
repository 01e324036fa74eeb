/** Where the parts of a plan stand in the definition. */
import type { Ask, PlanEvent, Step } from '../../../plan/types.ts';
import type { Path } from '../../tree.ts';

/** The day of an event. */
export function eventPath({ id }: Pick<PlanEvent, 'id'>): Path {
  return ['events', id, 'on'];
}

/** The date from which an ask comes. */
export function askPath({ obligation, subject }: Pick<Ask, 'obligation' | 'subject'>): Path {
  switch (obligation) {
    case 'apply':
      return ['applications', subject, 'opens'];
    case 'choose':
      return ['matching', 'choose', 'opens'];
    case 'answer-invitation':
      return ['events', subject, 'on'];
    case 'report-meeting':
      return ['relationships', 'meetings', 'every'];
    case 'report-individual':
      return ['relationships', 'group', 'individual-sessions'];
    case 'check-in':
      return ['check-ins', subject, 'on'];
    case 'give-feedback':
      return ['feedback', subject, 'opens'];
    case 'set-duration':
      return ['relationships', 'duration', 'set-by'];
    case 'stay-willing':
      return ['applications', subject, 'still-willing'];
    case 'extend':
      return ['relationships', 'duration', 'extension'];
    case 'tell-story':
      return ['testimonials', 'opens'];
    case 'sign':
      return ['relationships', 'agreement', 'within'];
    case 'accept':
      return ['matching', 'publish'];
  }
}

/** The date from which a step comes. */
export function stepPath(step: Step, asks: readonly Ask[]): Path {
  const ask = asks.find(({ id }) => id === step.subject);
  if (step.kind === 'fix-date' && ask !== undefined) return ['applications', ask.subject, 'opens'];
  if (ask !== undefined) return askPath(ask);
  if (['event', 'notice', 'fix-date'].includes(step.kind)) return ['events', step.subject, 'on'];
  if (step.kind === 'thank') return ['recognition', step.subject, 'on'];
  if (step.kind === 'open-applications') return ['applications', step.subject, 'opens'];
  if (step.kind === 'close-applications') return ['applications', step.subject, 'closes'];
  return step.kind === 'report' ? ['cycle', 'duration'] : ['matching', 'publish'];
}

/** One handler a kind of step. A new kind of step is a new file and a line here. */
import type { StepRow } from '../../db/queries/steps.ts';
import { closeAcceptanceStep, completeStep, remindAcceptance } from './acceptance.ts';
import { ask, close, remind } from './asks.ts';
import { closeApplications, openApplications } from './applications.ts';
import { followUp } from './entitled.ts';
import { closeChoiceStep, remindChoiceStep } from './choices.ts';
import { event, fixDate, notice } from './events.ts';
import { draftMatches, escalatePublish, publishMatches, remindPublish } from './matching.ts';
import { askPair, closePair, remindPair } from './pair-asks.ts';
import { escalateReview, remindReview, reviewApplications } from './review.ts';
import { resumeStep } from './pauses.ts';
import { returnMember } from './pools.ts';
import { report } from './report.ts';
import { thank } from './thanks.ts';
import { endSilent, tellSilent } from './silence.ts';
import { closeSign, remindSign } from './signing.ts';
import { remindSearchStep } from './search.ts';
import type { StepHandler } from './types.ts';

export const HANDLERS: Readonly<Record<StepRow['kind'], StepHandler>> = {
  'open-applications': openApplications,
  'close-applications': closeApplications,
  'review-applications': reviewApplications,
  'remind-review': remindReview,
  'escalate-review': escalateReview,
  'draft-matches': draftMatches,
  'publish-matches': publishMatches,
  'remind-publish': remindPublish,
  'escalate-publish': escalatePublish,
  ask,
  remind,
  close,
  'tell-silent': tellSilent,
  'end-silent': endSilent,
  'fix-date': fixDate,
  notice,
  event,
  'follow-up': followUp,
  thank,
  report,
  'remind-acceptance': remindAcceptance,
  'close-acceptance': closeAcceptanceStep,
  'remind-sign': remindSign,
  'close-sign': closeSign,
  complete: completeStep,
  'ask-pair': askPair,
  'remind-pair': remindPair,
  'close-pair': closePair,
  'tell-silent-pair': tellSilent,
  'end-silent-pair': endSilent,
  'remind-search': remindSearchStep,
  'return-member': returnMember,
  'remind-choice': remindChoiceStep,
  'close-choice': closeChoiceStep,
  'resume-pair': resumeStep,
};

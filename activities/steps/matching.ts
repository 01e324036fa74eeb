import { enqueue } from '../../db/queries/messages.ts';
import { makeDrafts, publishAll } from '../../db/queries/matches.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import type { StepContext, StepHandler } from './types.ts';

/** Drafts a matching for each unit and hands it to its coordinator. */
export const draftMatches: StepHandler = async ({ tx, cycleId, now }) => {
  await makeDrafts(tx, cycleId, now);
};

/** Publishes the latest drafts: in the plan only where the definition lets Adept do so. */
export const publishMatches: StepHandler = async ({ tx, cycleId, now }) => {
  await publishAll(tx, cycleId, now);
};

async function tellUnpublished(
  { tx, cycleId, step, now }: StepContext,
  template: Template,
  to: 'unit' | 'owner',
): Promise<void> {
  const units = await tx<{ id: string }[]>`
    select u.id from unit u where u.cycle_id = ${cycleId} and u.published_at is null
      and exists (select 1 from draft_pair p join draft d on d.id = p.draft_id
                  where d.cycle_id = u.cycle_id and d.unit_id = u.id)
    order by u.id`;
  for (const { id } of units) {
    await enqueue(tx, {
      key: `${step.key}/${cycleId}/${id}`,
      cycleId,
      template,
      params: { unit: id },
      at: now,
      recipientKind: to,
      recipient: to === 'unit' ? id : '',
    });
  }
}

/** Reminds the coordinators of the units that have a draft and have not published. */
export const remindPublish: StepHandler = (context) => tellUnpublished(context, 'remind-publish', 'unit');

/** Tells the programme's owner which units have still not published. Nothing is published by itself. */
export const escalatePublish: StepHandler = (context) =>
  tellUnpublished(context, 'escalate-publish', 'owner');

import { told, type Actor } from '../stage.ts';

/** A coordinator who has talked to the people of a task says so. Another may have been quicker, or things have mended. */
export const seeTo: Actor = async ({ browser, cycleId }, act) => {
  const reply = await browser.api('POST', `/api/cycles/${cycleId}/tasks/${told(act, 'task')}/close`);
  if (reply.status >= 500) throw new Error(`Closing a task says ${reply.status}.`);
  return { outcome: reply.status < 400 ? 'seen to' : 'closed already' };
};

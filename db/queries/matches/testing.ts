/** For tests: an office on a database of its own. */
import { freshDatabase } from '../../../test/support/fixtures.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import { officeOn, twoUnits, type Office } from '../../../test/support/office.ts';

export { addressOf, crowd, meetingAs, twoUnits, type Office } from '../../../test/support/office.ts';

/** Starts a cycle of the plan. Close it after the tests. */
export async function openOffice(plan: Plan = twoUnits()): Promise<Office> {
  return officeOn(plan, await freshDatabase());
}

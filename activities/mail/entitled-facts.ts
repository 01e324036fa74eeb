/** What a mail may say about a right to a partner. */
import type { Plan } from '../../definitions/plan/types.ts';
import type { MailRow } from '../../db/queries/mail-facts.ts';

export const entitledFacts = ({ role, params }: Pick<MailRow, 'role' | 'params'>, plan: Plan) => ({
  entitled: role === 'mentee' && plan.roles.mentee.entitled === true,
  many: params.many ?? 0,
});

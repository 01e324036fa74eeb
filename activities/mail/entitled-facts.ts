/** What a mail may say about a right to a partner. */
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { MailRow } from '../../db/queries/mail-facts.ts';

/** What mentees have a right to is a mentor, also where a coordinator reads of it. */
export const entitledFacts = (
  { role, params, template }: Pick<MailRow, 'role' | 'params' | 'template'>,
  { roles }: Plan,
  lang: string,
) => ({
  entitled: role === 'mentee' && roles.mentee.entitled === true,
  many: params.many ?? 0,
  ...(template === 'entitled-waiting' ? { otherRole: inLanguage(roles.mentor.label, lang) } : {}),
});

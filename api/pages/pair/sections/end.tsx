import { endEarly } from '../../../../db/queries/early-end.ts';
import { pairEnd as words } from '../../../../locales/en/pair-end.ts';
import { pages } from '../../../../locales/en/pages.ts';
import { Choice, TextArea, type Entered } from '../../fields.tsx';
import { first, type FieldErrors } from '../../form-data.ts';
import type { PairSection } from '../section.ts';

/** As long as a letter; nobody need write it. */
const REASON_LIMIT = 2_000;

/** The form that ends a pair: why is for the coordinators alone, and nobody need say it. */
export function EndForm({ action, entered }: { readonly action: string; readonly entered: Entered }) {
  const again = [
    { value: 'yes', label: words.againYes },
    { value: 'no', label: words.againNo },
  ];
  const confirm = [{ value: 'yes', label: words.confirm }];
  return (
    <form method="post" action={action} novalidate>
      <TextArea
        name="reason"
        label={
          <>
            {words.reason} <small>({pages.optional})</small>
          </>
        }
        entered={entered}
      />
      <p class="soft">{words.readBy}</p>
      <Choice name="again" legend={words.again} type="radio" options={again} entered={entered} />
      <Choice name="confirm" legend={words.really} type="checkbox" options={confirm} entered={entered} />
      <button>{words.button}</button>
    </form>
  );
}

/** Ending before the time: a link to a page that asks once more; here only what was wrong with its form. */
export const endSection: PairSection = {
  id: 'end',
  show: ({ facts: { isLive }, entered, action }) => {
    if (!isLive) return null;
    const isSent = Object.keys(entered.errors).length > 0;
    return (
      <>
        <h2>{words.heading}</h2>
        {isSent ? (
          <EndForm action={action} entered={entered} />
        ) : (
          <p>
            {words.lead} <a href={action}>{words.link}</a>
          </p>
        )}
      </>
    );
  },
  act: async ({ sql }, { plan, pair, me, now }, values): Promise<FieldErrors> => {
    const [reason, again] = [first(values, 'reason'), first(values, 'again')];
    const errors: FieldErrors = {
      ...(reason.length > REASON_LIMIT ? { reason: pages.errors.tooLong(REASON_LIMIT) } : {}),
      ...(again === 'yes' || again === 'no' ? {} : { again: pages.errors.yesOrNo }),
      ...(first(values, 'confirm') === 'yes' ? {} : { confirm: pages.errors.confirm }),
    };
    if (Object.keys(errors).length > 0) return errors;
    const member = { relationship: pair.id, participant: me.participant };
    await endEarly(sql, plan, { ...member, reason, again: again === 'yes', now });
    return {};
  },
};

import { changeText, keepDraft } from '../../../../db/queries/relationships.ts';
import { agreementPage as words } from '../../../../locales/en/agreement.ts';
import { pages } from '../../../../locales/en/pages.ts';
import { AgreementText, EarlierVersions, Signatures } from '../../agreement-shown.tsx';
import { TextArea } from '../../fields.tsx';
import { first } from '../../form-data.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection, SectionAction, SectionProps } from '../section.ts';

/** A text that people read before they sign it. */
const TEXT_LIMIT = 10_000;

function ChangeForm({ facts, entered, action }: SectionProps) {
  const current = facts.agreement?.current;
  if (current === undefined) return null;
  const isSent = 'text' in entered.values;
  const shown = { values: isSent ? entered.values : { text: [current.text] }, errors: entered.errors };
  return (
    <details open={isSent}>
      <summary>{words.change}</summary>
      <form method="post" action={action} novalidate>
        <p class="hint">{words.changeHint}</p>
        <input type="hidden" name="version" value={String(current.version)} />
        <TextArea name="text" label={words.changeLabel} entered={shown} rows={16} />
        <button>{words.changeButton}</button>
      </form>
    </details>
  );
}

function mySignature({ agreement, me }: PairFacts): string | null {
  const mine = agreement?.signers.find(({ participant }) => participant === me.participant);
  return mine === undefined || mine.hasSigned ? null : mine.obligation;
}

/** What browsers send at the end of a line. */
const withPlainLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

const changeIt: SectionAction = async (deps, facts, values) => {
  const { agreement, pair, me, now } = facts;
  const text = withPlainLines(first(values, 'text'));
  if (text === '') return { text: words.errors.empty };
  if (text.length > TEXT_LIMIT) return { text: words.errors.tooLong(TEXT_LIMIT) };
  if (agreement === null || pair.opened_at !== null) return { text: pages.closed.settledText };
  const [draft] = agreement.versions;
  await keepDraft(deps.sql, pair.id, draft.text, draft.at);
  const from = Number(first(values, 'version'));
  const change = { relationship: pair.id, participant: me.participant, from, text, now };
  switch (await changeText(deps.sql, change)) {
    case 'changed':
      return {};
    case 'same':
      return { text: words.errors.same };
    case 'outdated':
      return { text: words.errors.overtaken };
    case 'closed':
      return { text: pages.closed.settledText };
  }
};

/** What the members agree on: its versions, its signatures, and a form to change it as long as it is not signed. */
export const agreementSection: PairSection = {
  id: 'agreement',
  show: (props) => {
    const { agreement, plan, isLive, pair } = props.facts;
    if (agreement === null) return null;
    const shown = { agreement, zone: plan.programme.timeZone };
    const owed = mySignature(props.facts);
    const isOpen = isLive && pair.opened_at === null;
    return (
      <>
        <h2>{words.heading}</h2>
        {isOpen ? <p>{words.lead}</p> : null}
        {isOpen ? (
          <AgreementText {...shown} />
        ) : (
          <details>
            <summary>{words.read}</summary>
            <AgreementText {...shown} />
          </details>
        )}
        <Signatures {...shown} />
        {isOpen && owed !== null ? (
          <p>
            <a href={props.facts.pageOf(owed)}>{words.signHere}</a>
          </p>
        ) : null}
        {isOpen ? <ChangeForm {...props} /> : null}
        <EarlierVersions {...shown} />
      </>
    );
  },
  act: changeIt,
};

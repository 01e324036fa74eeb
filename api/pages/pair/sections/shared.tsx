import { findAsk, readerOf } from '../../../../definitions/plan/asks.ts';
import { formatDay } from '../../../../definitions/plan/format.ts';
import type { Question } from '../../../../definitions/plan/types.ts';
import type { CheckedIn } from '../../../../db/queries/relationships.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import { answerWords } from '../../answer-words.ts';
import { inWords } from '../../fields.tsx';
import type { PairFacts } from '../facts.ts';
import type { PairSection } from '../section.ts';

/** The questions of a check-in that the others of a pair may read, and that were answered. */
function sharedOf({ askId, answers }: CheckedIn, { plan }: PairFacts): readonly Question[] {
  const ask = findAsk(plan, askId);
  if (ask === undefined) return [];
  return ask.questions.flatMap((id) => {
    const question = plan.questions.find((one) => one.id === id);
    const shared = question !== undefined && readerOf(ask, question) !== 'coordinator';
    return shared && answers[id] !== undefined ? [question] : [];
  });
}

function Shared({ one, facts }: { readonly one: CheckedIn; readonly facts: PairFacts }) {
  const { plan, me } = facts;
  const ask = findAsk(plan, one.askId);
  const day = formatDay(one.givenAt, plan.programme.timeZone, words.lang);
  const who = one.participant === me.participant ? words.you : one.name;
  return (
    <>
      <h3>{words.sharedBy(who, ask === undefined ? '' : inWords(ask.name), day)}</h3>
      <dl class="answer">
        {sharedOf(one, facts).map((question) => (
          <>
            <dt>{inWords(question.ask)}</dt>
            <dd>{answerWords(question, one.answers[question.id])}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

/** What members have answered in check-ins that the programme shares in a pair. */
export const sharedSection: PairSection = {
  id: 'shared',
  show: ({ facts }) => {
    const shown = facts.checkedIn.filter((one) => sharedOf(one, facts).length > 0);
    if (shown.length === 0) return null;
    return (
      <>
        <h2>{words.shared}</h2>
        {shown.map((one) => (
          <Shared one={one} facts={facts} />
        ))}
      </>
    );
  },
};

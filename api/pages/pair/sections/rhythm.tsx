import { setRhythm } from '../../../../db/queries/relationships.ts';
import { plannedRhythm, RHYTHMS, rhythmKey, setsRhythm } from '../../../../definitions/plan/rhythm.ts';
import type { Offset } from '../../../../definitions/plan/types.ts';
import { pages } from '../../../../locales/en/pages.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import { rhythmWords } from '../../../../locales/en/rhythm.ts';
import { Choice } from '../../fields.tsx';
import { first } from '../../form-data.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection, SectionAction } from '../section.ts';

type Rhythm = Pick<Offset, 'unit' | 'count'>;

/** How often this pair meets. */
function rhythmOf({ pair, plan }: PairFacts): Rhythm | null {
  const { rhythm_unit: unit, rhythm_count: count } = pair;
  return unit === null || count === null ? plannedRhythm(plan) : { unit, count };
}

/** What one can choose from, with what stands. */
const choicesOf = (now: Rhythm): readonly Rhythm[] =>
  RHYTHMS.some((one) => rhythmKey(one) === rhythmKey(now)) ? RHYTHMS : [now, ...RHYTHMS];

const setIt: SectionAction = async ({ sql }, facts, values) => {
  const now = rhythmOf(facts);
  if (now === null || !setsRhythm(facts.plan)) return { rhythm: words.rhythm.notYours };
  const rhythm = choicesOf(now).find((one) => rhythmKey(one) === first(values, 'rhythm'));
  if (rhythm === undefined) return { rhythm: words.rhythm.choose };
  const { pair, me } = facts;
  const change = { relationship: pair.id, participant: me.participant, rhythm, now: facts.now };
  return (await setRhythm(sql, change)) ? {} : { rhythm: pages.closed.settledText };
};

/** How often the pair meets, and where the programme leaves that to the pair, a form to set it. */
export const rhythmSection: PairSection = {
  id: 'rhythm',
  show: ({ facts, entered, action }) => {
    const { plan, pair, isLive, me } = facts;
    const now = rhythmOf(facts);
    if (now === null || pair.opened_at === null || !isLive || me.leftAt !== null) return null;
    const isOwn = pair.rhythm_unit !== null;
    const shown = { values: { rhythm: [rhythmKey(now)], ...entered.values }, errors: entered.errors };
    const options = choicesOf(now).map((one) => ({ value: rhythmKey(one), label: rhythmWords(one) }));
    return (
      <>
        <h2>{words.rhythm.heading}</h2>
        <p>{isOwn ? words.rhythm.own(rhythmWords(now)) : words.rhythm.planned(rhythmWords(now))}</p>
        {setsRhythm(plan) ? (
          <form method="post" action={action} novalidate>
            <Choice
              name="rhythm"
              legend={words.rhythm.legend}
              type="radio"
              options={options}
              entered={shown}
            />
            <p class="hint">{words.rhythm.hint}</p>
            <button>{words.rhythm.button}</button>
          </form>
        ) : null}
      </>
    );
  },
  act: setIt,
};

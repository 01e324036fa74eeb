import { pausePair, resumePair } from '../../../../db/queries/relationships.ts';
import { formatDay } from '../../../../definitions/plan/format.ts';
import { pairPause as words } from '../../../../locales/en/pair-pause.ts';
import { isDay } from '../../../days.ts';
import { Input } from '../../fields.tsx';
import { first } from '../../form-data.ts';
import { pairPage } from '../../../../locales/en/pair-page.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection, SectionProps } from '../section.ts';

function Resting({ facts: { pair, plan }, action }: SectionProps) {
  const shown = (at: number): string => formatDay(at, plan.programme.timeZone, pairPage.lang);
  return (
    <form method="post" action={action} novalidate>
      <p>{words.since(shown(pair.paused_at ?? 0))}</p>
      <p>{pair.resumes_at === null ? words.open : words.until(shown(pair.resumes_at))}</p>
      <button name="do" value="resume">
        {words.resume}
      </button>
    </form>
  );
}

function Rest({ facts: { today }, entered, action }: SectionProps) {
  return (
    <form method="post" action={action} novalidate>
      <p>{words.lead}</p>
      <Input
        name="until"
        type="date"
        label={words.day}
        hint={words.hint}
        entered={entered}
        extra={{ min: today }}
      />
      <button class="quiet" name="do" value="pause">
        {words.pause}
      </button>
    </form>
  );
}

const canRest = ({ isLive, pair }: PairFacts): boolean => isLive && pair.opened_at !== null;

/** A pair rests for a while, with or without a day of return, and goes on again. */
export const pauseSection: PairSection = {
  id: 'pause',
  show: (props) => {
    if (!canRest(props.facts)) return null;
    const isPaused = props.facts.pair.paused_at !== null;
    return (
      <>
        <h2>{isPaused ? words.resting : words.heading}</h2>
        {isPaused ? <Resting {...props} /> : <Rest {...props} />}
      </>
    );
  },
  act: async ({ sql }, facts, values) => {
    const { plan, pair, now, today } = facts;
    if (!canRest(facts)) return {};
    if (pair.paused_at !== null) {
      if (first(values, 'do') === 'resume') await resumePair(sql, plan, { relationship: pair.id, now });
      return {};
    }
    const until = first(values, 'until');
    if (until !== '' && (!isDay(until) || until <= today)) return { until: words.wrongDay };
    if (first(values, 'do') === 'pause')
      await pausePair(sql, plan, { relationship: pair.id, until: until === '' ? null : until, now });
    return {};
  },
};

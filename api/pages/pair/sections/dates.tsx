import { formatDay, formatDeadline } from '../../../../definitions/plan/format.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import type { PairSection } from '../section.ts';

/** When the pair began, and until when it goes. */
export const datesSection: PairSection = {
  id: 'dates',
  show: ({ facts: { pair, plan } }) => {
    if (pair.opened_at === null) return null;
    const zone = plan.programme.timeZone;
    const over = pair.ended_at !== null && pair.state !== 'completed';
    const end = over ? formatDay(pair.ended_at, zone, words.lang) : endDay(pair.ends_at, zone);
    return (
      <>
        <h2>{words.dates}</h2>
        <dl class="facts">
          <dt>{words.began}</dt>
          <dd>{formatDay(pair.opened_at, zone, words.lang)}</dd>
          <dt>{over ? words.ended : words.lastDay}</dt>
          <dd>{end}</dd>
        </dl>
      </>
    );
  },
};

const endDay = (at: number | null, zone: string): string =>
  at === null ? '' : formatDeadline(at, zone, words.lang);

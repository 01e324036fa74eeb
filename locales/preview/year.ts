/** The cycles of a programme as one picture. */
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { blockOf } from '../../definitions/preview/picture/content.ts';
import { svgOf } from '../../definitions/preview/picture/svg.ts';
import type { PictureWords } from '../../definitions/preview/picture/svg.ts';
import { inWords } from './dates.ts';
import type { PreviewLocale } from './index.ts';

function wordsFor(plan: Plan, { lang, picture }: PreviewLocale): PictureWords {
  const zone = plan.programme.timeZone;
  return {
    lang,
    span: picture.span,
    mark: (mark) => picture.mark(plan, mark),
    month: (at) => inWords(at, zone, lang, 'month'),
    year: (at) => inWords(at, zone, lang, 'year'),
    today: (at) => `${picture.today}, ${inWords(at, zone, lang, 'day-month')}`,
    provisional: picture.provisional,
    ticks: picture.ticks,
  };
}

/**
 * A whole SVG document; several cycles stand under each other on one axis.
 * @param plans of one programme, in the order of their starts
 * @param today where the line of today stands, epoch ms
 */
export function yearPicture(plans: readonly [Plan, ...Plan[]], words: PreviewLocale, today: EpochMs): string {
  const [plan] = plans;
  const { programme } = plan;
  const blocks = plans.map((one) => blockOf(one, words.lang));
  const period = blocks.length === 1 ? ` ${plan.cycle.period}` : '';
  return svgOf({
    title: `${inLanguage(programme.name, words.lang)}${period}`,
    subtitle: words.picture.subtitle(inLanguage(programme.organiser, words.lang), programme.timeZone),
    description: words.picture.description(blocks, plan),
    blocks,
    zone: programme.timeZone,
    today,
    words: wordsFor(plan, words),
  });
}

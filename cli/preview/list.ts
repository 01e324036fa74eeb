/** Each dated thing of a cycle in order, with its rule and where it comes from; for people and for programs. */
import { datedSteps } from '../../definitions/preview/days.ts';
import type { Dated } from '../../definitions/preview/days.ts';
import { mailsFor, PACES, READERS } from '../../definitions/preview/mails.ts';
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { dayInWords } from '../../locales/preview/dates.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import type { Preview, PreviewedCycle } from './input.ts';
import { subjectOf } from './subjects.ts';

interface Line extends Dated {
  readonly weekday: string;
  readonly what: string;
  readonly who: string;
  readonly why: string;
}

function linesOf(plan: Plan, { lang, list }: PreviewLocale): readonly Line[] {
  return datedSteps(plan).map(({ step, day, time }) => {
    const { origin } = step;
    const why =
      origin.from === 'definition' ? list.written(origin.line, origin.file) : list.byDefault(origin.reason);
    const weekday = dayInWords(day, lang, 'weekday');
    return { step, day, time, weekday, what: list.what(plan, step), who: list.who(plan, step), why };
  });
}

function heading({ plan, start, startAsked }: PreviewedCycle, { lang, list }: PreviewLocale): string {
  const { programme, cycle, notRunYet } = plan;
  const name = inLanguage(programme.name, lang) || programme.id;
  const chosen = startAsked ? list.startAsked(start) : list.startChosen(start);
  const waits = notRunYet.length === 0 ? '' : `${list.notRunYet(notRunYet)}\n`;
  return `${list.heading(name, cycle.firstDay, cycle.lastDay, programme.timeZone)}\n${chosen}\n${waits}\n`;
}

function listOf(cycle: PreviewedCycle, words: PreviewLocale): string {
  const lines = linesOf(cycle.plan, words);
  const widest = Math.max(...lines.map(({ what }) => what.length));
  const texts = lines.map(({ step, day, time, weekday, what, who, why }) => {
    const when = `${weekday} ${day}  ${(time ?? words.list.endOfDay).padEnd(5)}`;
    return `${when}  ${what.padEnd(widest)}  ${who}\n${' '.repeat(23)}${step.rule.words}; ${why}\n`;
  });
  return heading(cycle, words) + texts.join('');
}

export function asList({ cycles, words }: Preview): string {
  return cycles.map((cycle) => listOf(cycle, words)).join('\n');
}

function cycleAsJson({ plan, start, startAsked }: PreviewedCycle, words: PreviewLocale) {
  const steps = linesOf(plan, words).map(({ step, time, ...said }) => ({
    ...step,
    at: new Date(step.at).toISOString(),
    time: time ?? words.list.endOfDay,
    ...said,
  }));
  const mails = PACES.flatMap((pace) =>
    READERS.flatMap((to) =>
      mailsFor(plan, to, { pace }).map((mail) => ({
        pace,
        ...mail,
        at: new Date(mail.at).toISOString(),
        subject: subjectOf(plan, mail, words.mail),
      })),
    ),
  );
  return { programme: plan.programme, cycle: plan.cycle, start, startAsked, steps, mails };
}

/** One object for one cycle; for several an object that holds them. */
export function asJson({ cycles, words }: Preview): string {
  const all = cycles.map((cycle) => cycleAsJson(cycle, words));
  return `${JSON.stringify(all.length === 1 ? all[0] : { cycles: all }, null, 2)}\n`;
}

/** Each dated thing of a cycle in order, with its rule and where it comes from; for people and for programs. */
import { datedLines } from '../../definitions/preview/lines.ts';
import type { DatedLine } from '../../definitions/preview/lines.ts';
import { mailsFor, PACES, READERS } from '../../definitions/preview/mails.ts';
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Origin, Plan } from '../../definitions/plan/types.ts';
import { dayInWords } from '../../locales/preview/dates.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import type { Preview, PreviewedCycle } from './input.ts';
import { subjectOf } from './subjects.ts';

interface Line extends DatedLine {
  readonly weekday: string;
  readonly what: string;
  readonly who: string;
  /** Where its rule comes from; '' where the plan does not keep that. */
  readonly why: string;
}

function whyOf(origin: Origin | undefined, { list }: PreviewLocale): string {
  if (origin === undefined) return '';
  return origin.from === 'definition'
    ? list.written(origin.line, origin.file)
    : list.byDefault(origin.reason);
}

function linesOf(plan: Plan, words: PreviewLocale): readonly Line[] {
  return datedLines(plan).map((line) => ({
    ...line,
    weekday: dayInWords(line.day, words.lang, 'weekday'),
    what: words.list.what(plan, line),
    who: words.list.who(plan, line),
    why: whyOf(line.origin, words),
  }));
}

function heading({ plan, start, startAsked }: PreviewedCycle, { lang, list }: PreviewLocale): string {
  const { programme, cycle } = plan;
  const name = inLanguage(programme.name, lang) || programme.id;
  const chosen = startAsked ? list.startAsked(start) : list.startChosen(start);
  return `${list.heading(name, cycle.firstDay, cycle.lastDay, programme.timeZone)}\n${chosen}\n\n`;
}

/** `09:00`, `16:00-18:00`, the word for the end of the day, or nothing. */
function timeShown({ time, until, endOfDay }: Line, { list }: PreviewLocale): string {
  if (time === null) return endOfDay ? list.endOfDay : '';
  return until === undefined ? time : `${time}-${until}`;
}

const widest = (texts: readonly string[]): number => Math.max(5, ...texts.map(({ length }) => length));

function listOf(cycle: PreviewedCycle, words: PreviewLocale): string {
  const lines = linesOf(cycle.plan, words);
  const times = widest(lines.map((line) => timeShown(line, words)));
  const things = widest(lines.map(({ what }) => what));
  const texts = lines.map((line) => {
    const { weekday, day, what, who, rule, why } = line;
    const when = `${weekday} ${day}  ${timeShown(line, words).padEnd(times)}`;
    const reason = why === '' ? rule.words : `${rule.words}; ${why}`;
    return `${when}  ${what.padEnd(things)}  ${who}\n${' '.repeat(when.length + 2)}${reason}\n`;
  });
  return heading(cycle, words) + texts.join('');
}

export function asList({ cycles, words }: Preview): string {
  return cycles.map((cycle) => listOf(cycle, words)).join('\n');
}

function cycleAsJson({ plan, start, startAsked }: PreviewedCycle, words: PreviewLocale) {
  const steps = linesOf(plan, words).map(({ endOfDay, ...line }) => ({
    ...line,
    at: new Date(line.at).toISOString(),
    time: endOfDay ? words.list.endOfDay : line.time,
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

/** Every mail of a cycle, reader by reader, with its day, kind and subject, and how many a week. */
import { countMails, mailsFor, PACES, READERS, weeklyCounts } from '../../definitions/preview/mails.ts';
import type { Pace, PlannedMail, Reader } from '../../definitions/preview/mails.ts';
import { poolRoles } from '../../definitions/plan/pools.ts';
import type { Day, Plan } from '../../definitions/plan/types.ts';
import { dayInWords } from '../../locales/preview/dates.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import type { Preview, PreviewedCycle } from './input.ts';
import { subjectOf } from './subjects.ts';

function mailLines(plan: Plan, mails: readonly PlannedMail[], { lang, mail: words }: PreviewLocale): string {
  const width = Math.max(...mails.map((mail) => words.kind(mail).length));
  const lines = mails.map((mail) => {
    const when = `${dayInWords(mail.day, lang, 'weekday').padEnd(3)} ${mail.day}`;
    const only = mail.units === undefined ? '' : ` (${words.onlyIn(plan, mail.units)})`;
    const each = mail.each === undefined ? '' : ` (${words.each(plan, mail.each)})`;
    return `    ${when}  ${words.kind(mail).padEnd(width)}  ${subjectOf(plan, mail, words)}${only}${each}\n`;
  });
  return lines.join('');
}

function busiest(weeks: ReadonlyMap<Day, number>): readonly [Day, number] | undefined {
  return [...weeks].toSorted(([, a], [, b]) => b - a)[0];
}

function weekLines(plan: Plan, mails: readonly PlannedMail[], words: PreviewLocale['mail']): string {
  const weeks = weeklyCounts(mails);
  const most = busiest(weeks);
  if (most === undefined) return '';
  const each = [...weeks].map(([monday, count]) => `${words.week(monday)} ${count}`);
  const rows = Array.from({ length: Math.ceil(each.length / 5) }, (_, row) =>
    each.slice(row * 5, row * 5 + 5),
  );
  const limit = plan.messagesPerWeek === undefined ? '' : `; ${words.limit(plan.messagesPerWeek)}`;
  const lead = `    ${words.perWeek} (${words.busiest(...most)}${limit}):\n`;
  return `${lead}${rows.map((row) => `      ${row.join(', ')}\n`).join('')}`;
}

function readerText(plan: Plan, to: Reader, pace: Pace, words: PreviewLocale): string {
  const mails = mailsFor(plan, to, { pace });
  const total = mails.length === 0 ? words.mail.none : words.mail.total(countMails(mails));
  const head = `  ${words.mail.reader(plan, to)}: ${total}\n`;
  if (mails.length === 0) return head;
  const weeks = to === 'mentor' || to === 'mentee' ? weekLines(plan, mails, words.mail) : '';
  return `${head}${mailLines(plan, mails, words)}${weeks}`;
}

/** The mails that ask a mentor for consent whom a mentee has named; nothing where nobody is named. */
function namedText(plan: Plan, words: PreviewLocale): string {
  if (plan.matching.named === undefined) return '';
  const { named, kind } = words.mail;
  const { reminders } = plan.relationship.acceptance;
  const mail = (template: 'ask-accept' | 'remind-accept', reminder: number): PlannedMail => ({
    to: 'mentor',
    template,
    at: plan.cycle.startsAt,
    day: plan.cycle.firstDay,
    reminder,
    named: true,
  });
  const mails = [
    { when: named.when([]), mail: mail('ask-accept', 0) },
    ...reminders.map(({ plus }, index) => ({
      when: named.when(plus),
      mail: mail('remind-accept', index + 1),
    })),
  ];
  const lines = mails.map(
    (one) =>
      `    ${one.when.padEnd(17)}  ${kind(one.mail).padEnd(12)}  ${subjectOf(plan, one.mail, words.mail)}\n`,
  );
  return `${named.heading(plan)}\n${lines.join('')}    ${named.note(plan)}\n`;
}

/** Only where the definition says what silence leads to. */
const SILENCE = new Set(['silent', 'partner-silent', 'ended-silent']);

function cycleText({ plan, start, startAsked }: PreviewedCycle, words: PreviewLocale): string {
  const { list, mail } = words;
  const chosen = startAsked ? list.startAsked(start) : list.startChosen(start);
  const paces = PACES.map((pace) => {
    const readers = READERS.map((to) => readerText(plan, to, pace, words)).join('\n');
    return `${mail.paces[pace]}\n\n${readers}`;
  });
  const happens = ([template]: readonly [string, string]): boolean =>
    (plan.escalation !== undefined || !SILENCE.has(template)) &&
    (poolRoles(plan).length > 0 || !template.startsWith('pool-'));
  const named = namedText(plan, words);
  const rare = Object.entries(mail.occasions)
    .filter(happens)
    .map(([template, when]) => `  ${template}: ${when}\n`);
  return [
    `${mail.heading}, ${plan.cycle.id}. ${chosen}\n${mail.assumption}\n`,
    ...paces,
    ...(named === '' ? [] : [named]),
    `${mail.occasional}\n${rare.join('')}`,
  ].join('\n');
}

export function asMail({ cycles, words }: Preview): string {
  return cycles.map((cycle) => cycleText(cycle, words)).join('\n');
}

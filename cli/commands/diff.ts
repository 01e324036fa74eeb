/** `adept diff OLD NEW`: what a new text of a definition changes in dates, mails and rules. */
import { parseArgs } from 'node:util';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { differenceOf, isSame } from '../../definitions/preview/diff.ts';
import type { Change, Difference } from '../../definitions/preview/diff.ts';
import { READERS } from '../../definitions/preview/mails.ts';
import { RULE_SECTIONS } from '../../definitions/preview/rules.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';
import { CallFault, definitionFile, withCallFaults } from '../definition-file.ts';
import { diagnosticsText } from '../formats/text.ts';
import { previewWords } from '../language.ts';

/** Null when the definition has errors, which have been told then. */
function planOf(file: string, start: string | undefined): Plan | null {
  const definition = definitionFile(file, start);
  if (definition.compiled.plan !== undefined) return definition.compiled.plan;
  process.stderr.write(diagnosticsText(definition));
  return null;
}

function section(heading: string, lines: readonly string[], { diff }: PreviewLocale): string {
  const all = lines.length === 0 ? [diff.nothing] : lines;
  return `${heading}\n${all.map((line) => `  ${line}\n`).join('')}`;
}

function ruleLines(now: Plan, { rules }: Difference, { diff }: PreviewLocale): string[] {
  return RULE_SECTIONS.flatMap((name) => {
    const changes = rules.filter((rule) => rule.section === name);
    return changes.map((one) => `${diff.section[name]}: ${diff.change(now, one)}`);
  });
}

/** Things that are gone are named by the plan that has them. */
function words(old: Plan, now: Plan, { diff }: PreviewLocale) {
  return (change: Change): string => diff.change(change.after === null ? old : now, change);
}

function asText(old: Plan, now: Plan, difference: Difference, locale: PreviewLocale): string {
  const { diff, mail } = locale;
  if (isSame(difference)) return `${diff.same}\n`;
  const say = words(old, now, locale);
  const counts = READERS.map((to) => diff.counts(mail.reader(now, to), ...difference.counts[to]));
  return [
    section(diff.dates, difference.dates.map(say), locale),
    section(diff.mails, [...counts, ...difference.mails.map(say)], locale),
    section(diff.rules, ruleLines(now, difference, locale), locale),
  ].join('\n');
}

/**
 * Runs the command. Both texts are compiled for the same start; without `--start` for the next one of NEW. Gives the
 * exit code: 0 compared, 1 one of them has errors, 2 the call is wrong.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { start: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } },
  });
  return withCallFaults('diff', () => {
    const [old, now, ...more] = positionals;
    if (old === undefined || now === undefined || more.length > 0) throw new CallFault('Give two files.');
    const locale = previewWords(values.lang);
    const after = planOf(now, values.start);
    const start =
      values.start ?? (after === null ? undefined : zonedDay(after.cycle.startsAt, after.programme.timeZone));
    const before = planOf(old, start);
    if (before === null || after === null) return 1;
    const difference = differenceOf(before, after);
    const text = () => asText(before, after, difference, locale);
    process.stdout.write(values.json === true ? `${JSON.stringify(difference, null, 2)}\n` : text());
    return 0;
  });
}

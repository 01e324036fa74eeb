/** `adept preview FILE [--start DATE] [--json]`: each dated thing of a cycle, in order, before it runs. */
import { parseArgs } from 'node:util';
import { formatDay, formatDeadline, zonedDay, zonedTime } from '../../definitions/plan/dates.ts';
import type { Plan, Step } from '../../definitions/plan/types.ts';
import { previewEn } from '../../locales/preview.en.ts';
import { CallFault, definitionFile, withCallFaults } from '../definition-file.ts';
import type { DefinitionFile } from '../definition-file.ts';
import { diagnosticsText } from '../formats/text.ts';

interface Line {
  readonly step: Step;
  /** Local day on which people see it; a deadline belongs to the day that it ends. */
  readonly day: string;
  readonly weekday: string;
  readonly time: string;
  readonly what: string;
  readonly who: string;
  readonly why: string;
}

function lineOf(plan: Plan, step: Step): Line {
  const { timeZone: zone } = plan.programme;
  const ends = step.rule.moment === 'end' || step.rule.withinCycle === true;
  const format = ends ? formatDeadline : formatDay;
  const { origin } = step;
  return {
    step,
    day: zonedDay(ends ? step.at - 1 : step.at, zone),
    weekday: format(step.at, zone, 'en').slice(0, 3),
    time: ends ? previewEn.endOfDay : zonedTime(step.at, zone),
    what: previewEn.what(plan, step),
    who: previewEn.who(plan, step),
    why: origin.from === 'definition' ? previewEn.written(origin.line) : previewEn.byDefault(origin.reason),
  };
}

function asText(lines: readonly Line[]): string {
  const widest = Math.max(...lines.map(({ what }) => what.length));
  return lines
    .map(({ step, day, weekday, time, what, who, why }) => {
      const when = `${weekday} ${day}  ${time.padEnd(5)}`;
      return `${when}  ${what.padEnd(widest)}  ${who}\n${' '.repeat(23)}${step.rule.words}; ${why}\n`;
    })
    .join('');
}

function headOf(plan: Plan, { start, startAsked }: DefinitionFile): string {
  const { programme, cycle } = plan;
  const chosen = startAsked ? previewEn.startAsked(start) : previewEn.startChosen(start);
  const name = programme.name[programme.languages[0] ?? 'en'] ?? programme.id;
  return `${previewEn.heading(name, cycle.firstDay, cycle.lastDay, programme.timeZone)}\n${chosen}\n\n`;
}

function asJson(plan: Plan, lines: readonly Line[], { start, startAsked }: DefinitionFile): string {
  const steps = lines.map(({ step, ...words }) => ({
    ...step,
    at: new Date(step.at).toISOString(),
    ...words,
  }));
  return `${JSON.stringify({ programme: plan.programme, cycle: plan.cycle, start, startAsked, steps }, null, 2)}\n`;
}

/** Runs the command. Gives the exit code: 0 done, 1 the definition has errors (which it prints), 2 the call is wrong. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { start: { type: 'string' }, json: { type: 'boolean' } },
  });
  return withCallFaults('preview', () => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CallFault('Give one file.');
    const definition = definitionFile(file, values.start);
    process.stderr.write(diagnosticsText(definition));
    const { plan } = definition.compiled;
    if (plan === undefined) return 1;
    const lines = plan.steps.map((step) => lineOf(plan, step));
    const text = headOf(plan, definition) + asText(lines);
    process.stdout.write(values.json === true ? asJson(plan, lines, definition) : text);
    return 0;
  });
}

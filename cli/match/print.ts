/** Answers as text for people and as CSV for spreadsheets. */
import { matchCommand, standing } from '../../locales/en/match-command.ts';
import { matching, type Names } from '../../locales/en/matching.ts';
import type { RawAnswer, RawResult, Reason } from '../../matching/index.ts';
import type { Answered } from './answer.ts';

function why(reasons: readonly Reason[], names: Names): string {
  return reasons.map((reason) => matching.reason(reason, names)).join('; ');
}

function unitText({ name, result, verified, reasons, advice }: Answered, names: Names): string {
  const { pairs, unmatched, total, worst } = result;
  const shown = pairs.map(([mentee, mentor, score], index) => ({
    people: `${names.person(mentee)} - ${names.person(mentor)}`,
    score,
    why: why(reasons[index] ?? [], names),
  }));
  const widest = Math.max(0, ...shown.map(({ people }) => people.length));
  const lines = shown.map(({ people, score, why }) =>
    `  ${people.padEnd(widest)}  ${String(score).padStart(4)}  ${why}`.trimEnd(),
  );
  return [
    matchCommand.head(name, pairs.length, unmatched.length, standing({ ...result, verified })),
    ...(worst === null ? [] : [matchCommand.figures(total, worst)]),
    ...lines,
    ...(advice.length > 0
      ? []
      : unmatched.map((one) => `  ${names.person(one)} - ${matchCommand.unmatched}`)),
    ...(advice.length === 0 ? [] : [matchCommand.advice, ...advice.map((line) => `  ${line}`)]),
  ].join('\n');
}

export function asText(answered: readonly Answered[], names: Names): string {
  if (answered.length === 0) return `${matchCommand.nobody}\n`;
  return `${answered.map((one) => unitText(one, names)).join('\n\n')}\n`;
}

/** A cell that begins like a formula is quoted as a text, since names come from strangers. */
function cell(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

export function asCsv(answered: readonly Answered[], names: Names): string {
  const rows = answered.flatMap(({ result, reasons }) => [
    ...result.pairs.map(([mentee, mentor, score], index) =>
      csvLine([mentee, mentor, String(score), why(reasons[index] ?? [], names)]),
    ),
    ...result.unmatched.map((mentee) => csvLine([mentee, '', '', matchCommand.unmatched])),
  ]);
  return csvLine(matchCommand.csvHead) + rows.join('');
}

export function rawText(result: RawAnswer): string {
  const { pairs, unmatched, total, worst } = result;
  return [
    matchCommand.rawHead(pairs.length, unmatched.length, standing(result)),
    ...(worst === null ? [] : [matchCommand.figures(total, worst)]),
    ...pairs.map(([mentee, mentor, score]) => `  ${mentee} - ${mentor}  ${score}`),
    ...unmatched.map((mentee) => `  ${mentee} - ${matchCommand.unmatched}`),
    '',
  ].join('\n');
}

export function rawCsv({ pairs, unmatched }: RawResult): string {
  const head = csvLine(matchCommand.csvHead.slice(0, 3));
  const rows = pairs.map(([mentee, mentor, score]) => csvLine([mentee, mentor, String(score)]));
  return head + rows.join('') + unmatched.map((mentee) => csvLine([mentee, '', ''])).join('');
}

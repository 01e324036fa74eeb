/** `adept match --mentors FILE --mentees FILE --definition FILE`: two spreadsheets matched, explained or tried out. */
import { matchCommand } from '../../locales/en/match-command.ts';
import { formatsOf, onlyPeers } from '../../definitions/plan/formats.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { CallFault, definitionFile } from '../definition-file.ts';
import { diagnosticsText } from '../formats/text.ts';
import { answer, answerJson, type Answered } from './answer.ts';
import { casesOf, checkTogether, formatHere, namesOf } from './cases.ts';
import { InputFault, readSheet, type Sheet } from './csv-file.ts';
import { json } from './json.ts';
import type { MatchOptions } from './options.ts';
import { readPeople, unusedColumns, unansweredQuestions } from './people.ts';
import { answerPeers } from './peers.ts';
import { asCsv, asText } from './print.ts';
import { explained, tried } from './questions.ts';

type Sheets = Extract<MatchOptions['source'], { kind: 'sheets' }>;

/** What is printed. @throws InputFault, CallFault, ProblemError */
export async function matchSheets(source: Sheets, { form, change, why }: MatchOptions): Promise<string> {
  const began = performance.now();
  const plan = planOf(source.definition);
  const sheets = sheetsOf(plan, source);
  const [mentees = [], mentors = []] = sheets.map(([role, sheet]) => readPeople(plan, role, sheet));
  remark(plan, sheets);
  const names = namesOf(plan, [...mentees, ...mentors]);
  const units = onlyPeers(plan) ? [] : casesOf(plan, mentees, mentors);
  if (onlyPeers(plan) && (why !== null || change !== null)) throw new CallFault(matchCommand.peersAlone);
  for (const pair of [...(why === null ? [] : [why]), ...(change?.pins ?? []), ...(change?.forbids ?? [])])
    checkTogether(units, pair);
  if (why !== null) return explained(units, why, names, form);
  if (change !== null) return tried(units, change, names, form);
  const answered = onlyPeers(plan)
    ? answerPeers(plan, mentees)
    : await Promise.all(units.map(async (unit) => answer(unit, names)));
  if (form === 'csv') return asCsv(answered, names);
  return form === 'json' ? asJson(answered, began) : asText(answered, names);
}

/** Among peers everybody is in one file. */
function sheetsOf(plan: Plan, { mentees, mentors }: Sheets): (readonly [Role, Sheet])[] {
  if (onlyPeers(plan)) {
    if (mentors !== undefined) throw new CallFault(matchCommand.noMentors);
    return [['mentee', readSheet(mentees)]];
  }
  if (mentors === undefined) throw new CallFault(matchCommand.needs);
  return [
    ['mentee', readSheet(mentees)],
    ['mentor', readSheet(mentors)],
  ];
}

function planOf(file: string): Plan {
  const definition = definitionFile(file, undefined);
  const { plan } = definition.compiled;
  if (plan === undefined) throw new InputFault(diagnosticsText(definition).trimEnd());
  return plan;
}

/** Columns and questions that pass each other by are told, since a slip of the pen looks the same. */
function remark(plan: Plan, sheets: readonly (readonly [Role, Sheet])[]): void {
  const [here, others] = [formatHere(plan), formatsOf(plan).filter((one) => one !== formatHere(plan))];
  if (others.length > 0) process.stderr.write(`${matchCommand.severalForms(here, others)}\n`);
  for (const [role, sheet] of sheets) {
    const unused = unusedColumns(plan, sheet);
    const unanswered = unansweredQuestions(plan, role, sheet);
    if (unused.length > 0) process.stderr.write(`${matchCommand.unknownColumns(sheet.file, unused)}\n`);
    if (unanswered.length > 0) process.stderr.write(`${matchCommand.unanswered(sheet.file, unanswered)}\n`);
  }
}

function asJson(answered: readonly Answered[], began: number): string {
  const all = answered.map(({ result }) => result);
  const worst = all.flatMap((one) => one.worst ?? []);
  return json({
    pairs: all.flatMap(({ pairs }) => pairs),
    unmatched: all.flatMap(({ unmatched }) => unmatched),
    total: all.reduce((sum, { total }) => sum + total, 0),
    worst: worst.length === 0 ? null : Math.min(...worst),
    status: all.every(({ status }) => status === 'optimal') ? 'optimal' : 'feasible',
    gap: all.reduce((sum, { gap }) => sum + gap, 0),
    verified: answered.every(({ verified }) => verified),
    units: answered.map(answerJson),
    wallMs: Math.round(performance.now() - began),
  });
}

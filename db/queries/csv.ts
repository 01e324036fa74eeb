/** The people of a unit as a coordinator's CSV file: read whole, every fault named by line and column. Pure. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Answers } from '../../definitions/plan/answers.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { answersIn, elsewhereQuestions } from './csv-answers.ts';
import { invitersOf, takesInvitations } from './inviting.ts';
import { isEmail, isName, normalEmail, type NewParticipant } from './people.ts';

/** One thing that is wrong in a file. Lines count from 1, the header's line. */
export interface CsvFault {
  readonly line: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
}

export interface CsvPerson extends NewParticipant {
  readonly line: number;
  /** What they answered on a form elsewhere; absent for those who answer ours. */
  readonly answers?: Answers;
}

export type CsvPeople = { readonly people: readonly CsvPerson[] } | { readonly errors: readonly CsvFault[] };

const COLUMNS = ['name', 'email', 'role', 'unit'] as const;
/** People also write the address's column like this. */
const ALSO: Readonly<Record<string, string>> = {
  'e-mail': 'email',
  mail: 'email',
  department: 'unit',
  'invited by': 'invited-by',
};

/** Every column that a file of this programme may have. */
function columnsOf(plan: Plan): readonly string[] {
  const inviting = takesInvitations(plan) ? ['invited-by'] : [];
  return [...COLUMNS, ...inviting, ...elsewhereQuestions(plan).map(({ id }) => id)];
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cell of a column; '' where there is none. */
type Row = (column: string) => string;

/** What stands between the cells: that of these which the header has most of, so that the others may stand in cells. */
function delimiterOf(csv: string): string {
  const [head = ''] = csv.trimStart().split(/[\r\n]/, 1);
  const times = (one: string): number => head.split(one).length;
  return [',', ';', '\t'].toSorted((a, b) => times(b) - times(a))[0] ?? ',';
}

function records(csv: string): Line[] {
  const rows: unknown = parse(csv, {
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter: delimiterOf(csv),
  });
  if (!Array.isArray(rows)) return [];
  return rows.map((row: { record: string[]; info: { lines: number } }) => ({
    line: row.info.lines,
    cells: row.record,
  }));
}

function header(plan: Plan, cells: readonly string[]): CsvFault[] | string[] {
  const names = cells.map((cell) => ALSO[cell.toLowerCase()] ?? cell.toLowerCase());
  const known = columnsOf(plan);
  const needed = COLUMNS.filter((column) => column !== 'unit' || plan.units.length > 1);
  const unknown = names.filter((name) => !known.includes(name));
  const missing = needed.filter((column) => !names.includes(column));
  const expected = `the columns ${known.join(', ')}`;
  if (unknown.length + missing.length === 0) return names;
  return [
    ...unknown.map((name) => ({ line: 1, column: name, found: name, expected })),
    ...missing.map((column) => ({ line: 1, column, found: 'no such column', expected })),
  ];
}

const isFaults = (result: CsvFault[] | string[]): result is CsvFault[] =>
  result.some((item) => typeof item === 'object');

/** The role that a cell names: `mentor`, or what the programme calls it. */
function roleOf(plan: Plan, cell: string): Role | null {
  const word = cell.toLowerCase();
  const roles: readonly Role[] = ['mentor', 'mentee'];
  const named = (role: Role): boolean =>
    word === role || Object.values(plan.roles[role].label).some((label) => label.toLowerCase() === word);
  return roles.find(named) ?? null;
}

/** The unit that a cell names by its id or its name; an empty cell is the only unit there is. */
function unitOf(plan: Plan, cell: string): string | null {
  const word = cell.toLowerCase();
  if (word === '' && plan.units.length === 1) return plan.units[0]?.id ?? null;
  const named = plan.units.find(
    ({ id, name }) => id === word || Object.values(name).some((text) => text.toLowerCase() === word),
  );
  return named?.id ?? null;
}

const either = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => `"${word}"`).join(' or ');

function person(plan: Plan, row: Row, line: number): CsvPerson | CsvFault[] {
  const email = normalEmail(row('email'));
  const [role, unit] = [roleOf(plan, row('role')), unitOf(plan, row('unit'))];
  const faults: CsvFault[] = [];
  const fault = (column: string, expected: string): void => {
    faults.push({ line, column, found: row(column) === '' ? 'nothing' : row(column), expected });
  };
  if (!isName(row('name'))) fault('name', 'a name on one line, at most 120 characters');
  if (!isEmail(email)) fault('email', 'an e-mail address such as name@example.org');
  if (role === null) {
    const { mentor, mentee } = plan.roles;
    fault(
      'role',
      either(['mentor', 'mentee', ...Object.values(mentor.label), ...Object.values(mentee.label)]),
    );
  }
  if (unit === null) fault('unit', either(plan.units.map(({ id }) => id)));
  if (role === null || unit === null) return faults;
  const rest = { ...inviterIn(plan, role, unit, row, fault), ...answersIn(plan, role, row, fault) };
  return faults.length > 0 ? faults : { line, name: row('name'), email, role, unit, ...rest };
}

/** Who invites them, in a role that one is invited to. */
function inviterIn(
  plan: Plan,
  role: Role,
  unit: string,
  row: Row,
  fault: (column: string, expected: string) => void,
): Pick<NewParticipant, 'invitedBy'> {
  const inviters = invitersOf(plan, role);
  if (inviters.length === 0) return {};
  const word = row('invited-by').toLowerCase();
  const own = inviters.length === 1 ? inviters[0] : inviters.find(({ id }) => id === unit);
  const named = inviters.find(
    ({ id, names }) => id === word || names.some((name) => name.toLowerCase() === word),
  );
  const invitedBy = word === '' ? own : named;
  if (invitedBy === undefined) fault('invited-by', either(inviters.map(({ id }) => id)));
  return invitedBy === undefined ? {} : { invitedBy: invitedBy.id };
}

function doubles(people: readonly CsvPerson[]): CsvFault[] {
  const seen = new Map<string, number>();
  return people.flatMap(({ email, role, line }) => {
    const key = `${role} ${email}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    return before === undefined
      ? []
      : [
          {
            line,
            column: 'email',
            found: email,
            expected: `each person once in a role; line ${before} has this address too`,
          },
        ];
  });
}

function rowOf(columns: readonly string[], cells: readonly string[]): Row {
  return (column) => cells[columns.indexOf(column)] ?? '';
}

function lines(csv: string): Line[] | CsvFault[] {
  try {
    return records(csv);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return [{ line, found: error.message, expected: 'comma separated values, quotes in pairs' }];
  }
}

/** The people of a file, or everything that is wrong with it. */
export function readPeople(plan: Plan, csv: string): CsvPeople {
  const read = lines(csv);
  const broken = read.filter((line): line is CsvFault => 'found' in line);
  if (broken.length > 0) return { errors: broken };
  const [head, ...rest] = read.filter((line): line is Line => 'cells' in line);
  if (head === undefined)
    return {
      errors: [{ line: 1, found: 'an empty file', expected: `the columns ${columnsOf(plan).join(', ')}` }],
    };
  const columns = header(plan, head.cells);
  if (isFaults(columns)) return { errors: columns };
  const rows = rest.map(({ line, cells }) => person(plan, rowOf(columns, cells), line));
  const people = rows.filter((row): row is CsvPerson => !Array.isArray(row));
  const errors = [...rows.flatMap((row) => (Array.isArray(row) ? row : [])), ...doubles(people)];
  if (errors.length > 0) return { errors: errors.toSorted((a, b) => a.line - b.line) };
  if (people.length === 0) return { errors: [{ line: 2, found: 'nobody', expected: 'one person a line' }] };
  return { people };
}

/** The people of a unit as a coordinator's CSV file: read whole, every fault named by line and column. Pure. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Plan, Role } from '../../definitions/plan/types.ts';
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
}

export type CsvPeople = { readonly people: readonly CsvPerson[] } | { readonly errors: readonly CsvFault[] };

const COLUMNS = ['name', 'email', 'role', 'unit'] as const;
type Column = (typeof COLUMNS)[number];
/** People also write the address's column like this. */
const ALSO: Readonly<Record<string, Column>> = { 'e-mail': 'email', mail: 'email', department: 'unit' };
const isColumn = (name: string): name is Column => COLUMNS.some((column) => column === name);

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

type Row = Readonly<Record<Column, string>>;

function records(csv: string): Line[] {
  const rows: unknown = parse(csv, {
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter: [',', ';', '\t'],
  });
  if (!Array.isArray(rows)) return [];
  return rows.map((row: { record: string[]; info: { lines: number } }) => ({
    line: row.info.lines,
    cells: row.record,
  }));
}

function header(cells: readonly string[], needed: readonly Column[]): CsvFault[] | (Column | null)[] {
  const names = cells.map((cell) => ALSO[cell.toLowerCase()] ?? cell.toLowerCase());
  const unknown = names.filter((name) => !isColumn(name));
  const missing = needed.filter((column) => !names.includes(column));
  const expected = `the columns ${COLUMNS.join(', ')}`;
  if (unknown.length + missing.length === 0) return names.map((name) => (isColumn(name) ? name : null));
  return [
    ...unknown.map((name) => ({ line: 1, column: name, found: name, expected })),
    ...missing.map((column) => ({ line: 1, column, found: 'no such column', expected })),
  ];
}

const isFaults = (result: CsvFault[] | (Column | null)[]): result is CsvFault[] =>
  result.some((item) => typeof item === 'object' && item !== null);

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
  const email = normalEmail(row.email);
  const [role, unit] = [roleOf(plan, row.role), unitOf(plan, row.unit)];
  const faults: CsvFault[] = [];
  const fault = (column: Column, expected: string): void => {
    faults.push({ line, column, found: row[column] === '' ? 'nothing' : row[column], expected });
  };
  if (!isName(row.name)) fault('name', 'a name on one line, at most 120 characters');
  if (!isEmail(email)) fault('email', 'an e-mail address such as name@example.org');
  if (role === null) {
    const { mentor, mentee } = plan.roles;
    fault(
      'role',
      either(['mentor', 'mentee', ...Object.values(mentor.label), ...Object.values(mentee.label)]),
    );
  }
  if (unit === null) fault('unit', either(plan.units.map(({ id }) => id)));
  if (role === null || unit === null || faults.length > 0) return faults;
  return { line, name: row.name, email, role, unit };
}

function doubles(people: readonly CsvPerson[]): CsvFault[] {
  const seen = new Map<string, number>();
  return people.flatMap(({ email, line }) => {
    const before = seen.get(email);
    if (before === undefined) seen.set(email, line);
    return before === undefined
      ? []
      : [
          {
            line,
            column: 'email',
            found: email,
            expected: `each person once; line ${before} has this address too`,
          },
        ];
  });
}

function rowOf(columns: readonly (Column | null)[], cells: readonly string[]): Row {
  const cell = (name: Column): string => cells[columns.indexOf(name)] ?? '';
  return { name: cell('name'), email: cell('email'), role: cell('role'), unit: cell('unit') };
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
    return { errors: [{ line: 1, found: 'an empty file', expected: `the columns ${COLUMNS.join(', ')}` }] };
  const needed = COLUMNS.filter((column) => column !== 'unit' || plan.units.length > 1);
  const columns = header(head.cells, needed);
  if (isFaults(columns)) return { errors: columns };
  const rows = rest.map(({ line, cells }) => person(plan, rowOf(columns, cells), line));
  const people = rows.filter((row): row is CsvPerson => !Array.isArray(row));
  const errors = [...rows.flatMap((row) => (Array.isArray(row) ? row : [])), ...doubles(people)];
  if (errors.length > 0) return { errors: errors.toSorted((a, b) => a.line - b.line) };
  if (people.length === 0) return { errors: [{ line: 2, found: 'nobody', expected: 'one person a line' }] };
  return { people };
}

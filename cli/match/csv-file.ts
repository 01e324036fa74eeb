/** A spreadsheet as CSV: rows of named cells with the lines they stand on. */
import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { CallFault } from '../definition-file.ts';

export interface Row {
  readonly line: number;
  /** By column, trimmed; an empty cell is absent. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Sheet {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What is wrong in a file, for people. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

/** The text of a file; `-` is standard input. @throws CallFault when it cannot be read */
export function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CallFault(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Reads a file whose first line names the columns. @throws CallFault, InputFault */
export function readSheet(file: string): Sheet {
  const [head, ...rest] = records(file, textOf(file));
  if (head === undefined)
    throw new InputFault(`${file}: the file is empty; its first line names the columns.`);
  const columns = head.record.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) < index);
  if (twice !== undefined) throw new InputFault(`${file}:1: the column "${twice}" stands there twice.`);
  return { file, columns, rows: rest.map(({ record, line }) => ({ line, cells: cellsOf(columns, record) })) };
}

function cellsOf(columns: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  const cells = columns.map((name, index): [string, string] => [name, record[index]?.trim() ?? '']);
  return new Map(cells.filter(([name, cell]) => name !== '' && cell !== ''));
}

/** What separates the cells is what the first line has most of. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function records(
  file: string,
  text: string,
): { readonly record: readonly string[]; readonly line: number }[] {
  try {
    const rows: unknown = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: delimiterOf(text),
    });
    if (!Array.isArray(rows)) return [];
    return rows.map((row: { record: string[]; info: { lines: number } }) => ({
      record: row.record,
      line: row.info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputFault(`${file}: ${error.message}`, { cause: error });
  }
}

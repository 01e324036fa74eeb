/** A definition's file, compiled for the cycle that the caller asks for or for the next one. */
import { readFileSync } from 'node:fs';
import { compile, compileNext, resolve } from '../definitions/compiler/index.ts';
import type { Compiled, Reader } from '../definitions/compiler/index.ts';
import { zonedDay } from '../definitions/plan/dates.ts';
import { tellFault } from './tell-fault.ts';

export interface DefinitionFile {
  readonly file: string;
  readonly text: string;
  /** First local day of the cycle. */
  readonly start: string;
  /** Whether the start was asked for; otherwise it is the next that fits, counted from today. */
  readonly startAsked: boolean;
  readonly compiled: Compiled;
}

/** A call that cannot be carried out: the file cannot be read, or the day is none. Its message is for people. */
export class CallFault extends Error {
  override name = 'CallFault';
}

/** A local day that exists: `2024-09-02`. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && zonedDay(at, 'UTC') === text;
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'it may not be read',
};

/**
 * A file's text.
 * @param named how the caller named it, for the message
 * @throws CallFault when it cannot be read
 */
export function readText(file: string, named = file): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CallFault(`${named}: ${WHY[code] ?? `it cannot be read (${code})`}`, { cause: error });
  }
}

/** Reads the files that a definition extends. */
export const files: Reader = {
  read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
};

/**
 * Reads and compiles a definition.
 * @param asked the first day of the cycle; undefined for the next that fits, or today where none is understood
 * @throws CallFault when the file cannot be read or the day does not exist
 */
export function definitionFile(file: string, asked: string | undefined): DefinitionFile {
  if (asked !== undefined && !isDay(asked))
    throw new CallFault(`--start ${asked}: this is no day like 2024-09-02`);
  const text = readText(file);
  const today = zonedDay(Date.now(), 'UTC');
  if (asked === undefined) {
    const { start, ...compiled } = compileNext(text, { file, from: today, reader: files });
    return { file, text, start, startAsked: false, compiled };
  }
  return {
    file,
    text,
    start: asked,
    startAsked: true,
    compiled: compile(text, { file, start: asked, reader: files }),
  };
}

/** The definition as one text that stands alone: what is sent to where no other file can be read. */
export function standingAlone({ file, text, compiled }: DefinitionFile): string {
  if (compiled.texts.size === 1) return text;
  return resolve(text, { file, reader: files }).whole ?? text;
}

/** Runs a command's work; a wrong call is told in a sentence, or as JSON, and gives exit code 2. */
export function withCallFaults(name: string, work: () => number, json = false): number {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CallFault)) throw error;
    const { message: detail } = error;
    tellFault(json, { detail }, `${detail}\nadept ${name} --help lists what it takes.\n`);
    return 2;
  }
}

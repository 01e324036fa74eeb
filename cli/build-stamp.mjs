// Is the built command line as new as its sources? Reads only the dates of the files that went into it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where builds are, and the file that names the newest with all that went into it. */
export const BUILDS = join('.adept', 'build');
export const STAMP = join(BUILDS, 'stamp.json');
/** What decides about a build beside the sources that it reads. */
const SETTINGS = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'cli/build.mjs',
  'cli/build-holidays.mjs',
  'cli/build-schema.mjs',
  'cli/build-stamp.mjs',
  'definitions/schema/adept.schema.json',
  'definitions/compiler/validate/ajv-options.json',
];
const MIGRATIONS = join('db', 'migrations');

/**
 * The path of the built command line, or '' when there is none or a source has changed.
 * @param {string} root
 */
export function freshBuild(root) {
  try {
    const { program, inputs, state } = JSON.parse(readFileSync(join(root, STAMP), 'utf8'));
    statSync(join(root, program));
    return state === stateOf(root, inputs) ? join(root, program) : '';
  } catch {
    return '';
  }
}

/**
 * Sizes and dates of the files, and the names of the migrations (a new one is read by no source).
 * @param {string} root
 * @param {string[]} inputs paths below root
 */
export function stateOf(root, inputs) {
  const migrations = readdirSync(join(root, MIGRATIONS)).map((name) => join(MIGRATIONS, name));
  return [...SETTINGS, ...inputs, ...migrations]
    .map((path) => {
      const { size, mtimeMs } = statSync(join(root, path));
      return `${path}:${size}:${mtimeMs}`;
    })
    .join('\n');
}

// The library of public holidays as a file of its own in the built command line: read only by a check of a definition that
// names its country, and then in a fraction of the time that its packages take.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'public-holidays.cjs';
const LIBRARY_MODULE = /definitions[\\/]compiler[\\/]holidays[\\/]library\.ts$/;
const DATA = /date-holidays[\\/]lib[\\/]data\.cjs$/;
const ZONES = /moment-timezone[\\/]data[\\/]packed[\\/]latest\.json$/;
/** Days are asked in UTC only; the zones of the world are half of the library. */
const UTC_ONLY = { version: 'utc', zones: ['Etc/UTC|UTC|0|0|'], links: ['Etc/UTC|UTC'], countries: [] };

/** An esbuild plugin: the module that loads the library loads the file beside it instead. */
export const besideHolidays = {
  name: 'beside-holidays',
  setup(build) {
    build.onLoad({ filter: LIBRARY_MODULE }, () => ({
      contents: `import { createRequire } from 'node:module';
let loaded;
export function library() { return (loaded ??= createRequire(import.meta.url)('./${FILE}')); }`,
      loader: 'js',
    }));
  },
};

const lighterData = {
  name: 'lighter-data',
  setup(build) {
    build.onLoad({ filter: ZONES }, () => ({ contents: JSON.stringify(UTC_ONLY), loader: 'json' }));
    // A text that JSON reads takes a third of the time that the same takes as code.
    build.onLoad({ filter: DATA }, ({ path }) => {
      const data = readFileSync(join(path, '..', '..', 'data', 'holidays.json'), 'utf8');
      return { contents: `exports.data = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(data)))});` };
    });
  },
};

/**
 * Writes the library into a folder.
 * @param {typeof import('esbuild').build} bundle
 * @param {string} root
 * @param {string} outdir
 */
export async function buildHolidays(bundle, root, outdir) {
  await bundle({
    absWorkingDir: root,
    stdin: { contents: "module.exports = require('date-holidays');", resolveDir: root },
    outfile: join(outdir, FILE),
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [lighterData],
  });
}

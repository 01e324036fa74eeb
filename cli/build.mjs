// Builds the command line with esbuild into a folder of its own below .adept/build, named after its content.
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { besideHolidays, buildHolidays } from './build-holidays.mjs';
import { prebuiltSchema } from './build-schema.mjs';
import { BUILDS, STAMP, stateOf } from './build-stamp.mjs';
import { setupFault } from './one-at-a-time.mjs';

/** Needed by `adept check` and `adept match`: one file is read faster than the hundreds of these packages. */
const BUNDLED = new Set(['yaml', 'ajv', 'temporal-polyfill', 'csv-parse']);
/** Processes that run an older build may still load parts of it. */
const KEPT_BUILDS = 4;

/**
 * Builds cli/main.ts and what it reads. A part that only one command needs is a file of its own, so that
 * light commands do not load Temporal's client.
 * @param {string} root
 * @returns {Promise<string>} the path of the program
 */
export async function build(root) {
  const { build: bundle } = await import('esbuild');
  const partial = join(root, BUILDS, `partial-${process.pid}`);
  const result = await bundle(options(root, partial)).catch((error) => {
    throw setupFault(`The command line cannot be built:\n${error.message}`);
  });
  await buildHolidays(bundle, root, partial);
  cpSync(join(root, 'db', 'migrations'), join(partial, 'migrations'), { recursive: true });
  const inputs = Object.keys(result.metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const state = stateOf(root, inputs);
  const name = createHash('sha256').update(state).digest('hex').slice(0, 12);
  moveInto(partial, join(root, BUILDS, name));
  const program = join(BUILDS, name, 'cli.mjs');
  writeFileSync(join(root, STAMP), JSON.stringify({ program, inputs, state }));
  removeOld(join(root, BUILDS), name);
  return join(root, program);
}

function options(root, outdir) {
  return {
    absWorkingDir: root,
    // The thread for matching is a program of its own.
    entryPoints: { cli: 'cli/main.ts', 'match-thread': 'api/match-thread.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // CommonJS packages that are bundled still ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as __adeptRequire } from 'node:module'; const require = __adeptRequire(import.meta.url);",
    },
    sourcemap: true,
    metafile: true,
    logLevel: 'silent',
    external: externalPackages(root),
    // The package's other build does not ask the environment for a log at each token.
    alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
    plugins: [prebuiltSchema, besideHolidays],
  };
}

function externalPackages(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !BUNDLED.has(name));
  return names.flatMap((name) => [name, `${name}/*`]);
}

function moveInto(partial, target) {
  mkdirSync(join(target, '..'), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
}

function removeOld(folder, current) {
  const builds = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== current)
    .map(({ name }) => ({ path: join(folder, name), at: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at);
  for (const { path } of builds.slice(KEPT_BUILDS)) {
    if (!basename(path).startsWith('partial-')) rmSync(path, { recursive: true, force: true });
  }
}

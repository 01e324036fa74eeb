#!/usr/bin/env node
// The command `adept`: makes sure that Node is new enough, that the dependencies are installed and the
// command line is built, then runs it. Imports only what Node itself has, since nothing else may be there yet.
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** These are over in an instant and take no part in the house's servers: no time for source maps. */
const LIGHT = new Set([
  'check',
  'preview',
  'resolve',
  'diff',
  'explain',
  'init',
  'match',
  'help',
  '--help',
  '--version',
]);

try {
  const program = await prepare(root);
  if (!LIGHT.has(process.argv[2] ?? 'help')) process.setSourceMapsEnabled(true);
  await import(pathToFileURL(program).href);
} catch (error) {
  if (error?.name !== 'SetupFault') throw error;
  console.error(error.message);
  process.exitCode = 3;
}

import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from '../environment.ts';

/** The folder of this checkout: the nearest one above this code that holds Adept's package.json. */
export function checkoutFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "adept"')) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('Adept runs outside its checkout: no package.json above it.');
  return checkoutFolder(parent);
}

/** The folder of all state, ADEPT_STATE or `.adept` in the checkout, made when missing. */
export function stateFolder(): string {
  const folder = resolve(environment('ADEPT_STATE') ?? join(checkoutFolder(), '.adept'));
  mkdirSync(folder, { recursive: true });
  return folder;
}

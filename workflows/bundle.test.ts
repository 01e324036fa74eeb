import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { workflowBundle } from '../cli/setup/workflow-bundle.ts';

/** Modules as the bundler names them, `./node_modules/yaml/dist/index.js`; the source map quotes no further. */
function modulesOf(bundle: string): string[] {
  const named = bundle.matchAll(/^ {2}!\*\*\* (\S+)/gm);
  return [...new Set([...named].map(([, name]) => name ?? ''))];
}

test('the workflow bundle holds workflows, the plan and the SDK: no Node module, yaml or ajv', async () => {
  const bundle = await readFile(await workflowBundle(() => undefined), 'utf8');
  const modules = modulesOf(bundle);
  expect(modules.some((name) => name.includes('workflows/steps.ts'))).toBe(true);
  const packages = modules.filter((name) => name.includes('node_modules'));
  const unexpected = packages.filter((name) => !/node_modules\/(@temporalio|long|ms|nexus-rpc)\//.test(name));
  expect(unexpected).toEqual([]);
  const ours = modules.filter((name) => name.endsWith('.ts'));
  expect(ours.filter((name) => !/\/(workflows|definitions\/plan)\//.test(`/${name}`))).toEqual([]);
  const node = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
  const required = [...bundle.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name ?? '');
  expect(required.filter((name) => node.has(name) && name !== 'assert')).toEqual([]);
});

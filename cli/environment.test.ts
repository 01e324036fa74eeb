import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { environment, VARIABLES } from './environment.ts';
import { checkoutFolder } from './setup/checkout.ts';

const ROOT = checkoutFolder();
const FOLDERS = [
  'activities',
  'api',
  'cli',
  'db',
  'definitions',
  'matching',
  'rehearsal',
  'test',
  'worker',
  'workflows',
];

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Record<string, string>;
  readonly command?: string[];
  readonly deploy?: { replicas: number };
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: { test: string[] };
  readonly configs?: { source: string }[];
}

interface Compose {
  readonly services: Record<string, Service>;
  readonly configs: Record<string, { content: string }>;
}

const compose: Compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['api', 'worker'] as const)('the compose file sets for %s exactly what it reads', (name) => {
  const read = Object.entries(VARIABLES).filter(
    ([, variable]) => 'processes' in variable && variable.processes.some((one) => one === name),
  );
  const set = Object.keys(compose.services[name]?.environment ?? {});
  expect(set.toSorted()).toEqual(read.map(([variable]) => variable).toSorted());
  expect(compose.services[name]?.command).toEqual([name]);
});

test('every variable is read somewhere, and only through environment.ts', () => {
  const sources = FOLDERS.flatMap(sourcesBelow);
  const asked = sources.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:environment|required)\('(\w+)'\)/g)].map((match) => match[1]),
  );
  expect(new Set(asked)).toEqual(new Set(Object.keys(VARIABLES)));
  const direct = sources.filter(
    ({ path, text }) => /process\.env\b/.test(text) && !path.endsWith('environment.ts'),
  );
  expect(direct.map(({ path }) => path)).toEqual([]);
});

test('the compose file is the production shape', () => {
  const { services, configs } = compose;
  expect(services['temporal']?.environment['NUM_HISTORY_SHARDS']).toBe('512');
  expect(services['worker']?.deploy?.replicas).toBe(2);
  expect(Object.keys(services)).toEqual(
    expect.arrayContaining(['adept-postgres', 'mailpit', 'temporal-schema']),
  );
  for (const [name, service] of Object.entries(services)) {
    expect(service.image ?? service.build, name).toMatch(/:\S*\d|^\.$/);
    const awaited = Object.entries(service.depends_on ?? {}).map(([needed, { condition }]) => ({
      needed: services[needed],
      by: condition === 'service_healthy' ? 'healthcheck' : 'image',
    }));
    for (const { needed, by } of awaited) expect(needed, name).toHaveProperty(by);
    for (const { source } of service.configs ?? []) expect(configs[source]?.content, source).toBeTruthy();
  }
});

test('an empty variable counts as unset', () => {
  vi.stubEnv('PORT', '');
  vi.stubEnv('SMTP_URL', '');
  expect(environment('PORT')).toBe('3000');
  expect(environment('SMTP_URL')).toBeUndefined();
});

function sourcesBelow(folder: string): { path: string; text: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(ROOT, folder, file), 'utf8') }));
}

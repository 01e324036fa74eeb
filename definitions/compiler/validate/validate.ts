/** Tree to a definition of the right shape: ajv finds, we say; what is wrong is cut out, the rest goes on. */
import type { ErrorObject } from 'ajv';
import type { Definition } from '../definition.ts';
import { nearest } from '../nearest.ts';
import type { Problems } from '../problems.ts';
import { plain } from '../tree.ts';
import type { MapNode, Path } from '../tree.ts';
import { explain, pathOf, wordOf } from './explain.ts';
import type { Finding } from './explain.ts';
import { schemaCheck } from './schema.ts';

/** Of several findings at one place the first of these is the cause. */
const CAUSES = ['type', 'minLength', 'enum', 'pattern'];

function isNoise({ keyword, propertyName }: ErrorObject): boolean {
  return keyword === 'if' || propertyName !== undefined;
}

function findings(errors: readonly ErrorObject[]): readonly Finding[] {
  const all = errors
    .filter((error) => !isNoise(error))
    .map((error) => ({ path: pathOf(error.instancePath), error }))
    .toSorted((a, b) => rank(a.error) - rank(b.error));
  const seen = new Set<string>();
  return all.filter(({ error }) => {
    if (!CAUSES.includes(error.keyword)) return true;
    return !seen.has(error.instancePath) && seen.add(error.instancePath);
  });
}

function rank({ keyword }: ErrorObject): number {
  const at = CAUSES.indexOf(keyword);
  return at === -1 ? CAUSES.length : at;
}

/** The key that a finding is about: an unknown or missing one stands below the section that ajv names. */
function culprit({ path, error }: Finding): Path {
  const params: Readonly<Record<string, unknown>> = error.params;
  const name = params['additionalProperty'] ?? params['propertyName'];
  return name === undefined ? path : [...path, wordOf(name)];
}

/** A missing key whose misspelling stands beside it is one mistake, not two. */
function isMisspelt(missing: Finding, all: readonly Finding[]): boolean {
  const key = wordOf(missing.error.params['missingProperty']);
  return all.some(({ error }) => {
    if (error.keyword !== 'additionalProperties' || error.instancePath !== missing.error.instancePath) {
      return false;
    }
    // A misspelt kind, or misspelt runs, change what else is needed.
    const { nearest: meant } = nearest(wordOf(error.params['additionalProperty']), [key, 'kind', 'runs']);
    return meant !== undefined;
  });
}

function remove(value: unknown, path: Path): unknown {
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      String(index) === name ? (rest.length ? [remove(item, rest)] : []) : [item],
    );
  }
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    if (key !== name) return [[key, inner]];
    return rest.length > 0 ? [[key, remove(inner, rest)]] : [];
  });
  return Object.fromEntries(entries);
}

/** Stands in for what every definition needs, once its absence was said: so that the rest can be looked at. */
const STAND_IN = {
  adept: '1',
  id: 'x',
  name: 'x',
  contact: 'x@example.org',
  'time-zone': 'UTC',
  cycle: { starts: '1 January', duration: '12 months' },
};
const ROUNDS = 8;
/** A text with more mistakes of shape than this is no slip: what is left of it says nothing. */
const MOST_FINDINGS = 200;

/** Cuts out what is wrong until the rest is a definition. */
function salvage(value: unknown): Definition | undefined {
  const check = schemaCheck();
  let rest = withStandIns(value);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (check(rest)) return rest;
    const found = findings(check.errors ?? []);
    if (found.length > MOST_FINDINGS) return undefined;
    for (const finding of found.toReversed()) rest = remove(rest, culprit(finding));
    rest = withStandIns(rest);
  }
  return undefined;
}

function withStandIns(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { ...STAND_IN, ...value } : STAND_IN;
}

/** What is left of a definition after its mistakes of shape were cut out. */
export interface Valid {
  readonly definition: Definition;
  /** Whether the cycle is the definition's own: without it nothing can be dated. */
  readonly hasCycle: boolean;
}

/** Whether a mistake stands in the cycle, or is its absence. */
function isOfCycle({ path, error }: Finding): boolean {
  return path[0] === 'cycle' || (path.length === 0 && error.params['missingProperty'] === 'cycle');
}

/** Reports every mistake of shape. Returns what is left to look at further; its names may be fewer than written. */
export function validate(root: MapNode, problems: Problems): Valid | undefined {
  const check = schemaCheck();
  const checked = plain(root);
  if (check(checked)) return { definition: checked, hasCycle: true };
  const all = findings(check.errors ?? []);
  for (const finding of all) {
    const missing = finding.error.keyword === 'required';
    if (missing && isMisspelt(finding, all)) continue;
    explain(root, finding, problems);
  }
  const definition = salvage(plain(root));
  return definition && { definition, hasCycle: !all.some(isOfCycle) };
}

/** Every key shows an example: its own, or one that is made of what stands below it. */
import type { Json } from './shape.ts';

/** What things of a map are called in an example. */
const NAMES: Readonly<Record<string, string>> = {
  goals: 'connection',
  runs: 'autumn',
  list: 'astronomy',
  qualities: 'listening',
  questions: 'topics',
  options: 'career',
  attest: 'supervisor',
  events: 'kick-off',
  'check-ins': 'winter',
  feedback: 'final',
  recognition: 'certificate',
  stories: 'anna',
  breaks: 'winter',
  holidays: 'christmas-eve',
};
const MEMBERS = '^(?!x-)';

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): Json {
  return isJson(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The keys that a section needs; the first one of a section that needs none. */
function sectionExample(node: Json): Json {
  const fields = Object.entries(recordOf(node['properties']));
  const needed = listOf(node['required']);
  const shown = needed.length > 0 ? fields.filter(([key]) => needed.includes(key)) : fields.slice(0, 1);
  return Object.fromEntries(shown.map(([key, field]) => [key, firstOf(field)]));
}

function firstOf(node: unknown): unknown {
  return listOf(recordOf(node)['examples'])[0];
}

/** An example of a shape whose parts have theirs. */
function exampleOf(key: string, node: Json): unknown {
  const { default: otherwise, enum: allowed, type, items, minimum } = node;
  const member = recordOf(node['patternProperties'])[MEMBERS];
  const words = listOf(allowed ?? recordOf(node['then'])['enum']);
  if (otherwise !== undefined) return otherwise === false ? true : otherwise;
  if (words.length > 0) return words[0];
  if (items !== undefined) return [firstOf(items)];
  if (member !== undefined) return { [NAMES[key] ?? key]: firstOf(member) };
  return type === 'integer' ? minimum : sectionExample(node);
}

function eachOf(node: Json, key: string, complete: (name: string, one: Json) => Json): Json {
  const inner = node[key];
  if (!isJson(inner)) return {};
  const entries = Object.entries(inner).map(([name, one]) => [name, isJson(one) ? complete(name, one) : one]);
  return { [key]: Object.fromEntries(entries) };
}

/** The shape and every shape below it with at least one example; `key` is where it stands. */
export function withExamples(key: string, node: Json): Json {
  const { items } = node;
  const whole: Json = {
    ...node,
    ...eachOf(node, 'properties', withExamples),
    ...eachOf(node, 'patternProperties', (name, one) => (name === MEMBERS ? withExamples(key, one) : one)),
    ...(isJson(items) ? { items: withExamples(key, items) } : {}),
  };
  return 'examples' in whole ? whole : { ...whole, examples: [exampleOf(key, whole)] };
}

/** Words of the wider language that this version reads but does not run. They get a clear answer, not "unknown key". */
import type { Problems } from '../problems.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { Node, Path, MapNode } from '../tree.ts';
import { sectionName } from './explain.ts';

/** Keys by section; `*` is any name. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['extends', 'theme', 'programme', 'agreement', 'recognition', 'consent', 'texts'],
  cycle: ['kind', 'runs', 'ends', 'from', 'to'],
  units: ['own-dates'],
  'roles.mentee': ['mentors', 'can-pause'],
  'roles.mentor': ['can-pause'],
  'questions.*': ['required', 'scale', 'for'],
  'applications.mentee': ['by', 'from', 'visible', 'places', 'waiting-list'],
  'applications.mentor': ['by', 'from', 'visible', 'places', 'waiting-list'],
  matching: ['otherwise', 'say', 'choices'],
  'matching.must.*': ['because'],
  'matching.prefer.*': ['because'],
  relationships: ['group', 'agreement', 'duration', 'pause', 'replacement'],
  'relationships.meetings': ['target', 'pair-may-change', 'set-by'],
  'events.*': ['repeats', 'until', 'materials', 'places'],
  'check-ins.*': ['every', 'escalate', 'if'],
  'feedback.*': ['closes', 'anonymous'],
  reminders: ['tell-coordinator', 'then'],
};

/** Values by key. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  'cycle.repeats': ['twice-a-year', 'every-term'],
  'matching.by': ['both-choose', 'mentee-chooses', 'mentor-chooses', 'suggestion', 'self-found'],
  'matching.accept.if-silent': ['next-choice'],
  'relationships.format': ['group'],
  'check-ins.*.read-by': ['partner', 'pair', 'mentor'],
  'questions.*.type': ['number', 'yes-no', 'choice', 'date', 'scale'],
};

function patternOf(path: Path): string {
  const [first = '', second] = path;
  const inList =
    (first === 'matching' && path.length > 2) ||
    ['questions', 'events', 'check-ins', 'feedback'].includes(first);
  if (!inList || second === undefined) return path.join('.');
  const at = first === 'matching' ? 2 : 1;
  return path.map((name, index) => (index === at && second !== 'accept' ? '*' : name)).join('.');
}

/** Whether the wider language has this part. A list of formats, `[one-to-one, group]`, is one of them. */
function isNotYet(node: Node, path: Path): boolean {
  const key = path.at(-1) ?? '';
  if (KEYS[patternOf(path.slice(0, -1))]?.includes(key) === true) return true;
  if (path.join('.') === 'relationships.format' && node.kind === 'list') return true;
  return node.kind === 'text' && VALUES[patternOf(path)]?.includes(node.text) === true;
}

function search(node: Node, path: Path, found: Path[]): void {
  if (path.length > 0 && isNotYet(node, path)) {
    found.push(path);
    return;
  }
  if (node.kind === 'list')
    node.items.forEach((item, index) => search(item, [...path, String(index)], found));
  if (node.kind === 'map') node.entries.forEach(({ value }, key) => search(value, [...path, key], found));
}

function wordOf(root: MapNode, path: Path): { word: string; isKey: boolean } {
  const key = path.at(-1) ?? '';
  const isKey = KEYS[patternOf(path.slice(0, -1))]?.includes(key) === true;
  return { word: isKey ? key : `${key}: ${textOf(root, path)}`, isKey };
}

function textOf(root: MapNode, path: Path): string {
  let node: Node | undefined = root;
  for (const name of path) node = node?.kind === 'map' ? node.entries.get(name)?.value : undefined;
  return node?.kind === 'text' ? node.text : '[...]';
}

/** Reports each such part and returns where they stand, so that they can be left out of what follows. */
export function findNotYet(root: MapNode, problems: Problems): readonly Path[] {
  const found: Path[] = [];
  search(root, [], found);
  for (const path of found) {
    const { word, isKey } = wordOf(root, path);
    const span = isKey ? keyAt(root, path) : spanAt(root, path);
    problems.add('A109', span, { word, section: sectionName(path.slice(0, -1)) });
  }
  return found;
}

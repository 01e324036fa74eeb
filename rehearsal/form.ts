/** Reads the form of one of our pages as a browser does: its fields, what they offer, where it is sent. Pure. */

export interface Field {
  readonly name: string;
  readonly type: string;
  /** Values to choose from for radio buttons, checkboxes and selects; the preset value of others. */
  readonly values: readonly string[];
  /** What its label and hint tell a reader to write; undefined where any words do. */
  readonly asks?: string | undefined;
  /** Of a number: its bounds, where there are any. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

export interface Form {
  /** Path to post to. */
  readonly action: string;
  readonly fields: readonly Field[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Turns character references back into characters. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[String(name)] ?? whole;
  });
}

function attributes(tag: string): Readonly<Record<string, string>> {
  const found = tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, unescapeHtml(value)]));
}

type Control = Omit<Field, 'values'> & { readonly value: string };

function inputs(body: string): Control[] {
  return [...body.matchAll(/<(input|textarea|button)\b[^>]*>/g)].map(([tag, kind = '']) => {
    const found = attributes(tag);
    const { name = '', type = kind === 'button' ? 'submit' : kind, value = '', min, max } = found;
    return { name, type, value, asks: found['data-asks'], min, max };
  });
}

function options(body: string): Control[] {
  return [...body.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)].flatMap(([, tag = '', inner = '']) => {
    const { name = '' } = attributes(tag);
    const offered = [...inner.matchAll(/<option\b[^>]*>/g)].map(
      ([option]) => attributes(option)['value'] ?? '',
    );
    return offered.filter((value) => value !== '').map((value) => ({ name, type: 'select', value }));
  });
}

function grouped(controls: readonly Control[]): Field[] {
  const names = [...new Set(controls.map(({ name }) => name))].filter((name) => name !== '');
  return names.flatMap((name): Field[] => {
    const mine = controls.filter((control) => control.name === name);
    const [first] = mine;
    if (first === undefined) return [];
    const { type, asks, min, max } = first;
    return [{ name, type, asks, min, max, values: mine.map(({ value }) => value) }];
  });
}

/**
 * The first form of a page that is posted, or null when the page has none.
 * @param path the page's own path, where a form without an action goes
 * @param isWanted of several forms, which: by where it is sent
 */
export function readForm(
  html: string,
  path: string,
  isWanted: (action: string) => boolean = () => true,
): Form | null {
  for (const [, tag = '', body = ''] of html.matchAll(/(<form\b[^>]*>)(.*?)<\/form>/gs)) {
    const { method = 'get', action = '' } = attributes(tag);
    const to = action === '' ? path : action;
    if (method.toLowerCase() !== 'post' || !isWanted(to)) continue;
    return { action: to, fields: grouped([...inputs(body), ...options(body)]) };
  }
  return null;
}

/** The paths of links in a mail that begin with a word: `/o/...`, `/leave/...`. */
export function linksTo(text: string, baseUrl: string, word: string): string[] {
  const escaped = baseUrl.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const found = text.matchAll(new RegExp(`${escaped}(/${word}/[^\\s<>"')]+)`, 'g'));
  return [...new Set([...found].map(([, path = '']) => path))];
}

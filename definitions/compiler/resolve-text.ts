/** A definition and all that it extends, as one text. */
import type { Diagnostic } from './diagnostics.ts';
import { readWhole } from './extends.ts';
import type { Reader } from './extends.ts';
import { problemsOf } from './problems.ts';
import { sourceOf } from './source.ts';
import { wholeText } from './whole-text.ts';

export interface Resolved {
  /** YAML that stands alone, each value with its origin as a comment; undefined when a text cannot be read. */
  readonly whole?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Writes a definition out whole. Looks at syntax and parents only: `compile` says what else is wrong. */
export function resolve(text: string, from: { readonly file: string; readonly reader?: Reader }): Resolved {
  const source = sourceOf(from.file, text);
  const problems = problemsOf(source);
  const { root, texts } = readWhole(source, problems, from.reader);
  const found = { diagnostics: problems.list(), texts };
  return root === undefined || problems.failed() ? found : { whole: wholeText(source, root), ...found };
}

/** Looks at the raw text before it is parsed: what would harm the parser, and what makes it misread quietly. */
import type { Problems } from './problems.ts';
import { LONGEST_TEXT } from './source.ts';
import type { Source, Span } from './source.ts';

export { LONGEST_TEXT } from './source.ts';

/** Deep nesting can abort the process inside the parser; a definition needs six levels. */
export const DEEPEST = 40;
const WIDEST_INDENT = DEEPEST * 3;

/** Brackets cost the parser most. Ten for each event of the largest programme are enough. */
const MOST_BRACKETS = 5000;

function deepestFlow(text: string): Span | undefined {
  let depth = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '[' || char === '{') {
      depth += 1;
      count += 1;
    } else if ((char === ']' || char === '}') && depth > 0) depth -= 1;
    if (depth > DEEPEST || count > MOST_BRACKETS) return { start: at, end: at + 1 };
  }
  return undefined;
}

function widestIndent({ text, lines }: Source): Span | undefined {
  for (const start of lines) {
    let end = start;
    while (end - start <= WIDEST_INDENT && ' -?\t'.includes(text[end] ?? '\n')) end += 1;
    if (end - start > WIDEST_INDENT) return { start, end };
  }
  return undefined;
}

/** A character that is no text: a control character, or half of a pair. */
const NO_TEXT = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Says where the first one stands: such a file is no text, or was broken on its way. */
function noText({ text }: Source, problems: Problems): void {
  const match = NO_TEXT.exec(text);
  if (match === null) return;
  const found = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  problems.add('A014', { start: match.index, end: match.index + match[0].length }, { found });
}

/** Characters that word processors put in and that change what YAML reads. */
const SLIPS = [
  { code: 'A003', pattern: /^ *(\t)/gm },
  { code: 'A004', pattern: /^[ \t]*(\u00A0)|^[ \t]*(?:- )?[\w-]+:(\u00A0)/gm },
  { code: 'A005', pattern: /^[ \t]*(?:- )?[\w-]+(\uFF1A)/gm },
  { code: 'A006', pattern: /(?:: |- |[[{,] ?)([\u2018\u2019\u201C\u201D\u201E])/g },
] as const;

function slips(source: Source, problems: Problems): void {
  for (const { code, pattern } of SLIPS) {
    for (const match of source.text.matchAll(pattern)) {
      const found = match[1] ?? match[2] ?? '';
      const end = match.index + match[0].length;
      problems.add(code, { start: end - found.length, end }, { found });
    }
  }
}

/** Reports what must not reach the parser. Returns whether the text may be parsed. */
export function guard(source: Source, problems: Problems): boolean {
  const { text } = source;
  if (text.length > LONGEST_TEXT) {
    problems.add('A001', { start: 0, end: 0 }, { length: text.length, limit: LONGEST_TEXT });
    return false;
  }
  const deep = deepestFlow(text) ?? widestIndent(source);
  if (deep !== undefined) problems.add('A002', deep, { limit: DEEPEST });
  slips(source, problems);
  noText(source, problems);
  return deep === undefined;
}

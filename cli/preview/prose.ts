/** The programme in plain prose. */
import type { Preview } from './input.ts';

const WIDTH = 88;

/** Breaks a paragraph into lines. */
function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH && line !== '') lines.push(line);
    line = longer.length > WIDTH && line !== '' ? word : longer;
  }
  return [...lines, line].join('\n');
}

const isItem = (text: string): boolean => text.startsWith('- ');

/** Paragraphs with an empty line between them; the items of a list stand close, and their lines below each other. */
function joined(paragraphs: readonly string[]): string {
  return paragraphs
    .map((text, index) => {
      const close = isItem(text) && isItem(paragraphs[index - 1] ?? '');
      const lines = isItem(text) ? wrapped(text).replaceAll('\n', '\n  ') : wrapped(text);
      return `${index === 0 ? '' : close ? '\n' : '\n\n'}${lines}`;
    })
    .join('');
}

/** Headings and paragraphs in Markdown, which reads as plain text too. */
export function asProse({ cycles, words }: Preview): string {
  const cycle = cycles.map(({ plan }) =>
    words
      .prose(plan)
      .map(({ heading, paragraphs }, index) =>
        [`${index === 0 ? '#' : '##'} ${heading}`, joined(paragraphs)].join('\n\n'),
      )
      .join('\n\n'),
  );
  return `${cycle.join('\n\n')}\n`;
}

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

/** Headings and paragraphs in Markdown, which reads as plain text too. */
export function asProse({ cycles, words }: Preview): string {
  const cycle = cycles.map(({ plan }) =>
    words
      .prose(plan)
      .map(({ heading, paragraphs }, index) =>
        [`${index === 0 ? '#' : '##'} ${heading}`, ...paragraphs.map(wrapped)].join('\n\n'),
      )
      .join('\n\n'),
  );
  return `${cycle.join('\n\n')}\n`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import { startEditor } from './language-server.ts';
import type { Editor } from './language-server.ts';

const MODELINE = '# yaml-language-server: $schema=../schema/adept.schema.json\n';
const SMALLEST = `${MODELINE}adept: 1
id: first-steps
name: First steps
contact: mentoring@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
`;

const FOLDER = join(checkoutFolder(), 'definitions', 'programmes');
const PROGRAMMES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.close());

/** Where `¦` stands in a text, and the text without it. */
function cursor(marked: string): {
  readonly text: string;
  readonly position: { line: number; character: number };
} {
  const before = marked.slice(0, marked.indexOf('¦'));
  const lines = before.split('\n');
  return {
    text: marked.replace('¦', ''),
    position: { line: lines.length - 1, character: (lines.at(-1) ?? '').length },
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

async function completions(marked: string): Promise<string[]> {
  const { text, position } = cursor(marked);
  const uri = editor.open(text);
  const list = await editor.request('textDocument/completion', { textDocument: { uri }, position });
  const items = Array.isArray(list) ? list : fieldOf(list, 'items');
  if (!Array.isArray(items)) throw new Error('The server gave no list');
  return items.map((item: unknown) => String(fieldOf(item, 'label')));
}

async function hover(marked: string): Promise<string> {
  const { text, position } = cursor(marked);
  const uri = editor.open(text);
  const result = await editor.request('textDocument/hover', { textDocument: { uri }, position });
  return String(fieldOf(fieldOf(result, 'contents'), 'value'));
}

async function squiggles(text: string): Promise<{ line: number; message: string }[]> {
  const uri = editor.open(text);
  const params = await editor.told('textDocument/publishDiagnostics', uri);
  const found = fieldOf(params, 'diagnostics');
  if (!Array.isArray(found)) throw new Error('The server published nothing');
  return found.map((one: unknown) => ({
    line: Number(fieldOf(fieldOf(fieldOf(one, 'range'), 'start'), 'line')),
    message: String(fieldOf(one, 'message')),
  }));
}

describe('an editor that knows the schema', () => {
  it.each([
    ['at the top', `${SMALLEST}¦`, ['goals', 'events', 'check-ins', 'send-hour']],
    ['in the cycle', `${MODELINE}cycle:\n  ¦`, ['starts', 'duration', 'repeats']],
    ['in a role', `${SMALLEST}roles:\n  mentor:\n    ¦`, ['called', 'mentees']],
    ['in a question', `${SMALLEST}questions:\n  topics:\n    ¦`, ['ask', 'type', 'options']],
    ['in the applications', `${SMALLEST}applications:\n  ¦`, ['mentee', 'mentor']],
    ['in an application', `${SMALLEST}applications:\n  mentee:\n    ¦`, ['opens', 'closes', 'ask']],
    ['in matching', `${SMALLEST}matching:\n  ¦`, ['by', 'must', 'prefer', 'publish', 'accept']],
    ['after by:', `${SMALLEST}matching:\n  by: ¦`, ['coordinator', 'algorithm', 'self-found']],
    ['in relationships', `${SMALLEST}relationships:\n  ¦`, ['format', 'delivery', 'meetings']],
    ['in an event', `${SMALLEST}events:\n  kick-off:\n    ¦`, ['on', 'for', 'where', 'provisional']],
    ['in a check-in', `${SMALLEST}check-ins:\n  winter:\n    ¦`, ['on', 'ask']],
  ])('completes %s', async (_, marked, expected) => {
    expect(await completions(marked)).toEqual(expect.arrayContaining(expected));
  });

  it('does not offer what is there already', async () => {
    expect(await completions(`${SMALLEST}¦`)).not.toContain('time-zone');
  });

  it.each([
    ['time-zone', SMALLEST.replace('time-zone', 'time¦-zone'), 'The IANA zone'],
    ['publish', `${SMALLEST}matching:\n  pub¦lish: 25 October\n`, 'matches'],
    ['provisional', `${SMALLEST}events:\n  kick-off: { on: 13 November, provi¦sional: true }\n`, 'date'],
  ])('describes %s under the mouse', async (_, marked, expected) => {
    expect(await hover(marked)).toContain(expected);
  });

  it('underlines a wrong key and a wrong word, and nothing in a right definition', async () => {
    expect(await squiggles(SMALLEST)).toEqual([]);
    const wrong = await squiggles(`${SMALLEST}evnts: {}\nmatching: { by: chance }\n`);
    expect(wrong.map(({ line }) => line)).toEqual(expect.arrayContaining([7, 8]));
    expect(wrong.map(({ message }) => message).join('\n')).toContain('evnts');
  });

  it.each(PROGRAMMES)('finds its way from %s to the schema, and nothing wrong there', async (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    expect(text.split('\n')[0]).toBe(MODELINE.trimEnd());
    expect(await squiggles(text)).toEqual([]);
  });
});

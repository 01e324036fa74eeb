/** One hostile text in a process of its own: `node cold.mjs NAME`. Prints what came of it as JSON. */
import { compile, nextStart, renderDiagnostics, resolve } from '../index.ts';
import type { Wording } from '../index.ts';
import { HOSTILE } from './corpus.ts';

const same = (name: string): string => name;
/** No language's words: only the drawing is put to the test. */
const wording: Wording = {
  textOf: ({ code, facts }) => ({ message: code, expected: JSON.stringify(facts), next: '' }),
  related: {
    'first-here': same,
    'defined-here': same,
    'dated-here': same,
    'written-here': same,
    'also-here': same,
  },
  labels: { expected: 'expected', next: 'next' },
  severity: { error: 'error', warning: 'warning', notice: 'notice' },
};

const make = HOSTILE[process.argv[2] ?? ''];
const text = make?.() ?? '';
const started = process.cpuUsage();
const { plan, diagnostics, total, texts } = compile(text, { file: 'hostile.yaml', start: '2024-09-02' });
const { user, system } = process.cpuUsage(started);
nextStart(text, '2024-08-01');
resolve(text, { file: 'hostile.yaml' });
renderDiagnostics(texts, diagnostics, { wording, colour: false });
const polluted = 'polluted' in {};
process.stdout.write(
  JSON.stringify({
    cpuMs: (user + system) / 1000,
    total,
    plan: plan !== undefined,
    polluted,
  }),
);

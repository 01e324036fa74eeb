import { describe, expect, it } from 'vitest';
import { planHash } from '../plan/hash.ts';
import { compile, nextStart, resolve } from './index.ts';
import type { Compiled } from './index.ts';

const PARENT = `adept: 1
id: parent
name: { en: Parent, sv: F\u00F6r\u00E4lder }
contact: hello@example.org
time-zone: Europe/Stockholm
languages: [en, sv]
cycle: { starts: 2 September, duration: 9 months }
roles: { mentor: { called: guide, mentees: 2 } }
events:
  kick-off: { on: 13 November }
  mid-way: { on: 12 February }
`;
const CHILD = `extends: base/parent.yaml
remove: [events.mid-way]
id: child
name: { en: Child }
roles: { mentor: { mentees: 3 } }
events:
  kick-off: { on: 14 November }
  end: { on: 20 May }
`;

/** The child lies in a folder of its own, anywhere. */
function reading(folder: string) {
  const file = `${folder}child.yaml`;
  const texts = new Map([[`${folder}base/parent.yaml`, PARENT]]);
  return { file, reader: { read: (name: string) => texts.get(name) } };
}

function child(folder = '', text = CHILD): Compiled {
  return compile(text, { ...reading(folder), start: '2024-09-02' });
}

describe('a definition that extends another', () => {
  const { plan } = child();

  it('keeps what it does not change, and changes what it names', () => {
    expect(plan?.programme).toMatchObject({ id: 'child', name: { en: 'Child', sv: 'F\u00F6r\u00E4lder' } });
    expect(plan?.roles.mentor).toEqual({ label: { en: 'guide', sv: 'guide' }, capacity: 3 });
  });

  it('merges maps by name, and takes away', () => {
    expect(plan?.events.map(({ id, day }) => [id, day])).toEqual([
      ['kick-off', '2024-11-14'],
      ['end', '2025-05-20'],
    ]);
  });

  it('knows where each value comes from, wherever the files lie', () => {
    const origins = (compiled: Compiled) => compiled.plan?.events.map(({ origin }) => origin);
    const changed = CHILD.replace('  kick-off: { on: 14 November }\n', '').replace('.mid-way', '.kick-off');
    expect(origins(child('', changed))).toEqual([
      { from: 'definition', line: 11, file: 'base/parent.yaml' },
      { from: 'definition', line: 7 },
    ]);
    expect(planHash(child('/any/where/').plan)).toBe(planHash(plan));
  });

  it('finds its next start in its parent', () => {
    expect(nextStart(CHILD, '2025-01-01', reading(''))).toBe('2025-09-02');
  });

  it('written out whole compiles to the same programme alone', () => {
    const { whole, diagnostics } = resolve(CHILD, reading(''));
    expect(diagnostics).toEqual([]);
    expect(whole).toContain('called: guide');
    expect(whole).toMatch(/ {4}mentees: 3 +# child\.yaml:5\n/);
    expect(whole).toMatch(/on: 14 November +# child\.yaml:7\n/);
    expect(whole).toMatch(/# send-hour: 09:00 +# default\n/);
    const alone = compile(whole ?? '', { file: 'whole.yaml', start: '2024-09-02' });
    const undated = ({ plan: one }: Compiled) => ({
      ...one,
      steps: [],
      events: one?.events.map(({ day }) => day),
    });
    expect(undated(alone)).toEqual(undated(child()));
  });

  it('may be extended itself, and never in a circle', () => {
    const texts = new Map([
      ['a.yaml', 'extends: b.yaml\nid: a\n'],
      ['b.yaml', 'extends: c.yaml\nid: b\n'],
      ['c.yaml', 'extends: a.yaml\nid: c\n'],
    ]);
    const reader = { read: (name: string) => texts.get(name) };
    const { diagnostics } = compile(texts.get('a.yaml') ?? '', {
      file: 'a.yaml',
      start: '2024-09-02',
      reader,
    });
    expect(diagnostics.map(({ code, range, facts }) => [code, range.file, facts])).toEqual([
      ['A209', 'c.yaml', { files: ['a.yaml', 'b.yaml', 'c.yaml', 'a.yaml'] }],
    ]);
  });

  it('needs a reader', () => {
    const { diagnostics } = compile(CHILD, { file: 'child.yaml', start: '2024-09-02' });
    expect(diagnostics.map(({ code, facts }) => [code, facts])).toEqual([
      ['A208', { found: 'base/parent.yaml', why: 'no-files' }],
    ]);
  });
});

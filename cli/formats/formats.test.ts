/** What programs read: workflow commands of GitHub, and SARIF by the parts of its schema that we write. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compile } from '../../definitions/compiler/index.ts';
import { DIAGNOSTICS } from '../../locales/diagnostics/index.ts';
import type { DefinitionFile } from '../definition-file.ts';
import { checkedAsGithub } from './github.ts';
import { checkedAsSarif } from './sarif.ts';
import { diagnosticsText } from './text.ts';

/** An error with a second place, and advice. */
const TEXT = `adept: 1
id: small
name: Small programme
contact: hello@example.org
time-zone: Europe/Stockholm
cycle: { kind: rolling }
matching: { by: coordinator }
relationships: { delivery: online }
x-note: 100 % sure
check-ins:
  spring: { on: 12 March, ask: [well] }
feedback:
  spring: { opens: 20 May, ask: [well] }
questions:
  well: { ask: Is all well?, type: agree }
`;
const ADVICE = TEXT.replace(/feedback:\n.*\n/, 'events:\n  kick-off: { on: 30 November }\n');

function checked(text: string): DefinitionFile {
  const start = '2024-09-02';
  const file = 'programmes/small one.yaml';
  return { file, text, start, startAsked: true, compiled: compile(text, { file, start }) };
}

describe('the format github', () => {
  it('is one workflow command for each diagnostic', () => {
    expect(checkedAsGithub([checked(TEXT)], DIAGNOSTICS.en)).toBe(
      '::error file=programmes/small one.yaml,line=13,endLine=13,col=3,endColumn=8,title=A204::' +
        'spring is a check-in and a feedback%0Aexpected: different names%0A' +
        'next: Rename one, so that goals can say which they mean.\n',
    );
  });

  it('escapes what would end a property or a message', () => {
    const one = checked(TEXT.replace('x-note', '"50 %"'));
    const { diagnostics } = one.compiled;
    const moved = diagnostics.map((each) => ({ ...each, range: { ...each.range, file: 'a,b:c%.yaml' } }));
    const out = checkedAsGithub(
      [{ ...one, compiled: { ...one.compiled, diagnostics: moved } }],
      DIAGNOSTICS.en,
    );
    expect(out).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(out).toContain('50 %25 is no key');
  });
});

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
/** A section of SARIF: these properties and no other. */
function object(
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
) {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

const message = object({ text });
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const uri = { type: 'string', pattern: "^(?:file:///)?[A-Za-z0-9._~%!$&'()*+,;=@/-]+$" };
const physicalLocation = object({ artifactLocation: object({ uri }), region });
const rule = object(
  { id: { type: 'string', pattern: '^A\\d{3}$' } },
  { shortDescription: object({ text }), help: object({ text, markdown: text }) },
);
const result = object({
  ruleId: { type: 'string' },
  ruleIndex: { type: 'integer', minimum: 0 },
  level: { enum: ['note', 'warning', 'error'] },
  message,
  locations: { type: 'array', items: object({ physicalLocation }), minItems: 1 },
  relatedLocations: {
    type: 'array',
    items: object({ id: { type: 'integer', minimum: 0 }, physicalLocation, message }),
    uniqueItems: true,
  },
});
const run = object({
  tool: object({ driver: object({ name: text, rules: { type: 'array', items: rule, uniqueItems: true } }) }),
  columnKind: { const: 'utf16CodeUnits' },
  results: { type: 'array', items: result },
});
const SARIF = object({
  $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
  version: { const: '2.1.0' },
  runs: { type: 'array', items: run, minItems: 1 },
});

describe('the format sarif', () => {
  const out: unknown = JSON.parse(checkedAsSarif([checked(TEXT), checked(ADVICE)], DIAGNOSTICS.sv));

  it('has the structure of SARIF 2.1.0', () => {
    const ajv = new Ajv2020({ allErrors: true });
    expect(ajv.validate(SARIF, out), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('tells level, place and second place of each diagnostic, in the language asked for', () => {
    expect(out).toMatchObject({
      runs: [
        {
          tool: { driver: { rules: [{ id: 'A204' }, { id: 'A504' }, { id: 'A521' }] } },
          results: [
            {
              ruleId: 'A204',
              ruleIndex: 0,
              level: 'error',
              message: {
                text: expect.stringMatching(/^spring är både en avstämning och en återkoppling\nväntat: /),
              },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'programmes/small%20one.yaml' },
                    region: { startLine: 13, startColumn: 3, endLine: 13, endColumn: 9 },
                  },
                },
              ],
              relatedLocations: [{ id: 0, message: { text: 'spring står först här' } }],
            },
            { ruleId: 'A521', level: 'warning' },
            { ruleId: 'A504', level: 'warning' },
          ],
        },
      ],
    });
  });
});

describe('the format text', () => {
  it('colours severity, place and marks where it is asked to, and only then', () => {
    const coloured = diagnosticsText(checked(TEXT), DIAGNOSTICS.en, true);
    expect(coloured).toContain('\u001B[31merror\u001B[0m: spring is');
    expect(coloured).toContain('\u001B[31m^^^^^^\u001B[0m');
    const plain = diagnosticsText(checked(TEXT), DIAGNOSTICS.en, false);
    expect(
      coloured
        .split('\u001B')
        .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
        .join(''),
    ).toBe(plain);
    expect(plain).toMatch(/\nprogrammes\/small one\.yaml: 1 error, 0 warnings\n$/);
  });
});

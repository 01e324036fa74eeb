/** Which codes are advice, and how a definition declines it. */
import { describe, expect, it } from 'vitest';
import { diagnosticsEn } from '../../locales/diagnostics.en.ts';
import { isAdvice, severityOf } from './diagnostics.ts';
import type { Code } from './diagnostics.ts';
import { compile } from './index.ts';
import { PRACTICE_RULES } from './rules/practice/index.ts';

const TEXT = `adept: 1
id: small
name: Small programme
contact: hello@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
events:
  kick-off: { on: 30 November }
`;

function isCode(code: string): code is Code {
  return Object.hasOwn(diagnosticsEn.words, code);
}
const CODES = Object.keys(diagnosticsEn.words).filter(isCode);

function codesOf(text: string, start = '2024-09-02'): readonly string[] {
  return compile(text, { file: 'x.yaml', start }).diagnostics.map(({ code }) => code);
}

describe('advice', () => {
  it('is every warning, but those about declining', () => {
    const declining = ['A530', 'A531', 'A532'];
    const warnings = CODES.filter((code) => severityOf(code) === 'warning' && !declining.includes(code));
    expect(warnings).toEqual(CODES.filter(isAdvice));
  });

  it('has one rule a code, with its reason in one line', () => {
    const codes = PRACTICE_RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    for (const { reason } of PRACTICE_RULES) expect(reason).toMatch(/^[A-Z].{20,100}\.$/);
  });

  it('is declined with a reason', () => {
    expect(codesOf(TEXT)).toEqual(['A504']);
    expect(codesOf(`${TEXT}allow: { A504: Alumni from abroad can come on a Saturday only }\n`)).toEqual([]);
  });

  it('that depends on the year may stay declined in a year that does not ask for it', () => {
    const text = `${TEXT}allow: { A504: Alumni can come on a Saturday only, A521: We talk in person }\n`;
    // 30 November is a Saturday in 2024, and in 2026 a Monday.
    expect(codesOf(text, '2026-09-02')).toEqual(['A532']);
  });

  it('is not called idle where an error kept it from being given', () => {
    const text = TEXT.replace('30 November', '31 November');
    expect(codesOf(`${text}allow: { A521: We talk in person }\n`)).toEqual(['A304']);
  });
});

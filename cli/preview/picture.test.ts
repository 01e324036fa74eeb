import { describe, expect, it } from 'vitest';
import { previewEn } from '../../locales/preview.en.ts';
import { asSvg } from './picture.ts';
import { stockholm } from '../../definitions/preview/testing.ts';
import { labelled, lanesOf } from '../../definitions/preview/picture/layout.ts';

const plan = stockholm();
const cycle = { plan, start: '2024-09-02', startAsked: true };
const draw = (today = '2024-11-13', more: (typeof cycle)[] = []) =>
  asSvg({ cycles: [cycle, ...more], words: previewEn, today: Date.parse(`${today}T12:00:00Z`) });

describe('the picture of a cycle', () => {
  it('shows windows, phases, events and feedback, with a title and a description', () => {
    const svg = draw();
    for (const word of [
      'Applications: student, alum',
      'Matching',
      'Pairs meet',
      'Check-in: Winter',
      'Kick-off, 13 Nov',
    ]) {
      expect(svg).toContain(`>${word}</text>`);
    }
    expect(svg).toContain('<title id="title">Alumni Mentorship Programme 2024-25</title>');
    expect(svg).toContain('Conclusion on 20 May 2025 (not yet confirmed)');
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  it('marks today only while the cycle is there', () => {
    expect(draw()).toContain('today, 13 Nov');
    expect(draw('2026-01-01')).not.toContain('>today');
  });

  it('puts several cycles under each other on one axis', () => {
    const svg = draw('2024-11-13', [cycle]);
    expect(svg.match(/>2024-25<\/text>/g)).toHaveLength(2);
    expect(svg.match(/>Kick-off, 13 Nov</g)).toHaveLength(2);
  });

  it('lets no text of a definition become a part of the document', () => {
    const sly = stockholm((text) =>
      text.replace('name: Alumni Mentorship Programme', `name: '</title><script>x("&")</script>'`),
    );
    const svg = asSvg({ cycles: [{ ...cycle, plan: sly }], words: previewEn, today: 0 });
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;x(&quot;&amp;&quot;)');
  });
});

describe('labels', () => {
  it('touch no other in their lane', () => {
    expect(
      lanesOf([
        { left: 0, right: 50 },
        { left: 40, right: 90 },
        { left: 80, right: 120 },
      ]),
    ).toEqual([0, 1, 0]);
  });

  it('stand inside their bar, beside it, or before it where the picture ends', () => {
    expect(labelled(0, 200, 'Matching', 1200).side).toBe('inside');
    expect(labelled(0, 20, 'Matching', 1200).side).toBe('right');
    expect(labelled(1180, 1200, 'Matching', 1200).side).toBe('left');
  });
});

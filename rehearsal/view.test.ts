import { describe, expect, it } from 'vitest';
import { bar, picture, viewOn, type Screen, type Shown } from './view.ts';

const shown: Shown = {
  day: '2024-11-05',
  phase: 'Acceptance',
  happened: 'Invitations go out: Kick-off',
  happenedOn: '2024-11-05',
  mails: 1204,
  fraction: 0.25,
};

function screen(live: boolean, width = 80): Screen & { readonly text: () => string } {
  const written: string[] = [];
  return { write: (piece) => void written.push(piece), live, width, text: () => written.join('') };
}

describe('a live view', () => {
  it('draws three lines and redraws them in place', () => {
    const on = screen(true);
    const view = viewOn(on);
    view.show(shown);
    view.show({ ...shown, fraction: 0.5 });
    view.end();
    expect(on.text().match(/\n/g)).toHaveLength(6);
    expect(on.text()).toContain('\u001b[3A');
    expect(on.text().endsWith('\u001b[?25h')).toBe(true);
  });

  it('fits a narrow terminal', () => {
    for (const line of picture({ ...shown, happened: 'x'.repeat(200) }, 60))
      expect(line.length).toBeLessThan(61);
  });

  it('fills its bar from nothing to all', () => {
    expect(bar(0, 4)).toBe('░░░░');
    expect(bar(0.5, 4)).toBe('██░░');
    expect(bar(7, 4)).toBe('████');
  });
});

describe('plain lines', () => {
  it('tell each happening once, under its own day, and nothing without one', () => {
    const on = screen(false);
    const view = viewOn(on);
    view.show(shown);
    view.show({ ...shown, day: '2024-11-06', mails: 1300 });
    view.show({ ...shown, day: '2024-12-01', mails: 1400 });
    view.show({
      ...shown,
      day: '2024-12-02',
      happened: 'Kick-off has taken place',
      happenedOn: '2024-12-01',
      mails: 1,
    });
    view.show({ ...shown, day: '2025-01-05', happenedOn: '2025-01-05' });
    expect(on.text().trimEnd().split('\n')).toEqual([
      '2024-11-05  Acceptance: Invitations go out: Kick-off. 1,204 mails.',
      '2024-12-01  Acceptance: Kick-off has taken place. 1 mail.',
      '2025-01-05  Acceptance: Invitations go out: Kick-off. 1,204 mails.',
    ]);
  });
});

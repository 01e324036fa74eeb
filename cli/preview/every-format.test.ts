import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PREVIEWS } from '../../locales/preview/index.ts';
import { checkoutFolder } from '../setup/checkout.ts';
import { calendarFiles } from './calendars.ts';
import { cyclesOf } from './cycles.ts';
import type { Preview } from './input.ts';
import { asJson, asList } from './list.ts';
import { asMail } from './mail.ts';
import { asSvg } from './picture.ts';
import { asProse } from './prose.ts';

const FOLDER = join(checkoutFolder(), 'definitions', 'programmes');
const PROGRAMMES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const FORMATS = { list: asList, json: asJson, svg: asSvg, prose: asProse, mail: asMail } as const;

function previewOf(name: string, lang: string): Preview {
  const { cycles } = cyclesOf(join(FOLDER, name), undefined, 2);
  const words = PREVIEWS[lang];
  if (cycles === null || words === undefined) throw new Error(`${name} has errors`);
  return { cycles, words, today: Date.parse('2026-11-22T12:00:00Z') };
}

/** What a template leaves behind where a fact is missing. */
const HOLES = /undefined|\[object|NaN|Invalid Date|“”|””|: ,|, ,|\(\)/;

describe.each(PROGRAMMES)('%s', (name) => {
  it.each(['en', 'sv'])('is seen in every format in %s, with a word for everything', (lang) => {
    const preview = previewOf(name, lang);
    for (const [format, make] of Object.entries(FORMATS)) {
      const text = make(preview);
      expect(text.length, format).toBeGreaterThan(200);
      expect(HOLES.exec(text)?.[0], format).toBeUndefined();
    }
    for (const { content } of calendarFiles(preview, ['mentee', 'mentor'])) {
      expect(content).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r?\n?$/);
    }
  });
});

it('tells how somebody is asked whom a mentee names, where mentees do', () => {
  const path = asMail(previewOf('aalto-open.yaml', 'en')).split('Who is named as mentor')[1] ?? '';
  expect(path).toMatch(/at once +asks +<mentee> would like you as mentor/);
  expect(path).toMatch(/three days later +reminder 1/);
  expect(asMail(previewOf('su-alumni.yaml', 'en'))).not.toContain('Who is named');
});

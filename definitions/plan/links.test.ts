import { describe, expect, it } from 'vitest';
import { linkFor, verifyLink } from './links.ts';

const KEY = 'a key of the tests';

/** The id and the mac of a link, as a route reads them. */
function partsOf(link: string): { page: string; id: string; mac: string } {
  const [page = '', id = '', mac = ''] = new URL(link).pathname.slice(1).split('/');
  return { page, id: decodeURIComponent(id), mac };
}

describe('links', () => {
  it('verify for the purpose and id they were made for', () => {
    const { page, id, mac } = partsOf(linkFor(KEY, 'https://adept.example', 'obligation', 'obl_1'));
    expect({ page, id }).toEqual({ page: 'o', id: 'obl_1' });
    expect(verifyLink(KEY, 'obligation', id, mac)).toBe(true);
  });

  it('carry 128 bits', () => {
    const { mac } = partsOf(linkFor(KEY, 'https://adept.example', 'obligation', 'obl_1'));
    expect(Buffer.from(mac, 'base64url')).toHaveLength(16);
  });

  it.each([
    ['another purpose', 'leave', 'obl_1', KEY],
    ['another id', 'obligation', 'obl_2', KEY],
    ['another key', 'obligation', 'obl_1', 'another key'],
  ] as const)('are refused for %s', (_, purpose, id, key) => {
    const { mac } = partsOf(linkFor(KEY, 'https://adept.example', 'obligation', 'obl_1'));
    expect(verifyLink(key, purpose, id, mac)).toBe(false);
  });

  it('are refused when shortened, lengthened, changed or written another way', () => {
    const { mac } = partsOf(linkFor(KEY, 'https://adept.example', 'leave', 'par_1'));
    const other = `${mac.slice(0, -1)}${mac.endsWith('A') ? 'Q' : 'A'}`;
    const verdicts = ['', mac.slice(0, -2), `${mac}AA`, other, `${mac}==`, `${mac}!`].map((wrong) =>
      verifyLink(KEY, 'leave', 'par_1', wrong),
    );
    expect(verdicts).toEqual([false, false, false, false, false, false]);
  });

  it('keep a path in front and one slash', () => {
    expect(linkFor(KEY, 'https://adept.example/rehearsals/r1/', 'leave', 'par_1')).toMatch(
      /^https:\/\/adept\.example\/rehearsals\/r1\/leave\/par_1\/[\w-]{22}$/,
    );
  });
});

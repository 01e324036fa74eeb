import { describe, expect, it } from 'vitest';
import { dialogue } from './dialogue.ts';

/** Plays a dialogue as nodemailer logs it: `>` what we say, `<` what the server replies. */
function agreedAfter(...lines: string[]): boolean {
  const heard = dialogue();
  heard.begin();
  for (const line of lines) {
    heard.logger.debug({ tnx: line.startsWith('>') ? 'client' : 'server' }, line.slice(1));
  }
  return heard.agreed();
}

const ENVELOPE = ['>MAIL FROM:<a@a.example>', '<250 ok', '>RCPT TO:<b@b.example>', '<250 ok'];
const PIPELINED = ['>MAIL FROM:<a@a.example>', '>RCPT TO:<b@b.example>', '>DATA'];

describe("the server's agreement to take the content", () => {
  it.each([
    ['354 to DATA', [...ENVELOPE, '>DATA', '<354 go on'], true],
    ['250 to DATA, as some say', [...ENVELOPE, '>DATA', '<250 go on'], true],
    ['a refusal of DATA', [...ENVELOPE, '>DATA', '<451 later'], false],
    ['no reply to DATA', [...ENVELOPE, '>DATA'], false],
    ['pipelined, all replied', [...PIPELINED, '<250 ok', '<250 ok', '<354 go on'], true],
    ['pipelined, the reply to DATA missing', [...PIPELINED, '<250 ok', '<250 ok'], false],
    ['pipelined, one reply only', [...PIPELINED, '<250 ok'], false],
    [
      'a greeting and EHLO before',
      ['<220 hello', '>EHLO us', '<250-x\r\n250 y', ...PIPELINED, '<250 ok'],
      false,
    ],
  ] as const)('%s', (_, lines, expected) => {
    expect(agreedAfter(...lines)).toBe(expected);
  });

  it('is forgotten when the next mail begins', () => {
    const heard = dialogue();
    heard.logger.debug({ tnx: 'client' }, 'DATA');
    heard.logger.debug({ tnx: 'server' }, '354 go on');
    expect(heard.agreed()).toBe(true);
    heard.begin();
    expect(heard.agreed()).toBe(false);
  });
});

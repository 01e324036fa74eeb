import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { claimablePort, freePort, parsePort } from './ports.ts';

test('a taken port is refused by its number, with another one to try', async () => {
  const port = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
  await expect(claimablePort(port)).rejects.toThrow(`Port ${port} is taken by another process.`);
  await new Promise((resolve) => holder.close(resolve));
  expect(await claimablePort(port)).toBe(port);
});

test.each(['0', '65536', '30x0', '', '3000.5', '-1'])('PORT=%j is refused', (text) => {
  expect(() => parsePort(text)).toThrow(`PORT is "${text}"`);
});

test('PORT=3000 is read', () => {
  expect(parsePort('3000')).toBe(3000);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../test/support/fixtures.ts';
import { migrate } from './migrate.ts';

let database: FreshDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await query('drop schema public cascade');
  await query('create schema public');
  folder = mkdtempSync(join(tmpdir(), 'adept-migrations-'));
  write('0001_first.sql', 'create table one (); create table two ();');
});

test('applies what is missing, in order, once', async () => {
  write('0002_second.sql', 'alter table two add column n integer');
  expect(await migrate(database.url, folder)).toEqual([1, 2]);
  expect(await migrate(database.url, folder)).toEqual([]);
});

test('two processes that start together apply each once', async () => {
  const both = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(both.flat()).toEqual([1]);
});

test('one that fails leaves nothing of itself, all before it, and is named', async () => {
  write('0002_bad.sql', 'create table three (); create tabel four ();');
  await expect(migrate(database.url, folder)).rejects.toThrow('0002_bad.sql cannot be applied');
  expect(
    await query(`select to_regclass('one') is null as one, to_regclass('three') is null as three`),
  ).toEqual([{ one: false, three: true }]);
  write('0002_bad.sql', 'create table three ()');
  expect(await migrate(database.url, folder)).toEqual([2]);
});

test('a past one that was changed is refused', async () => {
  await migrate(database.url, folder);
  write('0001_first.sql', 'create table other ()');
  await expect(migrate(database.url, folder)).rejects.toThrow(
    '0001_first.sql was changed after it was applied',
  );
});

test('a database that is newer than the code is refused', async () => {
  write('0002_second.sql', 'create table three ()');
  await migrate(database.url, folder);
  rmSync(join(folder, '0002_second.sql'));
  await expect(migrate(database.url, folder)).rejects.toThrow('update Adept');
});

test('names out of order, twice or without number are refused', async () => {
  write('0003_third.sql', 'select 1');
  await migrate(database.url, folder);
  write('0002_late.sql', 'select 1');
  await expect(migrate(database.url, folder)).rejects.toThrow('give it the next number');
  write('0003_again.sql', 'select 1');
  await expect(migrate(database.url, folder)).rejects.toThrow('renumber one');
  write('fourth.sql', 'select 1');
  await expect(migrate(database.url, folder)).rejects.toThrow('fourth.sql is not named like 0001_core.sql');
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function query(text: string): Promise<unknown[]> {
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}

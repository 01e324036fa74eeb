import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withProgress } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const working = (ms: number) => () => new Promise<void>((resolve) => setTimeout(resolve, ms));

test('what takes long is told, and told to be done', async () => {
  const lines: string[] = [];
  const work = withProgress((line) => void lines.push(line), 'Bundling', working(13_000));
  await vi.advanceTimersByTimeAsync(13_000);
  await work;
  expect(lines).toEqual(['Bundling ...', 'Bundling ... 12 s', 'Bundling ... done in 13 s']);
});

test('what is over soon is not told', async () => {
  const lines: string[] = [];
  const work = withProgress((line) => void lines.push(line), 'Bundling', working(1000));
  await vi.advanceTimersByTimeAsync(1000);
  await work;
  expect(lines).toEqual([]);
});

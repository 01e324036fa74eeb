import type { Highs } from 'highs';

/** Loads HiGHS when it is first wanted: most programmes never do, and it takes a while. */
export async function loadHighs(): Promise<Highs> {
  const load: unknown = (await import('highs')).default;
  if (!isLoader(load)) throw new Error('The package highs has another shape than expected');
  return load();
}

/** Its types are those of a CommonJS module, while what is imported is an ES module. */
function isLoader(value: unknown): value is () => Promise<Highs> {
  return typeof value === 'function';
}

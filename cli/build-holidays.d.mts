import type { build, Plugin } from 'esbuild';

export const besideHolidays: Plugin;
export function buildHolidays(bundle: typeof build, root: string, outdir: string): Promise<void>;

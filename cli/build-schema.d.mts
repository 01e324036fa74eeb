import type { Plugin } from 'esbuild';

export const prebuiltSchema: Plugin;

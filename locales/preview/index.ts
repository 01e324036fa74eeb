/** The languages of previews. */
import { previewEn } from '../preview.en.ts';
import { previewSv } from '../preview.sv.ts';
import type { PreviewLocale } from './locale.ts';

export type { PreviewLocale } from './locale.ts';

export const PREVIEWS: Readonly<Record<string, PreviewLocale>> = { en: previewEn, sv: previewSv };

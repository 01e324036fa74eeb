/**
 * English, the source: the types of all other languages come from this one. The pages' and the diagnostics'
 * words stand in files of their own.
 */
import { mail } from './en/mail.ts';

export const en = { lang: 'en', mail } as const;

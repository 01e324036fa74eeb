/** Finnish. */
import { mail } from './fi/mail.ts';
import type { Translation } from './translation.ts';

export const fi: Translation = { lang: 'fi', mail };

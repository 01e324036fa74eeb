/** Swedish. */
import { mail } from './sv/mail.ts';
import type { Translation } from './translation.ts';

export const sv: Translation = { lang: 'sv', mail };

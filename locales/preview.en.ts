/** Everything that a preview says, in English: the source, whose shape the other languages have. */
import { diff } from './preview/en/diff.ts';
import { list } from './preview/en/list.ts';
import { mail } from './preview/en/mail.ts';
import { calendar, picture } from './preview/en/picture.ts';
import { prose } from './preview/en/prose.ts';
import type { PreviewLocale } from './preview/locale.ts';

export const previewEn: PreviewLocale = { lang: 'en', list, mail, picture, calendar, diff, prose };

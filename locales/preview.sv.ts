/** Everything that a preview says, in Swedish. */
import { diff } from './preview/sv/diff.ts';
import { list } from './preview/sv/list.ts';
import { mail } from './preview/sv/mail.ts';
import { calendar, picture } from './preview/sv/picture.ts';
import { prose } from './preview/sv/prose.ts';
import type { PreviewLocale } from './preview/locale.ts';

export const previewSv: PreviewLocale = { lang: 'sv', list, mail, picture, calendar, diff, prose };

/** Which words a reader gets. */
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { whole } from './translation.ts';

export type { EventFacts, MailFacts, MailWords } from './mail.ts';

/** Every text of a language, in the shape of the source. */
export type Locale = Omit<typeof en, 'lang'> & { readonly lang: string };

const LOCALES: Readonly<Record<string, Locale>> = { en, sv: whole(en.mail, sv), fi: whole(en.mail, fi) };

/** The first of a programme's languages that Adept speaks; English when it speaks none of them. */
export function localeFor(languages: readonly string[]): Locale {
  const spoken = languages.find((language) => Object.hasOwn(LOCALES, language));
  return LOCALES[spoken ?? 'en'] ?? en;
}

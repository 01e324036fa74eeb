/** A language beside the source: its texts, and the source's where it has none. */
import type { Template } from '../definitions/plan/messages.ts';
import type { MailFacts, MailLocale, MailWords } from './mail.ts';

export type MailTexts = Readonly<Partial<Record<Template, (facts: MailFacts) => MailWords>>>;

/** What a language has translated. A test lists what it lacks. */
export interface Translation {
  readonly lang: string;
  readonly mail: Partial<Omit<MailLocale, 'templates'>> & { readonly templates: MailTexts };
}

/** A mail that would be half in one language and half in another is worse than one in the source's. */
export function whole(source: MailLocale, { lang, mail }: Translation): { lang: string; mail: MailLocale } {
  return { lang, mail: { ...source, ...mail, templates: { ...source.templates, ...mail.templates } } };
}

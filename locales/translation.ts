/** A language beside the source: its texts, and the source's where it has none. */
import type { Template } from '../definitions/plan/messages.ts';
import type { MailFacts, MailLocale, MailWords } from './mail.ts';

export type MailTexts = Readonly<Partial<Record<Template, (facts: MailFacts) => MailWords>>>;

/** The words of the pair's mail with what a group is told instead. */
export type GroupTexts = Readonly<Partial<Record<Template, (f: MailFacts, pair: MailWords) => MailWords>>>;

/** The same mails, in which groups are told what is theirs. */
export function forGroups(texts: MailTexts, groups: GroupTexts): MailTexts {
  const isTold = (name: string): name is Template => Object.hasOwn(groups, name);
  const worded = Object.keys(groups)
    .filter(isTold)
    .map((name) => {
      const [pair, group] = [texts[name], groups[name]];
      const words = (f: MailFacts) => {
        const own = pair?.(f) ?? { subject: '', paragraphs: [] };
        return f.format === 'group' && group !== undefined ? group(f, own) : own;
      };
      return [name, words] as const;
    });
  return { ...texts, ...Object.fromEntries(worded) };
}

/** What a language has translated. A test lists what it lacks. */
export interface Translation {
  readonly lang: string;
  readonly mail: Partial<Omit<MailLocale, 'templates'>> & { readonly templates: MailTexts };
}

/** A mail that would be half in one language and half in another is worse than one in the source's. */
export function whole(source: MailLocale, { lang, mail }: Translation): { lang: string; mail: MailLocale } {
  return { lang, mail: { ...source, ...mail, templates: { ...source.templates, ...mail.templates } } };
}

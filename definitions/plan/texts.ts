/** Texts for people in a language. Pure. */
import type { Text } from './types.ts';

/** A programme's text in a language; in its first one when there is no translation; '' where there is no text. */
export function inLanguage(text: Text | undefined, lang: string): string {
  return text?.[lang] ?? Object.values(text ?? {})[0] ?? '';
}

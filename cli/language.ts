/** The language in which diagnostics are told. */
import { DIAGNOSTIC_LANGUAGES, DIAGNOSTICS } from '../locales/diagnostics/index.ts';
import type { DiagnosticLanguage } from '../locales/diagnostics/index.ts';
import type { DiagnosticCatalogue } from '../locales/diagnostics/catalogue.ts';
import { PREVIEWS } from '../locales/preview/index.ts';
import type { PreviewLocale } from '../locales/preview/index.ts';
import { CallFault } from './definition-file.ts';

function isSpoken(language: string): language is DiagnosticLanguage {
  return DIAGNOSTIC_LANGUAGES.some((one) => one === language);
}

/**
 * The words that `--lang` asks for; English without it.
 * @throws CallFault when there is no such language
 */
export function catalogueFor(language: string | undefined): DiagnosticCatalogue {
  if (language === undefined) return DIAGNOSTICS.en;
  if (isSpoken(language)) return DIAGNOSTICS[language];
  throw new CallFault(`--lang ${language}: the languages are ${DIAGNOSTIC_LANGUAGES.join(', ')}`);
}

/**
 * The words of a preview that `--lang` asks for; English without it.
 * @throws CallFault when there are none
 */
export function previewWords(language = 'en'): PreviewLocale {
  const words = Object.hasOwn(PREVIEWS, language) ? PREVIEWS[language] : undefined;
  if (words !== undefined) return words;
  throw new CallFault(
    `--lang ${language}: the languages of previews are ${Object.keys(PREVIEWS).join(', ')}`,
  );
}

/** Recognises questions about a person's private data by their words, in the languages that Adept speaks. */
import type { Question } from '../../../plan/types.ts';

const WORDS = [
  /\b(?:phone|mobile|e-?mail|address|birth(?:day|date)?|date of birth|age|gender|sex|nationality|citizenship|religion|ethnicity|disabilit(?:y|ies)|health|income|salary|passport|social security)\b/i,
  /(?:personnummer|telefon|mobilnummer|adress|födelse|ålder|\bkön\b|nationalitet|medborgarskap|religion|hälsa|funktionsned|inkomst|\blön\b)/i,
  /(?:henkilötunnus|puhelin|osoite|syntymä|\bikä|sukupuoli|kansalaisuus|uskonto|terveys|vamma|\btulot|palkka)/i,
];

/** Whether a question asks for private data. */
export function asksPersonalData({ id, ask }: Question): boolean {
  const words = [id.replaceAll('-', ' '), ...Object.values(ask)];
  return words.some((text) => WORDS.some((pattern) => pattern.test(text)));
}

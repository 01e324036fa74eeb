/** Swedish words for people and matching. */
import type { WordsOf } from '../catalogue.ts';
import { roles, text } from './words.ts';

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles: missing }) =>
    text(
      `${question} ställs inte till ${missing.map(roles).join(' eller ')}`,
      'en fråga som finns i båda ansökningarna',
      `Lägg till ${question} i ansökan för ${missing.map(roles).join(' och ')}.`,
    ),
  A402: ({ question }) =>
    text(
      `${question} besvaras med fria ord`,
      'en fråga med type: choices eller agree',
      'Ge frågan svarsalternativ, så att svaren kan jämföras.',
    ),
  A403: ({ found }) =>
    text(
      found.length === 0 ? 'Inget säger vad som jämförs' : 'Här står både same och different',
      'antingen same: eller different: med en fråga',
      found.length === 0 ? 'Lägg till en av dem.' : 'Skriv dem på två rader.',
    ),
  A404: ({ question }) =>
    text(
      `${question} måste vara lika och måste vara olika`,
      'en av de två',
      'Ta bort den ena: inget par kan uppfylla båda.',
    ),
  A405: ({ question }) =>
    text(`${question} ställs två gånger här`, 'varje fråga en gång', 'Ta bort den ena.'),
};

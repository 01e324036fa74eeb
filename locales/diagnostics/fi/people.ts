/** Finnish words for people and matching. */
import type { WordsOf } from '../catalogue.ts';
import { role, text } from './words.ts';

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles }) =>
    text(
      `Kysymystä ${question} ei kysytä ${roles.map((one) => role(one).from).join(' eikä ')}`,
      'kysymys molemmissa hakemuksissa',
      `Lisää ${question} ${roles.map((one) => role(one).of).join(' ja ')} hakemukseen.`,
    ),
  A402: ({ question }) =>
    text(
      `Kysymykseen ${question} vastataan vapain sanoin`,
      'kysymys, jossa on type: choices tai agree',
      'Anna kysymykselle vaihtoehdot, jotta vastauksia voidaan verrata.',
    ),
  A403: ({ found }) =>
    text(
      found.length === 0 ? 'Mikään ei kerro, mitä verrataan' : 'Tässä ovat sekä same että different',
      'joko same: tai different: ja kysymys',
      found.length === 0 ? 'Lisää toinen niistä.' : 'Kirjoita ne kahdelle riville.',
    ),
  A404: ({ question }) =>
    text(
      `Vastausten kysymykseen ${question} on oltava sekä samat että eri`,
      'toinen näistä',
      'Poista toinen: mikään pari ei voi täyttää molempia.',
    ),
  A405: ({ question }) =>
    text(`Kysymys ${question} kysytään tässä kahdesti`, 'kukin kysymys kerran', 'Poista toinen.'),
};

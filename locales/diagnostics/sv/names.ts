/** Swedish words for names and what they point at. */
import type { NameKind } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { listed, meant, text } from './words.ts';

const KIND: Readonly<Record<NameKind, string>> = {
  event: 'någon dag',
  holiday: 'någon helgdag',
  question: 'någon fråga',
  'check-in or feedback': 'någon avstämning eller återkoppling',
  'partner or unit': 'någon partner eller enhet',
  unit: 'någon enhet',
};

export const names: WordsOf<'A2'> = {
  A201: ({ kind, found, valid, nearest }) =>
    text(
      `${found} är inte ${KIND[kind]} i det här programmet`,
      `något av ${listed(valid)}`,
      meant(nearest, `Välj något av dessa, eller definiera ${found}.`),
    ),
  A202: ({ name, of }) =>
    of === 'question'
      ? text(
          `${name} är namnet på en fråga som Adept själv ställer, om formen`,
          'ett annat namn',
          'Döp om den här frågan.',
        )
      : text(`${name} är namnet på en dag som varje omgång har`, 'ett annat namn', 'Döp om den här träffen.'),
  A203: ({ names: all }) =>
    text(
      all.length > 1
        ? `Datumen för ${all.join(', ')} beror på varandra`
        : `Datumet för ${all.join()} beror på sig självt`,
      'att minst en av dem har ett eget datum',
      'Ge en av dem en dag, till exempel 5 November.',
    ),
  A204: ({ name }) =>
    text(
      `${name} är både en avstämning och en återkoppling`,
      'olika namn',
      'Döp om den ena, så att målen kan säga vilken de menar.',
    ),
  A205: ({ question, ask }) =>
    text(
      `${ask} frågar inte ${question}`,
      `en fråga som ${ask} ställer`,
      `Lägg till ${question} under ask i ${ask}.`,
    ),
  A206: ({ language, languages }) =>
    text(
      `${language} är inget av programmets språk`,
      `något av ${listed(languages)}`,
      `Lägg till ${language} i languages, eller ta bort den här texten.`,
    ),
  A207: ({ found }) =>
    text(
      `${found} säger inte var vilken fråga ställs`,
      'ett namn, en punkt och en fråga, till exempel final.connection',
      'Skriv avstämningen eller återkopplingen före punkten och frågan efter den.',
    ),
  A208: ({ found, why }) =>
    text(
      why === 'missing'
        ? `${found} går inte att läsa`
        : `${found} står i en annan fil, och här kan ingen läsas`,
      why === 'missing'
        ? 'sökvägen till en definition, räknad från den här filen'
        : 'en definition som står för sig själv',
      why === 'missing'
        ? 'Rätta sökvägen efter extends.'
        : 'Låt adept resolve skriva ut hela definitionen, och använd den.',
    ),
  A209: ({ files }) =>
    text(
      `De här definitionerna utvidgar varandra: ${files.join(' \u2192 ')}`,
      'en förälder som står för sig själv',
      'Ta bort extends ur en av dem.',
    ),
  A210: ({ found, valid, nearest }) =>
    text(
      `Föräldern har ingen ${found} att ta bort`,
      `något av ${listed(valid)}`,
      meant(nearest, 'Ta bort den här raden.'),
    ),
};

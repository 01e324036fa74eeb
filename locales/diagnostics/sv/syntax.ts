/** Swedish words for the writing itself: characters, brackets, indentation. */
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

/** What the YAML parser's codes mean for the writer of a line. */
const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: 'indraget skiljer sig från raderna ovanför',
  BAD_ALIAS: 'ett värde börjar med * eller &',
  BAD_COLLECTION_TYPE: 'en lista och ett avsnitt med nycklar är blandade',
  BAD_DQ_ESCAPE: 'ett omvänt snedstreck står mellan dubbla citattecken',
  BAD_SCALAR_START: 'ett värde börjar med ett tecken som kräver citattecken runt värdet',
  BLOCK_AS_IMPLICIT_KEY: 'ett andra kolon står på raden, eller så är nästa rad för långt indragen',
  BLOCK_IN_FLOW: 'en parentes är inte stängd före nästa nyckel',
  COMMENT_SPACE: 'ett mellanslag saknas före #',
  KEY_NOT_A_WORD: 'en nyckel måste vara ett ord',
  KEY_OVER_1024_CHARS: 'en nyckel är alldeles för lång',
  MISSING_CHAR: 'ett kolon, ett komma, en parentes eller ett citattecken saknas',
  MULTILINE_IMPLICIT_KEY: 'en rad saknar kolon efter sin nyckel',
  UNEXPECTED_TOKEN: 'här står något som inte hör hit',
};

export const syntax: WordsOf<'A0'> = {
  A001: ({ length, limit }) =>
    text(
      `Texten har ${length} tecken`,
      `högst ${limit}`,
      'Ett program är några sidor långt. Är det här rätt fil?',
    ),
  A002: ({ limit }) =>
    text(
      'Parenteser eller indrag är för djupt nästlade här',
      `högst ${limit} nivåer`,
      'Stäng parenteser som står öppna och ta bort indrag som inte behövs.',
    ),
  A003: () =>
    text(
      'Ett tabbtecken står där indraget är',
      'mellanslag',
      'Byt tabbtecknet mot två mellanslag för varje nivå.',
    ),
  A004: () =>
    text(
      'Här står ett hårt mellanslag; det ser ut som ett mellanslag men är inget',
      'ett vanligt mellanslag',
      'Ta bort det och skriv ett mellanslag. Ordbehandlare sätter in sådana; det gör inte en redigerare för ren text.',
    ),
  A005: () =>
    text(
      'Det här kolonet är det breda från östasiatiska tangentbord',
      'kolonet :',
      'Byt det mot : och ett mellanslag.',
    ),
  A006: ({ found }) =>
    text(
      `Värdet börjar med det typografiska citattecknet ${found ?? ''}`,
      'ett rakt " eller inget alls',
      'Ta bort de typografiska tecknen: en text behöver inga citattecken om den inte innehåller kolon och mellanslag.',
    ),
  A007: ({ found }) =>
    text(
      `${found} är en hänvisning inom filen`,
      'själva värdet',
      'Skriv värdet på varje ställe som behöver det.',
    ),
  A008: ({ found }) => text(`${found} är en YAML-tagg`, 'ett vanligt värde', 'Ta bort taggen.'),
  A009: ({ problem }) =>
    text(
      `Det här går inte att läsa: ${YAML[problem] ?? 'här står något som inte hör hit'}`,
      'rader som nyckel: värde, med nycklarna i ett avsnitt i samma kolumn',
      'Se på indrag, parenteser och citattecken på den här raden och den ovanför.',
    ),
  A010: ({ key }) =>
    text(`${key} står här en andra gång`, 'varje nyckel en gång', 'Slå ihop de två eller döp om den ena.'),
  A011: ({ found }) =>
    text(
      `${found} sitter ihop med det som följer`,
      'ett mellanslag efter kolonet',
      `Skriv ett mellanslag efter ${found}`,
    ),
  A012: () =>
    text(
      'Det finns ingen definition i filen',
      'en definition som börjar med adept: 1',
      'Kopiera ett exempel från definitions/programmes och ändra det.',
    ),
  A013: ({ found }) =>
    text(
      `${found || '---'} inleder ett nytt dokument`,
      'en definition i varje fil',
      'Lägg den andra i en egen fil.',
    ),
  A014: ({ found }) =>
    text(
      `${found} är inget tecken i en text`,
      'bokstäver, siffror, tecken, mellanslag och radslut',
      'Ta bort tecknet. Är det här rätt fil, sparad som ren text (UTF-8)?',
    ),
};

/** Swedish words for dates, lengths of time and zones. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { StepKind } from '../../../definitions/plan/types.ts';
import type { WordsOf } from '../catalogue.ts';
import { meant, roles, text } from './words.ts';

const STEP: Readonly<Record<StepKind, string>> = {
  'open-applications': 'ansökans öppning',
  'close-applications': 'sista ansökningsdag',
  'review-applications': 'läsningen av ansökningar',
  'remind-review': 'en påminnelse att besluta om ansökningar',
  'escalate-review': 'rapporten om ansökningar utan beslut',
  'draft-matches': 'förslaget till matchningar',
  'publish-matches': 'matchningarnas publicering',
  'remind-publish': 'en påminnelse om att publicera matchningar',
  'escalate-publish': 'beskedet om att matchningar inte är publicerade',
  ask: 'ett första brev',
  remind: 'en påminnelse',
  close: 'en sista dag',
  'tell-silent': 'beskedet till samordnaren om tystnad',
  'end-silent': 'slutet för par efter tystnad',
  'fix-date': 'en påminnelse om att bestämma ett datum',
  notice: 'ett besked',
  event: 'en träff',
  'follow-up': 'uppföljningen av dem som saknar någon',
  thank: 'ett tack',
  report: 'rapporten',
};

const DATE = 'ett datum som 5 November, 2024-11-05, 2 weeks before kick-off eller the day after kick-off';

const AMOUNT: Readonly<Record<Facts['A311']['kind'], string>> = {
  minutes: 'minuter eller timmar, från 5 minuter till 24 timmar: 60 minutes, 2 hours, 20-60 minutes',
  hours: 'en sammanlagd tid: 20 hours',
  total: 'en sammanlagd tid eller ett antal möten: 10 hours, 8 sessions',
  count: 'ett tal eller ett spann: 3, 2-3',
};

export const dates: WordsOf<'A3'> = {
  A301: ({ found, suggestion }) =>
    text(
      `${found} går inte att förstå som datum`,
      DATE,
      meant(suggestion, 'Skriv det på ett av dessa sätt.'),
    ),
  A302: ({ found, suggestion }) =>
    text(
      `${found} går inte att förstå som tidslängd`,
      'ett tal och en enhet i ord: 9 months, 6 weeks, 10 days',
      meant(suggestion, 'Skriv den på det sättet.'),
    ),
  A303: ({ found, first, last }) =>
    text(
      `${found} ligger inte i omgången`,
      `en dag från ${first} till ${last}`,
      'Ändra datumet, eller omgångens start eller längd.',
    ),
  A304: ({ found }) => text(`Det finns ingen ${found} i omgångens år`, 'en dag i kalendern', 'Rätta dagen.'),
  A305: ({ start, starts, fits }) =>
    text(
      `En omgång kan inte börja ${start}: den börjar ${starts}`,
      fits.join(' eller '),
      'Börja på någon av dessa dagar, eller ändra starts.',
    ),
  A306: ({ found, nearest }) =>
    text(
      `${found} är ingen tidszon`,
      'en zon med sin plats, som Europe/Stockholm',
      meant(nearest, 'Leta efter närmaste storstad i IANA:s lista över tidszoner.'),
    ),
  A307: (of) =>
    text(
      'role' in of
        ? `Ansökan för ${roles(of.role)} stänger ${of.closes} och öppnar ${of.opens}`
        : `Återkopplingen ${of.feedback} stänger ${of.closes} och öppnar ${of.opens}`,
      'en sista dag efter den första',
      'Rätta ett av de två datumen.',
    ),
  A308: ({ kind, subject, day, first, last }) =>
    text(
      `Därför hamnar ${STEP[kind]} (${subject}) den ${day}, utanför omgången`,
      `en tidpunkt från ${first} till ${last}`,
      'Flytta datumet, börja omgången tidigare eller låt den vara längre.',
    ),
  A309: ({ from, to }) =>
    text(`Träffen slutar ${to} och börjar ${from}`, 'ett slut efter början', 'Rätta klockslagen.'),
  A310: ({ publish, closes }) =>
    text(
      `Matchningarna publiceras senast ${publish}, och ansökan stänger ${closes}`,
      'en dag efter att ansökan har stängt',
      'Publicera senare, eller stäng ansökan tidigare.',
    ),
  A315: ({ opens, closes, applied, publish }) =>
    text(
      `Valet pågår från ${opens} till ${closes}; ansökan stänger ${applied}, och matchningarna publiceras senast ${publish}`,
      'en tid för valet efter att ansökan har stängt och innan matchningarna publiceras',
      'Rätta ett av datumen.',
    ),
  A316: ({ found, nearest }) =>
    text(
      `${found} är ingen landskod`,
      'ett lands två bokstäver, som SE, eller med en del av landet där helgdagarna är andra, som DE-BY',
      meant(nearest, 'Leta efter landet i listan över koder enligt ISO 3166.'),
    ),
  A311: ({ found, key, kind }) =>
    text(`${key} är ${found}`, AMOUNT[kind], 'Skriv talet med siffror och enheten i ord.'),
  A312: ({ found, day }) =>
    text(
      `${found} är ${day}: månaden har ingen sådan dag`,
      'en rytm som börjar före den 29:e',
      'Inget att göra om månadens sista dag är vad du vill ha.',
    ),
  A314: ({ found, day }) =>
    text(
      `”${found}” har ett klockslag, och det har bara händelser`,
      'en dag',
      `Skriv ”${day}”. Det som stänger gör det när dagen är slut; mejl går ut vid programmets timme.`,
    ),
  A313: ({ found, why, is }) =>
    text(
      why === 'gap'
        ? `Klockan ${found} finns inte den dagen: klockan ställs fram över den`
        : `Klockan ${found} kommer två gånger den dagen: klockan ställs tillbaka över den`,
      'ett klockslag som kommer en gång',
      `Inget att göra om ${is} är vad du vill ha${why === 'gap' ? '' : ', den första av de två'}.`,
    ),
};

/** Swedish words for good practice. */
import type { WordsOf } from '../catalogue.ts';
import { counted, role as one, roles, text } from './words.ts';

export const practice: WordsOf<'A5'> = {
  A501: ({ goal }) =>
    text(
      `Inget mäter målet ${goal}`,
      'measured-by: och en fråga från en avstämning eller återkoppling',
      'Ställ en fråga om det, så att rapporten kan säga om målet nåddes.',
    ),
  A502: ({ language, key }) =>
    text(
      `${key} har ingen text på ${language}`,
      'en text för varje språk',
      `Lägg till ${language}: i ${key}.`,
    ),
  A503: ({ question }) =>
    text(
      `${question} ställs aldrig`,
      'en fråga som en ansökan, avstämning eller återkoppling ställer',
      'Ställ den någonstans, eller ta bort den.',
    ),
  A504: ({ event, day }) =>
    text(`${event} är ${day}, under en helg`, 'en arbetsdag', 'Inget att göra om det är meningen.'),
  A505: ({ event, day, accepted }) =>
    text(
      `${event} är ${day}, och matchningar kan godtas till och med ${accepted}`,
      'en träff efter sista dagen att tacka ja',
      'Publicera tidigare eller ge kortare svarstid, så att alla vet vem de har matchats med.',
    ),
  A506: ({ feedback }) =>
    text(
      `${feedback} frågar inget som mäter ett mål`,
      'minst en fråga som ett mål nämner i measured-by',
      `Fråga i ${feedback} efter det som visar om ett mål har nåtts, eller mät ett mål med det som frågas.`,
    ),
  A507: ({ publish, event, day }) =>
    text(
      `Matchningarna publiceras senast ${publish}, och ${event} är ${day}`,
      'matchningar innan paren först samlas',
      `Publicera tidigare, eller flytta ${event}.`,
    ),
  A508: ({ event, day, holiday }) =>
    text(`${event} är ${day}, en helgdag: ${holiday}`, 'en arbetsdag', 'Välj en annan dag.'),
  A509: ({ event, day, break: rest }) =>
    text(
      `${event} är ${day}, i uppehållet ${rest}`,
      'en dag utanför programmets uppehåll',
      'Välj en annan dag, eller rätta uppehållet.',
    ),
  A510: ({ role, days }) =>
    text(
      `Det finns ${counted(days, 'dag', 'dagar')} att söka som ${one(role)}`,
      'minst en vecka',
      'Öppna tidigare eller stäng senare, så att även de som läser sin post en gång i veckan hinner söka.',
    ),
  A511: ({ after }) =>
    text(
      `En påminnelse ${after} efter det första brevet kommer efter alla sista dagar`,
      'en påminnelse medan det finns tid att svara',
      'Påminn tidigare, eller ta bort påminnelsen: den skickas aldrig.',
    ),
  A512: ({ event, day, first, firstDay }) =>
    text(
      `Utbildningen ${event} är ${day}, och ${first} är ${firstDay}`,
      'utbildning innan paren först samlas',
      `Flytta ${event} till före ${first}.`,
    ),
  A513: ({ role, count, from, limit }) =>
    text(
      `En ${one(role)} kan få ${counted(count, 'brev', 'brev')} under de sju dagarna från ${from}`,
      `högst ${limit}`,
      'Flytta något av datumen, eller ange mails-a-week i limits.',
    ),
  A514: ({ count, from, limit }) =>
    text(
      `En koordinator har ${counted(count, 'sak', 'saker')} att göra under de sju dagarna från ${from}`,
      `högst ${limit}`,
      'Flytta något av datumen, eller ange tasks-a-week i limits.',
    ),
  A515: ({ survey, opens, other, due }) =>
    text(
      `${survey} öppnar ${opens}, och ${other} kan besvaras till och med ${due}`,
      'en enkät i taget',
      `Låt ${survey} öppna efter sista dagen för ${other}, eller slå ihop dem.`,
    ),
  A516: () =>
    text(
      'Paren är tillsammans ett år eller längre, och ingen frågar hur det går',
      'en avstämning varje år, eller möten som rapporteras',
      'Lägg till en avstämning halvvägs.',
    ),
  A517: ({ event, day, starts }) =>
    text(
      `${event} är ${day} och fortfarande preliminär när omgången börjar ${starts}`,
      'minst sex veckor för att bestämma ett preliminärt datum',
      'Bestäm datumet innan omgången börjar, eller välj ett senare.',
    ),
  A518: ({ question }) =>
    text(
      `Svaren på ${question} används inte`,
      'en fråga som matchningen jämför eller som mäter ett mål',
      'Använd den i matchningen, eller ta bort den från ansökan.',
    ),
  A519: ({ question }) =>
    text(
      `${question} verkar fråga efter personuppgifter, och inget använder svaren`,
      'personuppgifter bara där programmet behöver dem',
      'Ta bort frågan från ansökan, eller använd den i matchningen.',
    ),
  A520: () =>
    text(
      'Mentorer leder grupper, och ingen utbildning lär dem det',
      'en träff för mentorer med teaches: [facilitation]',
      'Lägg till en sådan utbildning före det första mötet.',
    ),
  A521: () =>
    text(
      'Paren möts bara på nätet och får ingen extra tid att lära känna varandra',
      'rapport: 30 minutes, eller en första träff på plats',
      'Lägg till rapport i relationships, eller ge en träff en plats där man ses.',
    ),
  A522: ({ needed, promised }) =>
    text(
      `En mentor behöver minst ${needed} timmar och har lovats högst ${promised}`,
      'möten och träffar inom den utlovade tiden',
      'Lova mer, eller be om färre eller kortare möten och träffar.',
    ),
  A523: ({ role }) =>
    text(
      `Ingen återkoppling begärs av ${roles(role)}`,
      'återkoppling från båda sidor',
      'Skriv from: everyone, eller lägg till en omgång återkoppling.',
    ),
  A524: ({ subject, day, break: rest }) =>
    text(
      `Sista dagen att svara på ${subject} är ${day}, i uppehållet ${rest}`,
      'en sista dag utanför programmets uppehåll',
      'Flytta det datum som den räknas från.',
    ),
  A525: ({ key, why }) =>
    text(
      why === 'rolling'
        ? `${key} används inte: i ett löpande program matchas deltagarna en och en, efter hand som de kommer`
        : `${key} används inte: varje adept kommer med en mentor, och de matchas den dag de anmäler sig`,
      `inget ${key} här`,
      `Ta bort ${key}. Det som var och en ska göra räknas från deras egna dagar.`,
    ),
  A530: ({ found }) =>
    text(
      `${found} är inget råd som går att avböja`,
      'koden för en varning, som A504',
      'Ta bort den. Bara varningar kan avböjas: ett fel måste rättas.',
    ),
  A531: ({ code }) =>
    text(
      `${code} avböjs utan skäl`,
      `${code}: och varför det inte gäller här`,
      'Skriv skälet: den som håller i nästa omgång vill veta det.',
    ),
  A532: ({ code }) =>
    text(
      `${code} avböjs, fast inget föranleder det`,
      'bara råd som ges',
      'Ta bort den, så att den inte döljer ett senare misstag.',
    ),
};

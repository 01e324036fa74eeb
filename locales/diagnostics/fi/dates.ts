/** Finnish words for dates, lengths of time and zones. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { StepKind } from '../../../definitions/plan/types.ts';
import type { WordsOf } from '../catalogue.ts';
import { meant, text } from './words.ts';

const STEP: Readonly<Record<StepKind, string>> = {
  'open-applications': 'haun avautuminen',
  'close-applications': 'haun päättyminen',
  'review-applications': 'hakemusten lukeminen',
  'remind-review': 'muistutus päättää hakemuksista',
  'escalate-review': 'ilmoitus hakemuksista, joista ei ole päätetty',
  'draft-matches': 'pariehdotusten laatiminen',
  'publish-matches': 'parien julkaiseminen',
  'remind-publish': 'muistutus parien julkaisemisesta',
  'escalate-publish': 'ilmoitus julkaisemattomista pareista',
  ask: 'ensimmäinen viesti',
  remind: 'muistutus',
  close: 'määräaika',
  'tell-silent': 'ilmoitus vastaamattomuudesta',
  'end-silent': 'parien päättyminen vastaamattomuuden jälkeen',
  'fix-date': 'muistutus päivän vahvistamisesta',
  notice: 'tiedote',
  event: 'tapahtuma',
  'follow-up': 'niiden seuranta, joilla ei ole paria',
  thank: 'kiitos',
  report: 'raportti',
};

const DATE = 'päivä kuten 5 November, 2024-11-05, 2 weeks before kick-off tai the day after kick-off';

const AMOUNT: Readonly<Record<Facts['A311']['kind'], string>> = {
  minutes: 'minuutteja tai tunteja, 5 minuutista 24 tuntiin: 60 minutes, 2 hours, 20-60 minutes',
  hours: 'kokonaisaika: 20 hours',
  total: 'kokonaisaika tai tapaamisten määrä: 10 hours, 8 sessions',
  count: 'luku tai väli: 3, 2-3',
};

export const dates: WordsOf<'A3'> = {
  A301: ({ found, suggestion }) =>
    text(`Päivää ${found} ei ymmärretä`, DATE, meant(suggestion, 'Kirjoita se jollakin näistä tavoista.')),
  A302: ({ found, suggestion }) =>
    text(
      `Ajan pituutta ${found} ei ymmärretä`,
      'luku ja yksikkö sanoin: 9 months, 6 weeks, 10 days',
      meant(suggestion, 'Kirjoita se näin.'),
    ),
  A303: ({ found, first, last }) =>
    text(
      `${found} ei osu kierrokseen`,
      `päivä väliltä ${first} – ${last}`,
      'Muuta päivää tai kierroksen alkua tai kestoa.',
    ),
  A304: ({ found }) =>
    text(`Kierroksen vuosina ei ole päivää ${found}`, 'päivä, joka on kalenterissa', 'Korjaa päivä.'),
  A305: ({ start, starts, fits }) =>
    text(
      `Kierros ei voi alkaa ${start}: sen alkupäivä on ${starts}`,
      fits.join(' tai '),
      'Aloita jonakin näistä päivistä tai muuta avainta starts.',
    ),
  A306: ({ found, nearest }) =>
    text(
      `${found} ei ole aikavyöhyke`,
      'vyöhyke paikkoineen, kuten Europe/Stockholm',
      meant(nearest, 'Etsi lähin suurkaupunki IANA-aikavyöhykkeiden luettelosta.'),
    ),
  A307: (of) =>
    text(
      'role' in of
        ? `${of.role === 'mentor' ? 'Mentorien' : 'Aktorien'} haku päättyy ${of.closes} ja alkaa ${of.opens}`
        : `Palaute ${of.feedback} päättyy ${of.closes} ja alkaa ${of.opens}`,
      'viimeinen päivä ensimmäisen jälkeen',
      'Korjaa toinen päivistä.',
    ),
  A308: ({ kind, subject, day, first, last }) =>
    text(
      `Tämän vuoksi ${STEP[kind]} (${subject}) on ${day}, kierroksen ulkopuolella`,
      `hetki väliltä ${first} – ${last}`,
      'Siirrä päivää, aloita kierros aikaisemmin tai pidennä sitä.',
    ),
  A309: ({ from, to }) =>
    text(`Tapahtuma päättyy ${to} ja alkaa ${from}`, 'loppu alun jälkeen', 'Korjaa kellonajat.'),
  A310: ({ publish, closes }) =>
    text(
      `Parit julkaistaan viimeistään ${publish}, ja haku päättyy ${closes}`,
      'päivä haun päättymisen jälkeen',
      'Julkaise myöhemmin tai päätä haku aikaisemmin.',
    ),
  A315: ({ opens, closes, applied, publish }) =>
    text(
      `Valinta kestää ${opens} – ${closes}; haku päättyy ${applied}, ja parit julkaistaan viimeistään ${publish}`,
      'valinta-aika haun päättymisen jälkeen ja ennen parien julkaisua',
      'Korjaa jokin päivistä.',
    ),
  A316: ({ found, nearest }) =>
    text(
      `${found} ei ole maakoodi`,
      'maan kaksi kirjainta, kuten FI, tai lisäksi maan osa, jossa pyhäpäivät ovat muut, kuten DE-BY',
      meant(nearest, 'Etsi maa ISO 3166 -koodien luettelosta.'),
    ),
  A311: ({ found, key, kind }) =>
    text(`Avaimen ${key} arvo on ${found}`, AMOUNT[kind], 'Kirjoita luku numeroin ja yksikkö sanoin.'),
  A312: ({ found, day }) =>
    text(
      `${found} on ${day}: kuukaudessa ei ole sellaista päivää`,
      'rytmi, joka alkaa ennen 29. päivää',
      'Mitään ei tarvitse tehdä, jos kuukauden viimeinen päivä on se, mitä haluat.',
    ),
  A314: ({ found, day }) =>
    text(
      `Päivässä ”${found}” on kellonaika, ja se on vain tapahtumilla`,
      'päivä',
      `Kirjoita ”${day}”. Määräaika päättyy päivän lopussa; viestit lähtevät ohjelman tunnilla.`,
    ),
  A313: ({ found, why, is }) =>
    text(
      why === 'gap'
        ? `Kellonaikaa ${found} ei sinä päivänä ole: kelloja siirretään sen yli eteenpäin`
        : `Kellonaika ${found} tulee sinä päivänä kahdesti: kelloja siirretään taaksepäin`,
      'kellonaika, joka tulee kerran',
      `Mitään ei tarvitse tehdä, jos ${is} on se, mitä haluat${why === 'gap' ? '' : ', kahdesta ensimmäinen'}.`,
    ),
};

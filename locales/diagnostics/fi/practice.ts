/** Finnish words for good practice. */
import type { WordsOf } from '../catalogue.ts';
import { counted, role as forms, text } from './words.ts';

export const practice: WordsOf<'A5'> = {
  A501: ({ goal }) =>
    text(
      `Mikään ei mittaa tavoitetta ${goal}`,
      'measured-by: ja väliarvion tai palautteen kysymys',
      'Kysy siitä jotain, jotta raportti voi kertoa, saavutettiinko tavoite.',
    ),
  A502: ({ language, key }) =>
    text(
      `Kohdassa ${key} ei ole tekstiä kielellä ${language}`,
      'teksti kullakin kielellä',
      `Lisää ${language}: kohtaan ${key}.`,
    ),
  A503: ({ question }) =>
    text(
      `Kysymystä ${question} ei kysytä koskaan`,
      'kysymys, joka kysytään hakemuksessa, väliarviossa tai palautteessa',
      'Kysy se jossakin tai poista se.',
    ),
  A504: ({ event, day }) =>
    text(`${event} on ${day}, viikonloppuna`, 'työpäivä', 'Mitään ei tarvitse tehdä, jos se on tarkoitus.'),
  A505: ({ event, day, accepted }) =>
    text(
      `${event} on ${day}, ja parin voi hyväksyä vielä ${accepted}`,
      'tapahtuma viimeisen hyväksymispäivän jälkeen',
      'Julkaise aikaisemmin tai anna vähemmän aikaa hyväksyä, jotta kaikki tuntevat siihen mennessä parinsa.',
    ),
  A506: ({ feedback }) =>
    text(
      `Palautteessa ${feedback} ei kysytä mitään, mikä mittaa tavoitetta`,
      'ainakin yksi kysymys, jonka jokin tavoite mainitsee avaimessa measured-by',
      `Kysy palautteessa ${feedback} sitä, mikä kertoo tavoitteen saavuttamisesta, tai mittaa tavoitetta sillä, mitä siinä kysytään.`,
    ),
  A507: ({ publish, event, day }) =>
    text(
      `Parit julkaistaan viimeistään ${publish}, ja ${event} on ${day}`,
      'parit ennen kuin ne ensi kerran kokoontuvat',
      `Julkaise aikaisemmin tai siirrä tapahtumaa ${event}.`,
    ),
  A508: ({ event, day, holiday }) =>
    text(`${event} on ${day}, pyhäpäivänä: ${holiday}`, 'työpäivä', 'Valitse toinen päivä.'),
  A509: ({ event, day, break: rest }) =>
    text(
      `${event} on ${day}, tauon ${rest} aikana`,
      'päivä ohjelman taukojen ulkopuolella',
      'Valitse toinen päivä tai korjaa taukoa.',
    ),
  A510: ({ role, days }) =>
    text(
      `Hakuaikaa ${forms(role).as} on ${counted(days, 'päivä', 'päivää')}`,
      'vähintään viikko',
      'Avaa haku aikaisemmin tai päätä se myöhemmin, jotta myös kerran viikossa postinsa lukevat ehtivät hakea.',
    ),
  A511: ({ after }) =>
    text(
      `Muistutus (${after} ensimmäisen viestin jälkeen) tulee kaikkien määräaikojen jälkeen`,
      'muistutus, kun vielä ehtii vastata',
      'Muistuta aikaisemmin tai poista tämä muistutus: sitä ei lähetetä koskaan.',
    ),
  A512: ({ event, day, first, firstDay }) =>
    text(
      `Koulutus ${event} on ${day}, ja ${first} on ${firstDay}`,
      'koulutus ennen kuin parit ensi kerran kokoontuvat',
      `Siirrä ${event} ennen tapahtumaa ${first}.`,
    ),
  A513: ({ role, count, from, limit }) =>
    text(
      `Yksi ${forms(role).one} voi saada ${counted(count, 'viestin', 'viestiä')} seitsemän päivän aikana alkaen ${from}`,
      `enintään ${limit}`,
      'Siirrä jotakin näistä päivistä tai kirjoita mails-a-week osioon limits.',
    ),
  A514: ({ count, from, limit }) =>
    text(
      `Koordinaattorilla on ${counted(count, 'tehtävä', 'tehtävää')} seitsemän päivän aikana alkaen ${from}`,
      `enintään ${limit}`,
      'Siirrä jotakin näistä päivistä tai kirjoita tasks-a-week osioon limits.',
    ),
  A515: ({ survey, opens, other, due }) =>
    text(
      `${survey} avautuu ${opens}, ja kohtaan ${other} voi vastata vielä ${due}`,
      'yksi kysely kerrallaan',
      `Avaa ${survey} vasta, kun ${other} on päättynyt, tai yhdistä ne.`,
    ),
  A516: () =>
    text(
      'Parit ovat yhdessä vuoden tai pidempään, eikä kukaan kysy, miten menee',
      'väliarvio joka vuosi tai tapaamisia, joista kerrotaan',
      'Lisää väliarvio puoliväliin.',
    ),
  A517: ({ event, day, starts }) =>
    text(
      `${event} on ${day} ja yhä alustava, kun kierros alkaa ${starts}`,
      'vähintään kuusi viikkoa aikaa vahvistaa alustava päivä',
      'Vahvista päivä ennen kierroksen alkua tai valitse myöhempi.',
    ),
  A518: ({ question }) =>
    text(
      `Vastauksia kysymykseen ${question} ei käytetä`,
      'kysymys, jota parien muodostaminen vertaa tai jolla mitataan tavoitetta',
      'Käytä sitä parien muodostamisessa tai poista se hakemuksesta.',
    ),
  A519: ({ question }) =>
    text(
      `${question} näyttää kysyvän henkilötietoja, eikä mikään käytä vastauksia`,
      'henkilötietoja vain siellä, missä ohjelma tarvitsee niitä',
      'Poista kysymys hakemuksesta tai käytä sitä parien muodostamisessa.',
    ),
  A520: () =>
    text(
      'Mentorit vetävät ryhmiä, eikä mikään koulutus opeta sitä',
      'mentorien tapahtuma, jossa on teaches: [facilitation]',
      'Lisää sellainen koulutus ennen ensimmäistä tapaamista.',
    ),
  A521: () =>
    text(
      'Parit tapaavat vain verkossa eivätkä saa lisäaikaa tutustumiseen',
      'rapport: 30 minutes tai ensimmäinen tapahtuma paikan päällä',
      'Lisää rapport osioon relationships tai anna jollekin tapahtumalle paikka, jossa tavataan.',
    ),
  A522: ({ needed, promised }) =>
    text(
      `Mentori tarvitsee vähintään ${needed} tuntia, ja hänelle on luvattu enintään ${promised}`,
      'tapaamiset ja tapahtumat luvatussa ajassa',
      'Lupaa enemmän, tai pyydä vähemmän tai lyhyempiä tapaamisia ja tapahtumia.',
    ),
  A523: ({ role }) =>
    text(
      `Palautetta ei kysytä ${forms(role).from}`,
      'palaute molemmilta puolilta',
      'Kirjoita from: everyone tai lisää toinen palaute.',
    ),
  A524: ({ subject, day, break: rest }) =>
    text(
      `Viimeinen vastauspäivä kohtaan ${subject} on ${day}, tauon ${rest} aikana`,
      'viimeinen päivä ohjelman taukojen ulkopuolella',
      'Siirrä päivää, josta se lasketaan.',
    ),
  A525: ({ key, why }) =>
    text(
      why === 'rolling'
        ? `${key} jää käyttämättä: jatkuvassa ohjelmassa parit muodostetaan yksi kerrallaan sitä mukaa kuin osallistujia tulee`
        : `${key} jää käyttämättä: kukin tuo oman mentorinsa, ja pari muodostetaan hakemuspäivänä`,
      `ei kohtaa ${key} tähän`,
      `Poista ${key}. Se, mitä kunkin on tehtävä, lasketaan omista päivistä.`,
    ),
  A530: ({ found }) =>
    text(
      `${found} ei ole neuvo, jonka voi torjua`,
      'varoituksen koodi, esimerkiksi A504',
      'Poista se. Vain varoituksen voi torjua: virhe on korjattava.',
    ),
  A531: ({ code }) =>
    text(
      `${code} torjutaan ilman syytä`,
      `${code}: ja miksi se ei koske tätä ohjelmaa`,
      'Kirjoita syy: seuraavan kierroksen vetäjä haluaa tietää sen.',
    ),
  A532: ({ code }) =>
    text(
      `${code} torjutaan, vaikka mikään ei anna siihen aihetta`,
      'vain neuvoja, joita annetaan',
      'Poista se, jottei se peitä myöhempää virhettä.',
    ),
};

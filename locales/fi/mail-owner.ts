/** Finnish mails to the programme's owner. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { programme } from './mail-who.ts';

function fixWindow(f: MailFacts): MailWords {
  return {
    subject: `Päätä, milloin haku on auki (rooli: ${f.reviewed})`,
    paragraphs: [
      `Haku ohjelmaan ${programme(f)} (rooli: ${f.reviewed}) on suunniteltu ajalle ${f.window} ilman päivää. Vahvista päivä kierroksen sivulla, jotta siitä voi kertoa.`,
      'Siihen asti haku avautuu kuun ensimmäisenä päivänä ja päättyy kuun viimeisenä.',
    ],
    action: 'Katso kierros',
  };
}

export const ownerMails: MailTexts = {
  'escalate-publish': (f) => ({
    subject: `${programme(f)}: pareja ei ole julkaistu`,
    paragraphs: [
      f.hasUnits
        ? `Nämä eivät ole julkaisseet parejaan, vaikka viimeinen päivä oli ${f.publishBy}: ${f.waitingUnits}.`
        : `Pareja ei ole julkaistu, vaikka viimeinen päivä oli ${f.publishBy}.`,
      f.hasUnits
        ? 'Koordinaattoreita on muistutettu. Puhu heidän kanssaan tai julkaise luonnokset itse.'
        : 'Hakijat odottavat. Käy luonnos läpi ja julkaise se.',
    ],
    action: 'Katso kierros',
  }),
  'fix-date': (f) =>
    f.event === null
      ? fixWindow(f)
      : {
          subject: `Vahvista päivä: ${f.event.name}`,
          paragraphs: [
            `Erään tilaisuuden päivä ohjelmassa ${programme(f)} on yhä alustava. Vahvista se tai valitse toinen, jotta kaikki voivat varautua.`,
            'Kaikille kutsutuille kerrotaan kerran, ja he saavat uuden kalenterimerkinnän.',
          ],
          facts: [
            ['Tilaisuus', f.event.name],
            ['Alustava päivä', f.event.when],
            ['Missä', f.event.where],
          ],
          action: 'Katso kierros',
        },
  'next-cycle': (f) => ({
    subject: `Seuraava kierros on valmiina: ${programme(f)}`,
    paragraphs: [
      `${programme(f)} on luotu määritelmän uusimman tekstin mukaan. Ensimmäinen päivä: ${f.firstDay}; ensimmäiset viestit lähtevät: ${f.begins}.`,
      'Sitä ennen voit katsoa sen päiviä ja lisätä ne, joilta haluat kysyä ensin.',
    ],
    action: 'Katso kierros',
    notes: ['Kierroksen voi perua sen sivulla tai rajapinnan kautta, ja ohjelman voi estää avaamasta uusia.'],
  }),
  'next-cycle-faulty': (f) => ({
    subject: `${f.programme}: seuraavaa kierrosta ei voi luoda`,
    paragraphs: [
      `Määritelmän (${f.programme}) uusimmassa tekstissä on virheitä seuraavaa alkua varten, joten kierrosta ei voi luoda. Käynnissä oleviin kierroksiin tämä ei vaikuta.`,
      'adept check kertoo, mikä on vialla. Kun korjattu teksti on tallennettu, seuraava kierros luodaan itsestään.',
    ],
    action: 'Katso kierros',
  }),
  'report-ready': (f) => ({
    subject: `Raportti on valmis: ${programme(f)}`,
    paragraphs: [
      `${programme(f)} on päättynyt, ja raportti on valmis: ketkä olivat mukana, tapaamiset, tilaisuudet ja miten tavoitteet saavutettiin.`,
    ],
    action: 'Lue raportti',
  }),
};

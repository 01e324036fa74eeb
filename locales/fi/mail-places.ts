/** Finnish mails about places: who has one, who waits for one, and what coordinators are to decide. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { about, concerned, first, ofUnit, programme } from './mail-who.ts';

const matchesSoon = (f: MailFacts): string =>
  f.publishLate
    ? `Koordinaattori${ofUnit(f)} etsii sinulle paria ja kirjoittaa heti, kun sellainen löytyy.`
    : `Pareja ehdotetaan näihin aikoihin: ${f.publishBy}. Kuulet meistä silloin.`;

const look = 'Katso hakemustasi';
const decide = 'Lue hakemukset';

export const placeMails: MailTexts = {
  'next-opening': (f) => ({
    subject: `${programme(f)}: haku on auki, ja kuulet siitä ensimmäisten joukossa`,
    paragraphs: [
      `Olit kiinnostunut ohjelmasta ${f.programme} (rooli: ${f.role}), ja säilytimme osoitteesi. Haku (${f.period}) on nyt auki, viimeinen päivä: ${f.due}.`,
      ...about(f),
      'Jos et enää halua mukaan, sinun ei tarvitse tehdä mitään: emme kirjoita uudelleen.',
    ],
    action: 'Hae',
  }),
  'wait-listed': (f) => ({
    subject: `${programme(f)}: olet jonossa`,
    paragraphs: [
      `Kiitos hakemuksestasi ohjelmaan ${programme(f)} (rooli: ${f.role}). Kaikki paikat ovat nyt täynnä, joten nimesi on jonossa.`,
      `Jono etenee itsestään, kun joku jää pois. Kuulet meistä, kun sinulle on paikka, ja joka tapauksessa näihin aikoihin: ${f.publishBy}.`,
    ],
    action: look,
    notes: ['Jos et halua odottaa, tämän viestin alalaidan linkki poistaa sinut jonosta.'],
  }),
  'place-free': (f) => ({
    subject: `${programme(f)}: sinulle on paikka`,
    paragraphs: [
      `Paikka on vapautunut, ja se on sinun: olet mukana ohjelmassa ${programme(f)} (rooli: ${f.role}). ${matchesSoon(f)}`,
      'Jos et enää pääse mukaan, jätä ohjelma tämän viestin alalaidan linkistä, niin seuraava jonossa saa pian tietää.',
    ],
    action: look,
  }),
  'application-accepted': (f) => ({
    subject: `${programme(f)}: sinulla on paikka`,
    paragraphs: [
      `Olemme lukeneet hakemuksesi ja iloitsemme, että olet mukana ohjelmassa ${programme(f)} (rooli: ${f.role}).`,
      matchesSoon(f),
    ],
    action: look,
  }),
  'application-declined': (f) => ({
    subject: `${programme(f)}: hakemuksestasi`,
    paragraphs: [
      `Kiitos hakemuksestasi ohjelmaan ${programme(f)} (rooli: ${f.role}). Olemme lukeneet sen huolella emmekä voi tällä kertaa tarjota sinulle paikkaa.`,
      `Se ei kerro mitään siitä, mitä voit antaa tai oppia. Jos haluat tietää enemmän, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'no-place': (f) => ({
    subject: `${programme(f)}: ei paikkaa tällä kertaa`,
    paragraphs: [
      `Ohjelman ${programme(f)} parit on muodostettu, eikä sinulle vapautunut paikkaa. Olemme pahoillamme.`,
      `Olemme säilyttäneet nimesi ja osoitteesi: kun haku ohjelmaan ${f.programme} avautuu taas, kuulet siitä ensimmäisten joukossa. Sinun ei tarvitse tehdä mitään.`,
    ],
  }),
  'applications-to-review': (f) => ({
    subject: `${concerned(f)}: hakemuksia päätettävänä`,
    paragraphs: [
      f.reviewEach
        ? `Ohjelmaan ${programme(f)} on tullut hakemus (rooli: ${f.reviewed}). Päätä siitä, viimeinen päivä: ${f.reviewUntil}. Voit antaa paikan, siirtää jonoon tai hylätä.`
        : `Haku on päättynyt (rooli: ${f.reviewed}). Päätä kustakin hakemuksesta, viimeinen päivä: ${f.reviewUntil}. Voit antaa paikan, siirtää jonoon tai hylätä.`,
      'Jokainen saa heti viestin päätöksestäsi.',
    ],
    action: decide,
  }),
  'remind-review': (f) => ({
    subject: `Muistutus: ${concerned(f)}: hakemuksia päätettävänä`,
    paragraphs: [
      `Osa hakemuksista ohjelmaan ${programme(f)} odottaa päätöstä (rooli: ${f.reviewed}). Viimeinen päivä on ${f.reviewUntil}.`,
    ],
    action: decide,
  }),
  'escalate-review': (f) => ({
    subject: `${programme(f)}: hakemuksia, joista kukaan ei ole päättänyt`,
    paragraphs: [
      `${first(f.unit)}: hakemukset (rooli: ${f.reviewed}), joista piti päättää, viimeinen päivä oli ${f.reviewUntil}.`,
      f.reviewEach
        ? 'Hakijat odottavat vastausta. Keskustele yhteyshenkilön kanssa tai päätä itse.'
        : 'Niille voi vielä antaa paikan, kunnes parit julkaistaan; muut kuulevat silloin, ettei paikkaa ollut.',
    ],
    action: decide,
  }),
};

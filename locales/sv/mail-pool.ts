/** Swedish mails to the members of a pool: whether they are still willing, that they rest, that they are back. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';

const SILENCE: Readonly<Record<NonNullable<MailFacts['poolSilence']>, string>> = {
  pause: 'Om vi inte hör av dig till dess vilar du: ingen föreslås för dig förrän du kommer tillbaka.',
  stay: 'Om vi inte hör av dig till dess är du kvar i poolen som nu.',
  leave: 'Om vi inte hör av dig till dess utgår vi från att du vill lämna poolen.',
};

const silence = (f: MailFacts): string[] => (f.poolSilence === null ? [] : [SILENCE[f.poolSilence]]);

export const poolMails: MailTexts = {
  'ask-stay-willing': (f) => ({
    subject: `${f.programme}: vill du fortfarande vara med?`,
    paragraphs: [
      `Du är med i poolen för ${f.programme} som ${f.role}: tack för att du finns där. Då och då frågar vi om det fortfarande passar dig.`,
      `Svara senast ${f.due}: ja, inte nu, eller att du vill lämna. Det tar en liten stund.`,
    ],
    action: 'Ja, inte nu, eller lämna',
    notes: silence(f),
  }),
  'remind-stay-willing': (f) => ({
    subject: `Påminnelse: ${f.programme}: vill du fortfarande vara med?`,
    paragraphs: [
      `Du är med i poolen för ${f.programme} som ${f.role}. Svara senast ${f.due} om du fortfarande vill vara med: ja, inte nu, eller att du vill lämna.`,
    ],
    action: 'Ja, inte nu, eller lämna',
    notes: silence(f),
  }),
  'pool-resting': (f) => ({
    subject: `${f.programme}: du vilar`,
    paragraphs: [
      `Från och med nu föreslås ingen för dig i ${f.programme}. ${
        f.pauseUntil === ''
          ? 'Du är med igen när du säger till.'
          : `Du är med igen ${f.pauseUntil}, eller tidigare om du säger till.`
      }`,
      'Det som du har börjat med någon fortsätter.',
    ],
    action: 'Kom tillbaka',
  }),
  'pool-silent': (f) => ({
    subject: `${f.programme}: du vilar tills du kommer tillbaka`,
    paragraphs: [
      `Vi frågade om du fortfarande vill vara ${f.role} i ${f.programme} och har inte hört av dig. För att ingen ska vänta på dig i onödan vilar du: ingen föreslås för dig.`,
      'Du behöver inte förklara något. När du vill vara med igen, nu eller senare, räcker ett klick.',
    ],
    action: 'Kom tillbaka',
  }),
  'pool-returned': (f) => ({
    subject: `${f.programme}: du är tillbaka`,
    paragraphs: [
      `Roligt att du är tillbaka: du är med i poolen för ${f.programme} som ${f.role} igen. Vi hör av oss när det finns någon för dig.`,
    ],
    action: 'Din plats i poolen',
  }),
};

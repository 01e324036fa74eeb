/** Swedish mails to the programme's owner. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { programme } from './mail-who.ts';

function fixWindow(f: MailFacts): MailWords {
  return {
    subject: `Bestäm när man kan ansöka som ${f.reviewed}`,
    paragraphs: [
      `Ansökan som ${f.reviewed} till ${programme(f)} är planerad till ${f.window}, utan dag. Bestäm dagen på omgångens sida, så att alla kan få veta.`,
      'Till dess gäller den första dagen i månaden för öppning, och den sista för stängning.',
    ],
    action: 'Se omgången',
  };
}

export const ownerMails: MailTexts = {
  'escalate-publish': (f) => ({
    subject: `${programme(f)}: matchningar som inte är publicerade`,
    paragraphs: [
      f.hasUnits
        ? `De här har inte publicerat sina matchningar, fast sista dagen var ${f.publishBy}: ${f.waitingUnits}.`
        : `Matchningarna är inte publicerade, fast sista dagen var ${f.publishBy}.`,
      f.hasUnits
        ? 'Deras samordnare har fått påminnelser. Tala med dem, eller publicera utkasten själv.'
        : 'De som har ansökt väntar. Titta igenom utkastet och publicera det.',
    ],
    action: 'Se omgången',
  }),
  'fix-date': (f) =>
    f.event === null
      ? fixWindow(f)
      : {
          subject: `Bestäm ett datum: ${f.event.name}`,
          paragraphs: [
            `Datumet för en träff i ${programme(f)} är fortfarande preliminärt. Bekräfta det eller sätt ett annat, så att alla kan planera.`,
            'Alla som är inbjudna får besked en gång, med en ny fil för kalendern.',
          ],
          facts: [
            ['Träff', f.event.name],
            ['Preliminärt datum', f.event.when],
            ['Var', f.event.where],
          ],
          action: 'Se omgången',
        },
  'next-cycle': (f) => ({
    subject: `Nästa omgång är upplagd: ${programme(f)}`,
    paragraphs: [
      `${programme(f)} har lagts upp efter definitionens nyaste text. Den börjar ${f.firstDay}; de första breven går ut ${f.begins}.`,
      'Till dess kan du se på dess datum och lägga till dem som du vill fråga först.',
    ],
    action: 'Se omgången',
    notes: [
      'Omgången kan ställas in på sin sida eller genom API:et, och programmet kan fås att inte öppna någon mer.',
    ],
  }),
  'next-cycle-faulty': (f) => ({
    subject: `${f.programme}: nästa omgång kan inte läggas upp`,
    paragraphs: [
      `Den nyaste texten i definitionen av ${f.programme} har fel för nästa start, så att ingen omgång kan läggas upp. De omgångar som pågår påverkas inte.`,
      'adept check säger vad som är fel. När en rättad text är sparad läggs nästa omgång upp av sig själv.',
    ],
    action: 'Se omgången',
  }),
  'report-ready': (f) => ({
    subject: `Rapporten om ${programme(f)} är klar`,
    paragraphs: [
      `${programme(f)} är slut, och rapporten är klar: vilka som var med, mötena, träffarna och hur målen nåddes.`,
    ],
    action: 'Läs rapporten',
  }),
};

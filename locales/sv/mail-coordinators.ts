/** Swedish mails to the coordinators of units. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { concerned, first, matches, programme } from './mail-who.ts';

const REASONS: Readonly<Partial<Record<MailFacts['because'], string>>> = {
  declined: 'avböjdes',
  silent: 'besvarades inte i tid',
  left: 'upphörde för att en av dem lämnade programmet',
  'no-answer': 'upphörde för att en av dem inte längre svarade',
  'ended-early': 'avslutades i förtid, som en av dem önskade',
  unsigned: 'upphörde för att överenskommelsen inte skrevs under i tid',
  'breaks-rule': 'bryter mot en av programmets regler',
};

const because = (f: MailFacts): string => REASONS[f.because] ?? 'upphörde';

function fellThrough(f: MailFacts): MailWords {
  if (!f.anew)
    return {
      subject: `${concerned(f)}: paret ${f.people} är avslutat`,
      paragraphs: [
        `Matchningen ${f.people} ${because(f)}. De har fått veta det. Som programmet säger söks ingen i stället.`,
      ],
      action: 'Se matchningarna',
    };
  return {
    subject: `${concerned(f)}: matchningen ${f.people} blev inte av`,
    paragraphs: [
      `Matchningen ${f.people} ${because(f)}${f.rule === '' ? '' : ` (${f.rule})`}. De som fortfarande är med saknar åter en matchning; de har fått veta att du letar.`,
      'Sidan visar de bästa kandidaterna som är lediga.',
    ],
    action: 'Se kandidaterna',
  };
}

function silent(f: MailFacts): MailWords {
  const ends = f.silenceEnds;
  const outcome = ends?.outcome === 'reassign' ? ', och den andra matchas på nytt' : '';
  const who = f.silent.length > 1 ? `${f.silent.length} personer har` : '1 person har';
  return {
    subject: `${concerned(f)}: ${who} inte svarat: ${f.ask}`,
    paragraphs: [
      `${who} inte svarat på ”${f.ask}”, trots påminnelser. Ett samtal eller några ord öga mot öga hjälper ofta mer än ännu ett brev.`,
      ends === null
        ? 'Inget händer av sig självt. När du har tagit hand om det, stäng uppgiften på sidan.'
        : `Den som inte har svarat på något alls till ${ends.on}: då avslutas paret${outcome}. Vill du förhindra det, stäng uppgiften på sidan.`,
    ],
    facts: f.silent.map((name, index) => [String(index + 1), name]),
    action: 'Se uppgiften',
  };
}

export const coordinatorMails: MailTexts = {
  'matches-drafted': (f) => ({
    subject: `${f.hasUnits ? `${f.unit}: utkast` : 'Utkast'} till matchningar i ${programme(f)}`,
    paragraphs: [
      `Ansökan har stängt, och ett utkast till ${matches(f)} är klart. Titta igenom det, ändra det du vet bättre och publicera senast ${f.publishBy}.`,
      f.publishesItself
        ? 'Det som inte är publicerat till dess går ut av sig självt.'
        : 'Ingen får veta något om en matchning innan du publicerar.',
    ],
    action: 'Se utkastet',
    notes: ['Utkastet ger så många par som möjligt, och säger varför vart och ett valdes.'],
  }),
  'remind-publish': (f) => ({
    subject: f.publishLate
      ? `Påminnelse: ${matches(f)} är inte publicerade`
      : `Påminnelse: ${matches(f)} ska publiceras senast ${f.publishBy}`,
    paragraphs: [
      f.publishLate
        ? `${first(matches(f))} i ${programme(f)} skulle ha publicerats senast ${f.publishBy}. De som har ansökt väntar.`
        : `${first(matches(f))} i ${programme(f)} är inte publicerade ännu; sista dagen är ${f.publishBy}.`,
      'Titta igenom utkastet och publicera det.',
    ],
    action: 'Se utkastet',
    notes: [
      `${f.hasUnits ? 'Om det förblir opublicerat får programmets ägare veta det. ' : ''}Inget publiceras av sig självt.`,
    ],
  }),
  'match-fell-through': fellThrough,
  silent,
  search: (f) => ({
    subject: `${concerned(f)}: ${f.people} väntar på en ${f.otherRole}`,
    paragraphs: [
      `${f.people} är med i ${programme(f)} och har ingen ännu. Hitta en ${f.otherRole} senast ${f.due}.`,
      'Sidan visar vilka som är lediga, de bästa först; ett klick frågar dem.',
    ],
    action: 'Se kandidaterna',
  }),
  'remind-search': (f) => ({
    subject: `Påminnelse: ${f.people} väntar på en ${f.otherRole}`,
    paragraphs: [
      `${f.people} har fortfarande ingen i ${programme(f)}; sista dagen att hitta en ${f.otherRole} är ${f.due}.`,
      'Sidan visar vilka som är lediga, de bästa först; ett klick frågar dem.',
    ],
    action: 'Se kandidaterna',
  }),
};

/** Texts for people, in every language of the programme. */
import type { Text } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { TextIn } from '../definition.ts';
import { entryOrSlip } from '../slips.ts';
import { keyAt } from '../tree.ts';
import type { Path } from '../tree.ts';

const languages = new WeakMap<Context['definition'], readonly string[]>();

/** The programme's languages; the first is the usual one. Every text asks for them. */
export function languagesOf(context: Context): readonly string[] {
  const known = languages.get(context.definition) ?? readLanguages(context);
  languages.set(context.definition, known);
  return known;
}

function readLanguages({ definition, root }: Context): readonly string[] {
  if (definition.languages !== undefined) return definition.languages;
  const slip = entryOrSlip(root, 'languages')?.value;
  const written =
    slip?.kind === 'list' ? slip.items.flatMap((one) => (one.kind === 'text' ? one.text : [])) : [];
  return written.length > 0 ? written : DEFAULTS.languages.value;
}

function inEach(languages: readonly string[], text: (language: string) => string): Text {
  return Object.fromEntries(languages.map((language) => [language, text(language)]));
}

/** A text in each language of the programme; a missing one is advice, and the first that there is stands in. */
export function textAt(context: Context, path: Path, text: TextIn): Text {
  const languages = languagesOf(context);
  if (typeof text === 'string') return inEach(languages, () => text.trim());
  const { problems, root } = context;
  for (const language of Object.keys(text)) {
    if (languages.includes(language) || language.startsWith('x-')) continue;
    problems.add('A206', keyAt(root, [...path, language]), { language, languages });
  }
  for (const language of languages) {
    if (text[language] !== undefined) continue;
    problems.add('A502', keyAt(root, path), { language, key: path.join('.') });
  }
  const standIn = languages.map((language) => text[language]).find((one) => one !== undefined) ?? '';
  return inEach(languages, (language) => (text[language] ?? standIn).trim());
}

/** A name made of a key: `kick-off` gives `Kick-off`, `sharing_x` is no key. */
export function textOfKey(context: Context, key: string): Text {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return inEach(languagesOf(context), () => name);
}

/** A text if the definition has one, else one made of the key. */
export function nameAt(context: Context, path: Path, text: TextIn | undefined): Text {
  return text === undefined
    ? textOfKey(context, path.at(-1) ?? '')
    : textAt(context, [...path, 'name'], text);
}

const WORDS = {
  unit: { en: 'Unit', sv: 'Enhet', fi: 'Yksikkö' },
  everyone: { en: 'Everyone', sv: 'Alla', fi: 'Kaikki' },
  meeting: { en: 'Meeting', sv: 'Möte', fi: 'Tapaaminen' },
  willing: { en: 'Still willing', sv: 'Fortfarande villig', fi: 'Edelleen käytettävissä' },
  meetingsInWeek: { en: 'Meetings, week', sv: 'Möten, vecka', fi: 'Tapaamiset, viikko' },
  duration: { en: 'Your time together', sv: 'Er tid tillsammans', fi: 'Yhteinen aikanne' },
  extension: { en: 'Going on for longer', sv: 'Att fortsätta längre', fi: 'Jatkaminen pidempään' },
  individual: { en: 'Individual session', sv: 'Enskilt samtal', fi: 'Kahdenkeskinen tapaaminen' },
  peer: { en: 'participant', sv: 'deltagare', fi: 'osallistuja' },
  'one-to-one': { en: 'One-to-one', sv: 'Två och två', fi: 'Kahden kesken' },
  group: { en: 'In a group', sv: 'I grupp', fi: 'Ryhmässä' },
  'with-peer': {
    en: 'With somebody in the same place as I',
    sv: 'Med någon i samma läge som jag',
    fi: 'Samassa tilanteessa olevan kanssa',
  },
  formats: {
    en: 'How would you like to meet? Tick all that would suit you.',
    sv: 'Hur vill du träffas? Kryssa för allt som passar dig.',
    fi: 'Miten haluaisit tavata? Valitse kaikki sinulle sopivat.',
  },
  story: { en: 'Your story', sv: 'Din berättelse', fi: 'Tarinasi' },
  mentor: { en: 'mentor', sv: 'mentor', fi: 'mentori' },
  mentee: { en: 'mentee', sv: 'adept', fi: 'aktori' },
} as const satisfies Readonly<Record<string, Text>>;

/** A word that the definition need not give, with a number behind it where it counts. */
export function wordFor(context: Context, word: keyof typeof WORDS, number?: number): Text {
  const words: Text = WORDS[word];
  const suffix = number === undefined ? '' : ` ${number}`;
  return inEach(languagesOf(context), (language) => `${words[language] ?? WORDS[word].en}${suffix}`);
}

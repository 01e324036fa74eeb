/** Free text as a set of words, and how rare each word is among all who answered. Nothing leaves the machine. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { Answer, Answers, AnswerSet } from '../overlap.ts';

/** Words of English, Swedish and Finnish that say nothing about what a text is about. */
const EMPTY_WORDS = new Set(
  (
    'about also and any are because been but can could for from get had has have her his how its just like ' +
    'may more most much not one our out over some than that the their them then there these they this those ' +
    'want was way well were what when where which who will with would you your ' +
    'alla allt att bli den det din ditt där efter eller ett från för han har hon hur här inte jag kan med men ' +
    'mig min mitt mot mycket någon något när och också oss samt ska som till under upp var vara vid vill ' +
    'ehkä ei että heidän hän häntä ja jo joka jos jotka kanssa koska kuin kun minun minä mitä mutta myös ne ' +
    'nyt niin oli olen olla olisi ovat se sen siitä sinun sitä tai tämä tämän vai voi voin'
  ).split(' '),
);

const WORD = /[\p{L}\p{N}]+/gu;
const SHORTEST = 3;
const STEM = 6;

/**
 * The words of a text by their stems. A stem is a word's first six letters without a plural s: crude, the same
 * in many languages, and simple to explain (truncation; McNamee & Mayfield 2004 measured it against stemmers).
 */
export function words(answer: Answer | undefined): AnswerSet {
  const text = typeof answer === 'object' ? answer.join(' ') : String(answer ?? '');
  const stems = new Map<string, string>();
  for (const written of text.normalize('NFC').match(WORD) ?? []) {
    if (written.length < SHORTEST) continue;
    const word = written.toLowerCase();
    if (EMPTY_WORDS.has(word)) continue;
    const stem = stemOf(word);
    if (!stems.has(stem)) stems.set(stem, written);
  }
  return stems;
}

function stemOf(word: string): string {
  const end = word.length > SHORTEST && word.endsWith('s') ? word.length - 1 : word.length;
  return word.slice(0, Math.min(end, STEM));
}

/** For each question the square of each stem's weight. */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Weighs the words of every `text` criterion by how rare they are among these people: a word that more than half
 * of them use weighs 1, and one more each time that the number of its users halves (inverse document frequency,
 * Sparck Jones 1972, in whole numbers).
 */
export function lexiconOf(
  criteria: readonly Criterion[],
  people: readonly { readonly answers: Answers }[],
): Lexicon {
  const texts = criteria.filter(({ relation }) => relation === 'text');
  return new Map(texts.map((criterion) => [lexiconKey(criterion), weights(criterion, people)]));
}

export function lexiconKey({ question, offers = question }: Criterion): string {
  return `${question} ${offers}`;
}

function weights(
  { question, offers }: Criterion,
  people: readonly { readonly answers: Answers }[],
): Map<string, number> {
  const users = new Map<string, number>();
  let texts = 0;
  for (const { answers } of people) {
    const stems = words(answers[question] ?? (offers === undefined ? undefined : answers[offers]));
    if (stems.size > 0) texts += 1;
    for (const stem of stems.keys()) users.set(stem, (users.get(stem) ?? 0) + 1);
  }
  return new Map([...users].map(([stem, count]) => [stem, (32 - Math.clz32(texts / count)) ** 2]));
}

/** What a language must say about every diagnostic. */
import type {
  Code,
  Diagnostic,
  Facts,
  RelatedNote,
  Severity,
} from '../../definitions/compiler/diagnostics.ts';
import type { Wording } from '../../definitions/compiler/render.ts';

/** One problem in words: what was found, what was expected, what to do. */
export interface DiagnosticText {
  readonly message: string;
  readonly expected: string;
  readonly next: string;
}
export type DiagnosticWords = { readonly [C in Code]: (facts: Facts[C]) => DiagnosticText };

/** The words of one group of codes: `A3` is every code about dates. */
export type WordsOf<Group extends string> = {
  readonly [C in Extract<Code, `${Group}${string}`>]: (facts: Facts[C]) => DiagnosticText;
};

/** Everything around the words of single codes. */
export interface DiagnosticCatalogue {
  readonly words: DiagnosticWords;
  readonly related: Readonly<Record<RelatedNote, (name: string) => string>>;
  readonly labels: { readonly expected: string; readonly next: string };
  readonly severity: Readonly<Record<Diagnostic['severity'], string>>;
  /** The last line: how many of each severity, and how many of all were not shown. */
  readonly total: (counts: Readonly<Record<Severity, number>>, hidden: number) => string;
  /** Nothing is wrong, for a cycle that starts on a day. */
  readonly correct: (file: string, start: string) => string;
}

/** The words of one diagnostic. */
export function diagnosticText<C extends Code>(
  { words }: DiagnosticCatalogue,
  diagnostic: Diagnostic<C>,
): DiagnosticText {
  return words[diagnostic.code](diagnostic.facts);
}

/** What `renderDiagnostics` needs of a catalogue. */
export function wordingOf(catalogue: DiagnosticCatalogue): Wording {
  return { ...catalogue, textOf: (diagnostic) => diagnosticText(catalogue, diagnostic) };
}

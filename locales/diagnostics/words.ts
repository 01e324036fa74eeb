/** Puts the three parts of a diagnostic's words together. */
import type { DiagnosticText } from './catalogue.ts';

export function text(message: string, expected: string, next: string): DiagnosticText {
  return { message, expected, next };
}

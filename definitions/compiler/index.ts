/** The compiler from outside: text to plan, and what is wrong with the text. */
export { compile, compileNext } from './compile.ts';
export type { Compiled, CompileOptions } from './compile.ts';
export { nextStart } from './next-start.ts';
export { resolve } from './resolve-text.ts';
export type { Resolved } from './resolve-text.ts';
export { renderDiagnostics } from './render.ts';
export type { RenderOptions, Wording } from './render.ts';
export type { Reader } from './extends.ts';
export type { Code, Diagnostic, Facts, Range, Related, Severity } from './diagnostics.ts';

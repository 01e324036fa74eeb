/** What a rule of a plan is called, in any language: by the keys of its definition. */

/** The key of a plan as it stands in a definition: `ifSilent` is `if-silent`. */
const asWritten = (key: string): string => key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The keys that lead to a rule, from the outermost; empty where there are none. */
export const ruleName = (path: readonly string[]): string => path.map(asWritten).join(' › ');

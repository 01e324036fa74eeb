/** Names and addresses of people, as they are taken and kept. Pure. */

/** An address as it is kept: without space around it, in lower case. */
export const normalEmail = (text: string): string => text.trim().toLowerCase();

/** True for what can be written to: one @, a domain with a dot, no space or control character. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+\.[^\s@<>"(),:;\\[\]]+$/u.test(text)
  );
}

/** A name on one line: letters, no control characters, at most 120 characters. */
export function isName(text: string): boolean {
  return text.length > 0 && text.length <= 120 && /\p{L}/u.test(text) && !/[\p{Cc}\u2028\u2029]/u.test(text);
}

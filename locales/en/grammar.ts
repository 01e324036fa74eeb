/** English around names that a programme gives. */

const TAKES_THE_FIRST =
  /^(department|faculty|school|institute|centre|center|division|unit|office|university) of\b/i;
const TAKES_THE_LAST = /\b(programme|program|scheme|department|faculty|institute|centre|center|office)$/i;

/** `the Alumni Mentorship Programme`, but `Student Services`. */
export function the(name: string): string {
  if (/^the\b/i.test(name)) return name;
  return TAKES_THE_FIRST.test(name) || TAKES_THE_LAST.test(name) ? `the ${name}` : name;
}

/** As `the`, where a sentence begins. */
export function The(name: string): string {
  const text = the(name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `an alum`, `a student`. */
export function a(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

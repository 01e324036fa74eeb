/** JSON as `adept match` prints it. */
export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

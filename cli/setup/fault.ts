/** Something that Adept needs is missing or unusable; the message says what to do. Ends a command with exit code 3. */
export class SetupFault extends Error {
  override readonly name = 'SetupFault';
}

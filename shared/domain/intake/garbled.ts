/** What Windows-1252 has in the place of the control characters from 0x80 on; blanks where it has nothing. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const byteOfCharacter: ReadonlyMap<string, number> = new Map(
  upper.split('').flatMap((character, at) => (character === ' ' ? [] : [[character, 0x80 + at] as const])),
);
const suspect =
  /[\u00C2-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/;

/**
 * A text in UTF-8 that was once taken for Windows-1252, as it was meant: `JosÃ©` is `José`. Everything else is given back as
 * it is.
 */
export function ungarbled(text: string): string {
  if (!suspect.test(text)) return text;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const byte = code <= 0xff ? code : byteOfCharacter.get(character);
    if (byte === undefined || character.length > 1) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes));
  } catch {
    return text;
  }
}

/** A mail's source: as text, or with one character for each byte, as it is until its charsets are known. */
export type MailSource = { readonly text: string; readonly isBytes: boolean };

const charactersPerPiece = 8192;
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const base64Values: ReadonlyMap<string, number> = new Map([
  ...Array.from(base64Digits, (digit, value) => [digit, value] as const),
  ['-', 62],
  ['_', 63],
]);

/** One character for each byte, 0 to 255. */
export function bytesAsText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += charactersPerPiece) {
    text += String.fromCharCode(...bytes.subarray(at, at + charactersPerPiece));
  }
  return text;
}

/** Undoes the transfer encoding of a part (RFC 2045) and reads it in its charset; null is a charset that nobody named. */
export function decodePart({ text, isBytes }: MailSource, transfer: string, charset: string | null): string {
  if (transfer === 'base64') return decodeCharset(fromBase64(text), charset);
  if (transfer === 'quoted-printable') return decodeCharset(fromQuotedPrintable(text), charset);
  return isBytes ? decodeCharset(toBytes(text), charset) : text;
}

/**
 * Bytes as text. UTF-8 that is none and charsets that nobody knows are read as Windows-1252, in which every byte is a
 * character.
 */
export function decodeCharset(bytes: Uint8Array, charset: string | null): string {
  const named = charset?.toLowerCase() ?? 'utf-8';
  try {
    return new TextDecoder(named, { fatal: named === 'utf-8' || named === 'utf8' }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Base64 (RFC 2045, also its spelling for addresses); what is no digit of it is passed over. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = base64Values.get(text.charAt(at));
    if (value === undefined) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** Quoted-printable (RFC 2045): `=C3=A9` is two bytes, `=` at the end of a line joins it with the next one. */
export function fromQuotedPrintable(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x3d) {
      pushCharacter(bytes, text, at);
      continue;
    }
    const end = softLineEnd(text, at + 1);
    const value = end === null ? hexValue(text.slice(at + 1, at + 3)) : null;
    if (end !== null) at = end - 1;
    else if (value === null) bytes.push(code);
    else {
      bytes.push(value);
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

const longestPadding = 80;

/** Where the text goes on after a `=` that ends its line; null if it does not end it. */
function softLineEnd(text: string, from: number): number | null {
  let at = from;
  while (at - from < longestPadding && (text[at] === ' ' || text[at] === '\t')) at += 1;
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : null;
}

function hexValue(pair: string): number | null {
  return /^[0-9a-f]{2}$/i.test(pair) ? Number.parseInt(pair, 16) : null;
}

/** A source that was pasted as text may hold characters beyond a byte: they stand for their UTF-8. */
function pushCharacter(bytes: number[], text: string, at: number): void {
  const code = text.charCodeAt(at);
  if (code < 0x100) bytes.push(code);
  else bytes.push(...new TextEncoder().encode(text.charAt(at)));
}

function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

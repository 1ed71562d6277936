import { decodeCharset, fromBase64, fromQuotedPrintable } from './eml-bytes.ts';

/** The fields of a header by their names in lower case, each with its values in order. */
export type Headers = ReadonlyMap<string, readonly string[]>;

const fieldLine = /^([!-9;-~]{1,76}):(.*)$/;
const encodedWord = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,4000})\?=/gi;
const mostLines = 3000;
const longestField = 20_000;

/** The header of a mail or of a part: its lines up to the first blank one, folded lines joined (RFC 5322). */
export function parseHeaders(section: string): Headers {
  const fields = new Map<string, string[]>();
  let open: { readonly name: string; value: string } | null = null;
  const close = () => {
    if (open === null) return;
    fields.set(open.name, [...(fields.get(open.name) ?? []), open.value.trim()]);
  };
  for (const line of section.split('\n', mostLines)) {
    if (open !== null && /^[ \t]/.test(line)) {
      open.value += ` ${line.trim()}`;
      continue;
    }
    close();
    const field = fieldLine.exec(line);
    open = field === null ? null : { name: field[1]?.toLowerCase() ?? '', value: field[2] ?? '' };
  }
  close();
  return fields;
}

/** The first value of a field with its encoded words read; null if the header has none. */
export function headerText(headers: Headers, name: string, isBytes: boolean): string | null {
  const raw = headers.get(name)?.[0];
  if (raw === undefined) return null;
  return decodeWords(isBytes ? decodeCharset(latin1(raw), null) : raw);
}

/**
 * Reads encoded words (RFC 2047). Blanks between two of them do not count, and a character whose bytes were parted
 * between two words of one charset is read whole.
 */
export function decodeWords(field: string): string {
  if (!field.includes('=?')) return field;
  const text = field.slice(0, longestField);
  let decoded = '';
  let after = 0;
  let held: { readonly charset: string; readonly bytes: number[] } | null = null;
  for (const match of text.matchAll(encodedWord)) {
    const charset = match[1]?.split('*')[0]?.toLowerCase() ?? '';
    const gap = text.slice(after, match.index);
    const bytes = wordBytes(match[2] ?? '', match[3] ?? '');
    if (held !== null && held.charset === charset && gap.trim() === '') held.bytes.push(...bytes);
    else {
      if (held !== null) decoded += decodeCharset(Uint8Array.from(held.bytes), held.charset);
      if (held === null || gap.trim() !== '') decoded += gap;
      held = { charset, bytes: [...bytes] };
    }
    after = match.index + match[0].length;
  }
  if (held !== null) decoded += decodeCharset(Uint8Array.from(held.bytes), held.charset);
  return decoded + text.slice(after);
}

export type ContentType = {
  /** As in "text/plain", in lower case. */
  readonly type: string;
  readonly charset: string | null;
  readonly boundary: string | null;
};

export function contentType(headers: Headers): ContentType {
  const raw = headers.get('content-type')?.[0] ?? '';
  return {
    type: raw.split(';', 1)[0]?.trim().toLowerCase() || 'text/plain',
    charset: parameter(raw, 'charset'),
    boundary: parameter(raw, 'boundary'),
  };
}

function parameter(raw: string, name: string): string | null {
  const found = new RegExp(String.raw`;\s{0,20}${name}\s{0,20}=\s{0,20}(?:"([^"]{1,200})"|([^;\s"]{1,200}))`, 'i').exec(
    raw,
  );
  return found === null ? null : (found[1] ?? found[2] ?? null);
}

function wordBytes(kind: string, text: string): Uint8Array {
  return kind.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' '));
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

import { normalizeEmail } from '../email.ts';

/** Who sent a mail, as far as the field says so. */
export type Sender = { readonly name: string | null; readonly email: string | null };

export type FoundAddress = {
  readonly email: string;
  readonly line: number;
};

const localPart = /[\p{L}\p{N}.!#$%&'+/=?^_`{|}~-]/u;
const domainPart = /[\p{L}\p{N}.-]/u;
const longestLocal = 64;
const longestDomain = 190;
const mostFound = 200;
const mostLines = 200;

/** The e-mail addresses of a line, in order, in lower case. */
export function addressesIn(line: string): string[] {
  const found: string[] = [];
  let at = line.indexOf('@');
  for (let count = 0; at >= 0 && count < mostFound; count += 1) {
    let start = at;
    while (start > 0 && at - start < longestLocal && localPart.test(line.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < line.length && end - at < longestDomain && domainPart.test(line.charAt(end))) end += 1;
    const email = asAddress(line.slice(start, end));
    if (email !== null && !found.includes(email)) found.push(email);
    at = line.indexOf('@', at + 1);
  }
  return found;
}

/** Every address of a text with the line that it stands on, each once. */
export function findAddresses(lines: readonly string[]): FoundAddress[] {
  const found = new Map<string, FoundAddress>();
  let looked = 0;
  for (const [line, text] of lines.entries()) {
    if (!text.includes('@')) continue;
    for (const email of addressesIn(text)) if (!found.has(email)) found.set(email, { email, line });
    looked += 1;
    if (found.size >= mostFound || looked >= mostLines) break;
  }
  return [...found.values()];
}

/** A field such as `"Doe, Jane" <jane@example.com>`, `jane@example.com (Jane Doe)` or `Jane Doe [mailto:…]`. */
export function parseSender(field: string): Sender {
  const text = field.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const email = addressesIn(text)[0] ?? null;
  const open = text.search(/[<[]/);
  const comment = /\(([^()]{2,100})\)/.exec(text)?.[1] ?? '';
  const before = open >= 0 ? text.slice(0, open) : text.includes('@') ? comment : text;
  const name = before
    .replace(/["“”]/g, '')
    .replace(/^'(.*)'$/, '$1')
    .trim();
  return { name: name === '' || name.includes('@') ? null : name, email };
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** An address may end a sentence or stand behind `mailto:` and in marks. */
function asAddress(text: string): string | null {
  const bare = text.replace(/^[.'`*_{|}=/?&#!-]{1,20}/, '').replace(/[.'-]{1,20}$/, '');
  const result = normalizeEmail(bare);
  return 'email' in result ? result.email : null;
}

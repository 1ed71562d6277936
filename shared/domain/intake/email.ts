import { z } from 'zod';

export type EmailResult = { readonly email: string } | { readonly problem: string };

const longestEmail = 254;

/** An e-mail address in lower case, out of `mailto:`, angle brackets or a display name. The problem is a sentence. */
export function normalizeEmail(raw: string): EmailResult {
  const bare = unquoted(raw.trim()).replace(/^mailto:/i, '');
  const inBrackets = /<([^<>]*)>/.exec(bare)?.[1] ?? bare;
  const email = inBrackets
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (isEmail(email)) return { email };
  const mended = withoutSlips(email);
  if (isEmail(mended)) return { email: mended };
  const shown = email.length > 60 ? `${email.slice(0, 59)}…` : email;
  return { problem: `“${shown}” is not an e-mail address.` };
}

/** In lower case, if the text is nothing but an address; null for all others, which `normalizeEmail` may still read. */
export function plainEmail(text: string): string | null {
  return isEmail(text) && !quotes.includes(text.charAt(0)) ? text.toLowerCase() : null;
}

const quotes = '\'"`‘’“”';
const quotesAround = /^['"`‘’“”]+|['"`‘’“”]+$/g;

/** Address books and spreadsheets put some around an address, or in front of it. */
function unquoted(text: string): string {
  return quotes.includes(text.charAt(0)) ? text.replace(quotesAround, '') : text;
}

/** Blanks around the @ and a full stop at the end are slips of whoever typed it. */
function withoutSlips(email: string): string {
  return email.replace(/\s*@\s*/, '@').replace(/[\s.,;:]+$/, '');
}

function isEmail(text: string): boolean {
  return text.length <= longestEmail && z.regexes.email.test(text);
}

import { z } from 'zod';

export type EmailResult = { readonly email: string } | { readonly problem: string };

const longestEmail = 254;

/** An e-mail address in lower case, out of `mailto:`, angle brackets or a display name. The problem is a sentence. */
export function normalizeEmail(raw: string): EmailResult {
  const bare = raw.trim().replace(/^mailto:/i, '');
  const inBrackets = /<([^<>]*)>/.exec(bare)?.[1] ?? bare;
  const email = inBrackets
    .trim()
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (email.length <= longestEmail && z.regexes.email.test(email)) return { email };
  const shown = email.length > 60 ? `${email.slice(0, 59)}…` : email;
  return { problem: `“${shown}” is not an e-mail address.` };
}

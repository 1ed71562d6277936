import { emailSchema } from '../../../../shared/contract/common.ts';

/** Any way of writing a number, and perhaps an extension. */
const written = /^(\+?[\d\s().\-/]*\d[\d\s().\-/]*?)(?:\s*(?:ext\.?|x)\s*(\d{1,6}))?$/i;
/** The longest number that E.164 knows. */
const mostDigits = 15;

/** The address that dials a phone number; null when what is kept as a phone is none. */
export function phoneHref(phone: string): string | null {
  const [, number = '', extension] = written.exec(phone.trim()) ?? [];
  const digits = number.replaceAll(/\D/g, '');
  if (digits.length < 3 || digits.length > mostDigits) return null;
  return `tel:${number.trim().startsWith('+') ? '+' : ''}${digits}${extension === undefined ? '' : `;ext=${extension}`}`;
}

type Mail = { readonly subject?: string; readonly body?: string };

/** Longer addresses are cut off by some mail clients; what does not fit is left out of the text. */
const longestBody = 1500;

/** The address that opens a mail to somebody; null when what is kept as an e-mail address is none. */
export function mailHref(email: string, { subject, body }: Mail = {}): string | null {
  const address = emailSchema.safeParse(email);
  if (!address.success) return null;
  const [local = '', domain = ''] = address.data.split('@');
  const parts = [
    subject !== undefined && `subject=${encodeURIComponent(subject)}`,
    body !== undefined && `body=${encodeURIComponent(clipped(body)).replaceAll('%0A', '%0D%0A')}`,
  ].filter((part) => part !== false);
  const query = parts.length === 0 ? '' : `?${parts.join('&')}`;
  return `mailto:${encodeURIComponent(local)}@${domain}${query}`;
}

function clipped(text: string): string {
  const whole = text.toWellFormed();
  return whole.length <= longestBody ? whole : `${whole.slice(0, longestBody).trimEnd().toWellFormed()}…`;
}

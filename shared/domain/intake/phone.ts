import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { plainPhone } from './plain-phone.ts';

export type PhoneResult = { readonly e164: string } | { readonly problem: string };

const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const longestPhone = 60;
/** Meta's `p:`, and what people and address books write before a number. */
const phoneLabel =
  /^(?:p|tel|ph|phone|telephone|telefon|cell|mobile|mob|home|work|office|main|whatsapp|wa)\s*[:.]\s*(?=[+(\d])/i;
const startsAsNumber = /^[+(\d]/;
const phoneNote = /\s*\([\p{L} ]+\)$/u;
const cleanNumber = /^\+?[\d\s().-]+$/;

/**
 * A phone number as E.164, read in the office's country (ISO 3166, two letters) when it names none itself. Meta's `p:`,
 * `tel:` and an extension are set aside. It has to have a possible length for its country; whether the number range is
 * in use is not asked, because an outdated table must not cost a lead.
 * The problem is a sentence for the broker.
 */
export function normalizePhone(raw: string, country: string): PhoneResult {
  const text = writtenPhone(raw);
  if (isDamagedNumber(text)) {
    return { problem: `The phone “${text}” was damaged by a spreadsheet: its last digits are lost.` };
  }
  const plain = plainPhone(text, country);
  if (plain !== null) return { e164: plain };
  const found = text.length > longestPhone ? undefined : readings(text, country).find((phone) => phone?.isPossible());
  if (found !== undefined) return { e164: found.number };
  return { problem: `“${shorten(text)}” is not a phone number.` };
}

/** Whether a spreadsheet has rewritten a long number, as in `4.41E+11`: the digits cannot be had back. */
export function isDamagedNumber(text: string): boolean {
  return scientific.test(text.trim());
}

/** A phone as the lead or the source wrote it, without what machines and address books add: `p:`, `Home:`, `(home)`, the `.0` of a number. */
export function writtenPhone(raw: string): string {
  let text = raw.trim();
  if (startsAsNumber.test(text) && !text.endsWith(')') && !text.endsWith('.0')) return text.replace(/\s+/g, ' ');
  text = text
    .replace(phoneLabel, '')
    .replace(phoneNote, '')
    .replace(/^(\+?\d{7,15})\.0$/, '$1');
  return text.replace(/\s+/g, ' ');
}

function* readings(text: string, country: string): Generator<PhoneNumber | undefined> {
  yield withoutPlus(text, country);
  yield parse(text, country);
  if (!cleanNumber.test(text) || text.startsWith('+')) return;
  if (text.startsWith('00')) yield parse(`+${text.slice(2)}`, country);
  const international = parse(`+${text}`, country);
  if (international?.isValid() === true) yield international;
}

/** `491712345678` in Germany: the office's own code without its plus, though a long number of the country may begin so, too. */
function withoutPlus(text: string, country: string): PhoneNumber | undefined {
  const upper = country.toUpperCase();
  const digits = text.replace(/[\s().-]/g, '');
  const hasCode = isSupportedCountry(upper) && digits.startsWith(getCountryCallingCode(upper));
  const international = hasCode && cleanNumber.test(text) ? parse(`+${digits}`, country) : undefined;
  return international?.isValid() === true ? international : undefined;
}

function parse(text: string, country: string): PhoneNumber | undefined {
  const upper = country.toUpperCase();
  const defaultCountry: { defaultCountry?: CountryCode } = isSupportedCountry(upper) ? { defaultCountry: upper } : {};
  return parsePhoneNumberFromString(text, { ...defaultCountry, extract: false });
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

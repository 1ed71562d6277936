import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { plainPhone } from './plain-phone.ts';
import { isWhole, isWithoutAreaCode } from './whole-number.ts';
import { writtenPhone } from './written-phone.ts';

export type PhoneResult = { readonly e164: string } | { readonly problem: string };

const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const tooNarrow = /^#{3,}$/;
const longestPhone = 60;
const cleanNumber = /^\+?[\d\s().-]+$/;

/** A plus in brackets, which the parser does not know as one. */
const codeInBrackets = /^\((\+\d{1,3})\)/;
/** Brazil's `0xx11`, where whoever dials puts the digits of a carrier. */
const carrierLeftOpen = /^(\(?)0\s?(?:xx|\*\*)\s?(?=\d{2}\b)/i;
/** What had to be dialled before Mexico's numbers until 2019: +52 1, 01, 044, 045. */
const formerMexican = /^(?:\+?52\s?1|(?:\+?52)?(?:01|044|045))(\d{10})$/;

/**
 * A phone number as E.164, read in the office's country (ISO 3166, two letters) when it names none itself. Meta's `p:`,
 * `tel:` and an extension are set aside. It has to have a possible length for its country, with its area code; whether
 * the number range is in use is not asked, because an outdated table must not cost a lead.
 * The problem is a sentence for the broker.
 */
export function normalizePhone(raw: string, country: string): PhoneResult {
  const text = writtenPhone(raw);
  if (isDamagedNumber(text)) return { problem: damageOf(text) };
  const plain = plainPhone(text, country);
  if (plain !== null) return { e164: plain };
  const found = text.length > longestPhone ? null : read(text, country);
  if (found === 'local')
    return { problem: `“${shorten(text)}” is too short for a phone number: its area code or a digit is missing.` };
  return found === null ? { problem: `“${shorten(text)}” is not a phone number.` } : { e164: found.number };
}

/** Whether a text is a phone whose number range is known to be in use. */
export function isKnownPhone(text: string, country: string): boolean {
  const found = text.length > longestPhone ? null : read(text, country);
  return found !== null && found !== 'local' && found.isValid();
}

/** Whether a spreadsheet has spoilt a number, as in `4.41E+11` or `########`: the digits cannot be had back. */
export function isDamagedNumber(text: string): boolean {
  return scientific.test(text.trim()) || (text.startsWith('#') && tooNarrow.test(text.trim()));
}

function damageOf(text: string): string {
  return `The phone “${shorten(text)}” was damaged by a spreadsheet: ${tooNarrow.test(text) ? 'its column was too narrow' : 'its last digits are lost'}.`;
}

function read(written: string, country: string): PhoneNumber | 'local' | null {
  const text = inPresentForm(written, country);
  const upper = country.toUpperCase();
  const ownCode = withoutPlus(text, country);
  if (ownCode !== undefined) return ownCode;
  const own = parse(text, country);
  if (own?.isPossible() === true) {
    const isOwn =
      !text.startsWith('+') && isSupportedCountry(upper) && own.countryCallingCode === getCountryCallingCode(upper);
    if (!isOwn || isWhole(own, text, upper)) return own;
    if (isWithoutAreaCode(own, upper)) return 'local';
  }
  return withCodeOf(text, country);
}

/** `0044 20…` or `44 20…`, where another country's code stands without its plus. */
function withCodeOf(text: string, country: string): PhoneNumber | null {
  if (!cleanNumber.test(text) || text.startsWith('+')) return null;
  const dialled = text.startsWith('00') ? parse(`+${text.slice(2)}`, country) : undefined;
  if (dialled?.isPossible() === true) return dialled;
  const international = parse(`+${text}`, country);
  return international?.isValid() === true ? international : null;
}

/** A number without what its country once put in front. */
function inPresentForm(written: string, country: string): string {
  const text = written.replace(codeInBrackets, '$1 ');
  const upper = country.toUpperCase();
  if (upper === 'BR') return text.replace(carrierLeftOpen, '$1');
  if (upper !== 'MX' && !text.startsWith('+52') && !text.startsWith('0052')) return text;
  const digits = text.replace(/[\s().-]/g, '').replace(/^00(?=52)/, '+');
  const number = formerMexican.exec(digits)?.[1];
  return number === undefined ? text : `+52${number}`;
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

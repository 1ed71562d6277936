import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { countryNamed } from './country-names.ts';
import { isMadeUpPhone } from './no-contact.ts';
import { isKnownPhone, normalizePhone } from './phone.ts';
import { countriesOf } from './plain-phone.ts';
import { isOfManyLengths } from './whole-number.ts';

const longestCode = 60;
const codeAlone = /^\(?(?:\+|00)?\s?(\d{1,4}|1[- ]\d{3})\)?(?:\.0+)?$/;
const codeAmongWords = /(?:\+|\b00)\s?(\d{1,4}|1[- ]\d{3})(?!\d)/;
const isOneDigit = /^(\d)(?:[ -]?\1)*$/;
const withoutPlace = /^[(]?\d/;

/**
 * The digits of a calling code out of a cell that holds nothing else: `+52`, `0052`, `52`, `+91 (India)`, `MX`, "Mexico". Null
 * for every other text.
 */
export function callingCodeOf(cell: string): string | null {
  const text = cell.trim();
  if (text === '' || text.length > longestCode) return null;
  const code = (codeAlone.exec(text) ?? codeAmongWords.exec(text))?.[1]?.replace(/\D/g, '');
  if (code !== undefined) return isCallingCode(code) ? code : null;
  const country = countryNamed(text);
  return country === null ? null : getCountryCallingCode(country);
}

/** Countries of America write their area code with it: `1-876`. */
function isCallingCode(code: string): boolean {
  return countriesOf(code).length > 0 || /^1\d{3}$/.test(code);
}

const areaCode = /^\(?0?\d{1,5}\)?$/;

/** The area code of a cell that holds nothing else: `11`, `(011)`, `030`; null for every other text. */
export function areaCodeOf(cell: string): string | null {
  const text = cell.trim();
  return areaCode.test(text) && /[1-9]/.test(text) ? text : null;
}

/**
 * A phone with the calling code and the area code that stand in columns of their own, as far as it lacks them. `country` is
 * the office's (ISO 3166, two letters).
 */
export function withPhoneCodes(phone: string, code: string | null, area: string | null, country: string): string {
  if (!withoutPlace.test(phone) || phone.startsWith('00') || isOneDigit.test(phone)) return phone;
  const local = area !== null && lacksArea(phone, code, area, country) ? `${area} ${phone}` : phone;
  return code === null || isMadeUpPhone(local) ? local : withCallingCode(local, code, country);
}

function lacksArea(phone: string, code: string | null, area: string, country: string): boolean {
  const prefix = code === null ? '' : `+${code} `;
  if (phone.startsWith('0') || phone.startsWith('(')) return false;
  if (hasManyLengths(code, country)) return true;
  if (isKnownPhone(`${prefix}${phone}`, country)) return false;
  return isKnownPhone(`${prefix}${area} ${phone}`, country) || !isReadable(`${prefix}${phone}`, country);
}

function hasManyLengths(code: string | null, country: string): boolean {
  const upper = country.toUpperCase();
  if (code === null) return isSupportedCountry(upper) && isOfManyLengths(upper);
  return countriesOf(code).some(isOfManyLengths);
}

function withCallingCode(local: string, code: string, country: string): string {
  const digits = local.replace(/\D/g, '');
  if (digits.startsWith(code) && isKnownPhone(`+${digits}`, country)) return `+${digits}`;
  const whole = `+${code} ${local}`;
  const read = normalizePhone(whole, country);
  if (!('e164' in read)) return local;
  const bare = `+${code} ${local.replace(/^0+(?=\d)/, '')}`;
  const bareRead = normalizePhone(bare, country);
  return 'e164' in bareRead && bareRead.e164 === read.e164 ? bare : whole;
}

function isReadable(text: string, country: string): boolean {
  return 'e164' in normalizePhone(text, country);
}

import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { normalizePhone } from './phone.ts';
import { writtenPhone } from './written-phone.ts';

const longestPhone = 60;
const international = /^(?:\+|00)/;

/**
 * In which country a phone is to be read whose row tells one: there, where it is a number of that country, unless it is one
 * of the office's, too, and grouped as the office's country does. Both ISO 3166, two letters.
 */
export function countryOfPhone(phone: string, office: string, told: string): string {
  const text = writtenPhone(phone);
  if (text.length > longestPhone || international.test(text)) return office;
  const [own, other] = [known(text, office), known(text, told)];
  if (own === null && other === null) {
    return 'problem' in normalizePhone(text, office) && 'e164' in normalizePhone(text, told) ? told : office;
  }
  if (own === null || other === null) return own === null ? told : office;
  return isRatherOf(own, other, text) ? office : told;
}

/** A number of both countries goes by how it is grouped, and without groups by what is more likely: a mobile, or one with its zero. */
function isRatherOf(own: PhoneNumber, other: PhoneNumber, text: string): boolean {
  const groups = groupsOf(text);
  const [isAsOwn, isAsOther] = [groups === nationalGroups(own), groups === nationalGroups(other)];
  if (text === own.formatNational() || (isAsOwn && !isAsOther)) return true;
  const isTold = isAsOther || groups.includes(' ') || other.getType() !== 'FIXED_LINE';
  return !isTold;
}

/** Read as a number of the country itself, in use there. */
function known(text: string, country: string): PhoneNumber | null {
  const upper = country.toUpperCase();
  if (!isSupportedCountry(upper)) return null;
  const phone = parsePhoneNumberFromString(text, { defaultCountry: upper, extract: false });
  const isOwn = phone?.isValid() === true && phone.countryCallingCode === getCountryCallingCode(upper);
  return isOwn ? phone : null;
}

function nationalGroups(phone: PhoneNumber): string {
  return groupsOf(phone.formatNational());
}

function groupsOf(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

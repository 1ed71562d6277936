import { needsDateOrder, parseMoment } from './moment.ts';
import { statusTemperature } from './temperature.ts';
import { phonesOf } from './row-parts.ts';
import { saysSubscription } from './flag-words.ts';
import { isPlaceholder } from './text.ts';
import { yesOrNo } from './yes-no.ts';

/**
 * What most values of a column are; 'contact' is an e-mail and a phone in one cell or now this, now that, 'code' what only
 * machines read, 'offer' whether a property is for sale or to let, 'subscription' whether
 * somebody gets mails.
 */
export type ValueKind =
  | 'empty'
  | 'email'
  | 'phone'
  | 'contact'
  | 'moment'
  | 'name'
  | 'text'
  | 'code'
  | 'yes_no'
  | 'temperature'
  | 'salutation'
  | 'offer'
  | 'subscription'
  | 'number'
  | 'other';

const neededShare = 0.6;
const longText = 25;
/** A name, a date or several contacts take less. */
const longestValue = 300;
/** Ids of databases and tracking: eight and more hexadecimal digits in groups, or twenty and more letters and digits in one. */
const code = /^(?:[\da-f]{8}(?:-[\da-f]{4,12}){3,4}|(?=\D*\d)[\da-f]{16,}|(?=\D*\d)(?=[^a-z]*[a-z])[\w-]{20,})$/i;

const salutation =
  /^(?:mrs?|ms|miss|mx|dr|prof|sir|madam|sr|sra|srta|dña|d|don|doña|m|mme|mlle|monsieur|madame|herrn?|frau|sig|sig\.?ra|signora?)\.?$/i;
const offer =
  /^(?:for sale|to (?:rent|let)|for rent|en venta|en alquiler|à vendre|à louer|à venda|para (?:venda|alugar)|zu verkaufen|zu vermieten|in vendita|in affitto)$/i;

/** The kind of a column's sample values, by what at least three in five of the filled ones look like. */
export function kindOfValues(samples: readonly string[]): ValueKind {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '' && !isPlaceholder(sample));
  if (filled.length === 0) return 'empty';
  if (filled.every((value) => yesOrNo(value) !== null)) return 'yes_no';
  if (filled.every((value) => statusTemperature(value) !== null)) return 'temperature';
  if (filled.every((value) => salutation.test(value))) return 'salutation';
  if (filled.every((value) => offer.test(value))) return 'offer';
  if (filled.every(saysSubscription)) return 'subscription';
  const kinds = filled.map(kindOfValue);
  const common = (['email', 'contact', 'moment', 'phone', 'name', 'text', 'code', 'number'] as const).find(
    (kind) => kinds.filter((candidate) => candidate === kind).length >= filled.length * neededShare,
  );
  if (common !== undefined) return common;
  const reaching = kinds.filter((kind) => kind === 'email' || kind === 'phone' || kind === 'contact').length;
  return reaching >= filled.length * neededShare ? 'contact' : 'other';
}

/** Two to four words, of which the first and the last are written as names are. */
const name = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){0,2}\s[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*$/u;
const number = /^(?=\D*\d)[\d.,\s$€£₹%+-]+$/;
const severalEmails = /^[^\s@,;/|]+@[^\s@,;/|]+\.[^\s@,;/|]+(?:[\s,;/|]+[^\s@,;/|]+@[^\s@,;/|]+\.[^\s@,;/|]+)+$/;

function kindOfValue(value: string): ValueKind {
  if (value.length > longestValue) return code.test(value) ? 'code' : 'text';
  if (/^(?:mailto:)?[^\s@,;/]+@[^\s@,;/]+\.[^\s@,;/]+$/i.test(value)) return 'email';
  if (severalEmails.test(value)) return 'email';
  if (/\S@\S+\.\S/.test(value) && /\d[\d\s().-]{5,}\d/.test(value) && value.length < 120) return 'contact';
  if (phonesOf(value).length > 1 && value.length < 120 && !/\p{L}{4}/u.test(value)) {
    return value.includes('@') ? 'contact' : 'phone';
  }
  if (isMoment(value)) return 'moment';
  if (isPhone(value)) return 'phone';
  if (code.test(value)) return 'code';
  if (number.test(value)) return 'number';
  if (name.test(value)) return 'name';
  return value.length >= longText && /\s\S+\s/.test(value) ? 'text' : 'other';
}

function isMoment(value: string): boolean {
  return 'at' in parseMoment(value, { timeZone: 'UTC', dayFirst: true }) || needsDateOrder([value]).mustAsk;
}

function isPhone(value: string): boolean {
  const text = value.replace(/^(?:p|tel):/i, '');
  const digits = text.replace(/\D/g, '').length;
  return /^\+?[\d\s().-]+(?:(?:x|ext)\.?\s*\d+)?$/i.test(text) && digits >= 8 && digits <= 15;
}

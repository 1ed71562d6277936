import { type CountryCode, Metadata, type PhoneNumber } from 'libphonenumber-js/max';

/**
 * Where phones of one country differ much in length, a number without its zero and shorter than this may be one that is
 * dialled within its town only, and would be another's if it were read with the digits of its area code.
 */
const shortestWithoutZero: Readonly<Partial<Record<CountryCode, number>>> = {
  AT: 8,
  BD: 8,
  CN: 9,
  DE: 9,
  ID: 9,
  IE: 8,
  KR: 8,
  MY: 9,
  PH: 9,
  RS: 8,
  SE: 8,
  ZA: 9,
};

/** Whether phones of a country differ so much in length that one without its area code cannot be told by it. */
export function isOfManyLengths(country: CountryCode): boolean {
  return shortestWithoutZero[country] !== undefined;
}

const lengthsByCountry = new Map<CountryCode, ReadonlySet<number>>();

/** How many digits the numbers of people have in a country, with area code and without its zero. */
export function wholeLengths(country: CountryCode): ReadonlySet<number> {
  const known = lengthsByCountry.get(country);
  if (known !== undefined) return known;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  const ofTypes = ['FIXED_LINE', 'MOBILE'].flatMap((type) => lengthsOf(callOf(plan, 'type', type)));
  const lengths = new Set(ofTypes.length > 0 ? ofTypes : lengthsOf(plan));
  lengthsByCountry.set(country, lengths);
  return lengths;
}

/** The lengths at which a number that is written without plus and zero is whole, whatever its digits. */
export function isWholeWithoutZero(country: CountryCode, length: number): boolean {
  return length >= (shortestWithoutZero[country] ?? 0) && wholeLengths(country).has(length);
}

/**
 * Whether a number that was read in the office's country has its area code. One that is known to be in use has it, but
 * for those that are too short to be told from a number of the town.
 */
export function isWhole(phone: PhoneNumber, text: string, country: CountryCode): boolean {
  const { length } = phone.nationalNumber;
  const mayBeOfTown = length < (shortestWithoutZero[country] ?? 0);
  if (!mayBeOfTown && wholeLengths(country).has(length)) return true;
  const type = phone.getType();
  if (!mayBeOfTown || isWithZero(phone, text)) return type !== undefined || wholeLengths(country).has(length);
  return type !== undefined && type !== 'FIXED_LINE';
}

function isWithZero(phone: PhoneNumber, text: string): boolean {
  return !text.replace(/\D/g, '').startsWith(phone.nationalNumber);
}

/** Whether a number is shorter than any that has an area code. */
export function isWithoutAreaCode(phone: PhoneNumber, country: CountryCode): boolean {
  const shortest = Math.max(Math.min(...wholeLengths(country)), shortestWithoutZero[country] ?? 0);
  return phone.nationalNumber.length < shortest;
}

/** The lengths by type are not among the declared members of a numbering plan. */
function callOf(of: unknown, member: string, ...input: readonly string[]): unknown {
  const found: unknown = typeof of === 'object' && of !== null ? Reflect.get(of, member) : undefined;
  return typeof found === 'function' ? Reflect.apply(found, of, input) : undefined;
}

function lengthsOf(of: unknown): number[] {
  const lengths = callOf(of, 'possibleLengths');
  return Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : [];
}

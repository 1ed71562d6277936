import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import type { Random } from './random.ts';

export type Phone = { readonly written: string; readonly e164: string };

const areaCodes: Readonly<Partial<Record<string, string>>> = {
  US: `201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253
    254 256 260 262 267 269 270 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 401 402 404
    405 406 407 408 409 410 412 413 414 415`,
  CA: '204 226 236 249 250 289 306 343 403 416 418 431 437 438 450 506 514 519 548 581 587 604 613 639 647 705 709 778 780',
};

/** Makes up valid phone numbers of the country, none twice; null once there are no more. */
export function createPhones(random: Random, country: string): () => Phone | null {
  const numbers = shuffled(random, candidates(country));
  return () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const phone = parsePhoneNumberFromString(number);
      if (!phone?.isValid()) continue;
      return { e164: phone.number, written: random.chance(0.8) ? phone.formatNational() : phone.formatInternational() };
    }
    return null;
  };
}

/** North American numbers come from the range that is kept for fiction, others vary the country's example. */
function candidates(country: string): string[] {
  const codes = areaCodes[country]?.trim().split(/\s+/);
  if (codes) return codes.flatMap((code) => range(100).map((line) => `+1${code}55501${digits(line, 2)}`));
  if (!isSupportedCountry(country)) return [];
  const prefix = examplePrefix(country);
  return range(10_000).map((line) => `${prefix}${digits(line, 4)}`);
}

function examplePrefix(country: CountryCode): string {
  const example = parsePhoneNumberFromString(examples[country], country);
  return example?.number.slice(0, -4) ?? '';
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function shuffled(random: Random, list: readonly string[]): string[] {
  const keyed = list.map((value) => ({ value, key: random.next() }));
  return keyed.toSorted((left, right) => left.key - right.key).map(({ value }) => value);
}

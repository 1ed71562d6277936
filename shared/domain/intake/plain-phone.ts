import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  Metadata,
  type NumberingPlan,
} from 'libphonenumber-js/max';
import { isWholeWithoutZero } from './whole-number.ts';

type Plan = {
  readonly lengths: readonly number[];
  /** Digits before a national number that are not part of it. */
  readonly nationalPrefix: string | null;
  readonly dialOut: RegExp;
};

const plainDigits = /^\+?\d+(?:[ -]\d+)*$/;
const longestCallingCode = 3;
const never = /$^/;
/** By each length that a number may have in every country of a calling code: what in front of it is a prefix in one of them. */
type PrefixRules = ReadonlyMap<number, RegExp>;

const plans = new Map<string, Plan | null>();
const rulesByCode = new Map<string, PrefixRules>();
let countriesByCode: ReadonlyMap<string, readonly CountryCode[]> | null = null;

/**
 * The E.164 form of a phone that needs no interpretation: digits in groups, of a possible length with area code, with nothing in front
 * that a numbering plan could take for a prefix. Null for all others, which only the full parser can tell. Most phones
 * of a file are plain, and this is many times faster than the parser, with which it always agrees.
 */
export function plainPhone(text: string, country: string): string | null {
  if (!plainDigits.test(text)) return null;
  if (text.startsWith('+')) return internationalPhone(withoutGroups(text.slice(1)));
  const digits = withoutGroups(text);
  const upper = country.toUpperCase();
  if (!isSupportedCountry(upper)) return null;
  const callingCode = getCountryCallingCode(upper);
  if (digits.startsWith(callingCode) || planOf(upper)?.dialOut.test(digits) !== false) return null;
  const isPlain = isPlainAfter(callingCode, digits) && isWholeWithoutZero(upper, digits.length);
  return isPlain ? `+${callingCode}${digits}` : null;
}

function withoutGroups(text: string): string {
  return text.includes(' ') || text.includes('-') ? text.replace(/[ -]/g, '') : text;
}

function internationalPhone(digits: string): string | null {
  for (let length = 1; length <= longestCallingCode; length += 1) {
    const callingCode = digits.slice(0, length);
    if (countriesOf(callingCode).length === 0) continue;
    return isPlainAfter(callingCode, digits.slice(length)) ? `+${digits}` : null;
  }
  return null;
}

/** Countries that share a calling code are told apart by the digits after it, so the number has to be plain in all. */
function isPlainAfter(callingCode: string, national: string): boolean {
  return rulesOf(callingCode).get(national.length)?.test(national) === false;
}

function rulesOf(callingCode: string): PrefixRules {
  const known = rulesByCode.get(callingCode);
  if (known !== undefined) return known;
  const plans = countriesOf(callingCode).map(planOf);
  const [first] = plans;
  const lengths = first?.lengths.filter((length) => plans.every((plan) => plan?.lengths.includes(length) === true));
  const prefixes = new Set(plans.map((plan) => plan?.nationalPrefix ?? null));
  const rules = new Map(
    plans.includes(null) ? [] : lengths?.map((length) => [length, prefixRule(prefixes, length)] as const),
  );
  rulesByCode.set(callingCode, rules);
  return rules;
}

/** Of some twenty rules for +1 all but one are about numbers without an area code, and asking them for every phone takes time. */
function prefixRule(prefixes: Iterable<string | null>, length: number): RegExp {
  const rules = new Set([...prefixes].flatMap((prefix) => (prefix === null ? [] : alternatives(prefix))));
  const fitting = [...rules].filter((rule) => (wholeLength(rule) ?? length) === length);
  return fitting.length === 0 ? never : new RegExp(`^(?:${fitting.join('|')})`);
}

/** The parts of a pattern between its bars; the pattern itself where a bar stands within brackets. */
function alternatives(pattern: string): readonly string[] {
  const parts = pattern.split('|');
  return parts.every((part) => part.split('(').length === part.split(')').length) ? parts : [pattern];
}

/** How many digits a number has that a pattern such as `([2-9]\\d{6})$` fits, which takes it whole; null for other patterns. */
function wholeLength(pattern: string): number | null {
  const digits = pattern
    .replace(/\\d|\[[\d-]+\]/g, '0')
    .replace(/0\{(\d+)\}/g, (_, times: string) => '0'.repeat(Number(times)))
    .replace(/[()]/g, '');
  return /^\d+\$$/.test(digits) ? digits.length - 1 : null;
}

/** The countries whose numbers begin with a calling code, as in `44`; none for digits that are no code. */
export function countriesOf(callingCode: string): readonly CountryCode[] {
  countriesByCode ??= Map.groupBy(getCountries(), (country) => getCountryCallingCode(country));
  return countriesByCode.get(callingCode) ?? [];
}

function planOf(country: CountryCode): Plan | null {
  const known = plans.get(country);
  if (known !== undefined) return known;
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan === undefined ? null : readPlan(metadata.numberingPlan);
  plans.set(country, plan);
  return plan;
}

/** The prefix rule is not among the declared members of a numbering plan: without it, every phone goes to the parser. */
function readPlan(plan: NumberingPlan): Plan | null {
  const rule: unknown = Reflect.get(plan, 'nationalPrefixForParsing');
  if (typeof rule !== 'function') return null;
  const prefix: unknown = Reflect.apply(rule, plan, []);
  return {
    lengths: plan.possibleLengths(),
    nationalPrefix: typeof prefix === 'string' && prefix !== '' ? prefix : null,
    dialOut: new RegExp(`^(?:${plan.IDDPrefix()})`),
  };
}

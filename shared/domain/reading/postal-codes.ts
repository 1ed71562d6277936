import { wordSet } from './manner.ts';

/** How a country writes postal codes. */
export type PostalForm = {
  readonly shape: RegExp;
  /** A number like any other, so that a sign has to say that it is a code. */
  readonly isPlain: boolean;
  /** So short that it may be a year. */
  readonly isShort: boolean;
  write(match: string): string;
};

const plain = { isPlain: true, isShort: false, write: (code: string) => code };
const own = { isPlain: false, isShort: false, write: (code: string) => code };
const fiveDigits: PostalForm = { ...plain, shape: /\b\d{5}\b/g };
const fourDigits: PostalForm = { ...plain, shape: /\b\d{4}\b/g, isShort: true };

const forms: ReadonlyMap<string, PostalForm> = new Map<string, PostalForm>([
  ['US', { ...plain, shape: /\b\d{5}(?:-\d{4})?\b/g, write: (code) => code.slice(0, 5) }],
  ['CA', { ...own, shape: /\b[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b/gi, write: inTwo }],
  ['GB', { ...own, shape: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!ST|ND|RD|TH)[ABD-HJLNP-UW-Z]{2}\b/gi, write: inTwo }],
  ['IE', { ...own, shape: /\b[A-Z]\d[\dW] ?[A-Z\d]{4}\b/g, write: (code) => `${code.slice(0, 3)} ${code.slice(-4)}` }],
  ['PT', { ...own, shape: /\b\d{4}-\d{3}\b/g }],
  ['NL', { ...own, shape: /\b[1-9]\d{3} ?[A-Z]{2}\b/g, write: (code) => `${code.slice(0, 4)} ${code.slice(-2)}` }],
  ['BR', { ...own, shape: /\b\d{5}-\d{3}\b/g }],
  ['PL', { ...plain, shape: /\b\d{2}-\d{3}\b/g }],
  ['IN', { ...plain, shape: /\b[1-9]\d{2} ?\d{3}\b/g, write: (code) => code.replace(' ', '') }],
  ...[...wordSet('DE FR ES IT MX FI TR')].map((country) => [country, fiveDigits] as const),
  ...[...wordSet('AU AT CH BE DK NO NZ LU ZA')].map((country) => [country, fourDigits] as const),
]);

/** The form of a country's postal codes (ISO 3166, two letters); five plain digits where it is not known. */
export function postalForm(country: string): PostalForm {
  return forms.get(country) ?? fiveDigits;
}

function compact(code: string): string {
  return code.replaceAll(' ', '').toUpperCase();
}

function inTwo(code: string): string {
  const plain = compact(code);
  return `${plain.slice(0, -3)} ${plain.slice(-3)}`;
}

import { foldText } from '../intake/text.ts';
import { compareDistricts, districtOf, isDistrict, type District } from './district.ts';

/** A place by its folded name, or a postal code in capitals without spaces. */
export type Area = { readonly kind: 'name' | 'code'; readonly text: string };

/** What an agent lists: one area, all areas that begin alike, or all codes from one up to another. */
export type AreaPattern =
  | (Area & { readonly isBeginning: boolean })
  | { readonly kind: 'codes'; readonly from: string; readonly to: string }
  | { readonly kind: 'districts'; readonly from: District; readonly to: District };

/** Why a text is no pattern: it names nothing, a * is not at its end, codes run backwards or differ in their make. */
export type AreaFault = 'nothing' | 'misplaced' | 'backwards' | 'unlike';

/**
 * What an inquiry names: a postal code if its first block holds a digit and no more than three letters stand side by
 * side, else a name. A ZIP+4 counts as its ZIP. null: there is nothing to compare.
 */
export function readArea(text: string): Area | null {
  const code = postalCode(text);
  if (code !== null) return { kind: 'code', text: code };
  const name = foldName(text);
  return name === '' ? null : { kind: 'name', text: name };
}

/** What an agent lists: a name, a postal code, a range ("02130-02136", "SW1A–SW3"), or a beginning ("021*", "SW*"). */
export function readAreaPattern(text: string): AreaPattern | AreaFault {
  if (text.includes('*')) return readBeginning(text);
  const range = readRange(text);
  if (range !== null) return range;
  const area = readArea(text);
  return area === null ? 'nothing' : { ...area, isBeginning: false };
}

/** Whether both are names, or both codes: a name tells nothing of a code that is listed, nor a code of a name. */
export function isComparable(pattern: AreaPattern, area: Area): boolean {
  return (pattern.kind === 'name') === (area.kind === 'name');
}

export function fitsArea(pattern: AreaPattern, area: Area): boolean {
  if (!isComparable(pattern, area)) return false;
  switch (pattern.kind) {
    case 'codes': {
      const digits = /^\d+/.exec(area.text)?.[0] ?? '';
      return digits.length === pattern.from.length && digits >= pattern.from && digits <= pattern.to;
    }
    case 'districts': {
      const district = districtOf(area.text);
      if (district === null || district.letters !== pattern.from.letters) return false;
      const last = pattern.to.suffix === '' ? { ...district, suffix: '' } : district;
      return compareDistricts(pattern.from, district) <= 0 && compareDistricts(last, pattern.to) <= 0;
    }
    default:
      return pattern.isBeginning ? area.text.startsWith(pattern.text) : area.text === pattern.text;
  }
}

function readBeginning(text: string): AreaPattern | AreaFault {
  const beginning = text.trim().slice(0, -1);
  if (!/[^*\s]/.test(text)) return 'nothing';
  if (beginning.includes('*') || !text.trim().endsWith('*')) return 'misplaced';
  const code = squash(beginning);
  if (/^(?:[A-Z]{1,2}|[A-Z]{0,3}\d[A-Z0-9]*)$/.test(code)) return { kind: 'code', text: code, isBeginning: true };
  const name = foldName(beginning);
  return name === '' ? 'nothing' : { kind: 'name', text: name, isBeginning: true };
}

const spelledRange = /^(.+?)(?:\s*[–—]\s*|\s+-\s+|\s+to\s+)(.+)$/;
const hyphenated = /^([^-]+)-([^-]+)$/;
/** Codes that are written with a hyphen, by the digits before and behind it: Brazil, Portugal, Poland, Japan. */
const hyphenatedCodes: readonly string[] = ['5-3', '4-3', '2-3', '3-4'];

/** null: no range. */
function readRange(text: string): AreaPattern | AreaFault | null {
  const spelled = spelledRange.exec(text.trim());
  const [, left = '', right = ''] = spelled ?? hyphenated.exec(text.trim()) ?? [];
  const [from, to] = [postalCode(left), postalCode(right)];
  if (from === null || to === null) return null;
  if (isDigits(from) && isDigits(to)) {
    if (!spelled && hyphenatedCodes.includes(`${from.length}-${to.length}`)) return null;
    if (from.length !== to.length) return 'unlike';
    return from > to ? 'backwards' : { kind: 'codes', from, to };
  }
  const [first, last] = [from, to].map((end) => (isDistrict(end) ? districtOf(end) : null));
  if (!first || !last) return spelled ? 'unlike' : null;
  if (first.letters !== last.letters) return 'unlike';
  const end = last.suffix === '' ? { ...first, suffix: '' } : first;
  return compareDistricts(end, last) > 0 ? 'backwards' : { kind: 'districts', from: first, to: last };
}

function isDigits(text: string): boolean {
  return /^\d+$/.test(text);
}

function postalCode(text: string): string | null {
  const [first = '', ...rest] = text
    .trim()
    .toUpperCase()
    .split(/[\s-]+/);
  if (!/\d/.test(first) || rest.length > 2) return null;
  const code = [first, ...rest].join('');
  if (!/^[A-Z0-9]{2,10}$/.test(code) || /[A-Z]{4}/.test(code)) return null;
  return /^\s*\d{5}-\d{4}\s*$/.test(text) ? code.slice(0, 5) : code;
}

function squash(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]+/g, '');
}

/** "St. John’s Wood" and "ST JOHNS WOOD" are one name. */
export function foldName(text: string): string {
  return foldText(text)
    .replaceAll(/['’‘`´ʼ]/g, '')
    .replaceAll(/[\p{P}\p{S}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

import { needsDateOrder, parseMoment } from './moment.ts';
import { isPlaceholder } from './text.ts';

/** What most values of a column are; 'contact' is an e-mail and a phone in one cell. */
export type ValueKind = 'empty' | 'email' | 'phone' | 'contact' | 'moment' | 'name' | 'text' | 'other';

const neededShare = 0.6;
const longText = 25;

/** The kind of a column's sample values, by what at least three in five of the filled ones look like. */
export function kindOfValues(samples: readonly string[]): ValueKind {
  const filled = samples.map((sample) => sample.trim()).filter((sample) => sample !== '' && !isPlaceholder(sample));
  if (filled.length === 0) return 'empty';
  const kinds = filled.map(kindOfValue);
  const common = (['email', 'contact', 'moment', 'phone', 'name', 'text'] as const).find(
    (kind) => kinds.filter((candidate) => candidate === kind).length >= filled.length * neededShare,
  );
  return common ?? 'other';
}

function kindOfValue(value: string): ValueKind {
  if (/^(?:mailto:)?[^\s@,;/]+@[^\s@,;/]+\.[^\s@,;/]+$/i.test(value)) return 'email';
  if (/\S@\S+\.\S/.test(value) && /\d[\d\s().-]{5,}\d/.test(value) && value.length < 120) return 'contact';
  if (isMoment(value)) return 'moment';
  if (isPhone(value)) return 'phone';
  if (/^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){1,3}$/u.test(value)) return 'name';
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

/** Meta's `p:`, and what people and address books write before a number. A fax is not among them. */
const phoneLabel =
  /^(?:p|ph|phone|tel|tél|telephone|téléphone|telefon|telefone|teléfono|telefono|fon|cell|cel|celular|cellphone|mobile|mobil|mob|móvil|movil|handy|home|work|office|main|privat|private|whatsapp|wa)(?:[\s.-]*(?:no|nr|num|number|nummer)\b)?[\s:.-]+(?=[+(\d])/iu;
/** `C: 415-555-0142`, as in signatures. */
const letterLabel = /^[chmotw]\s?[:.]\s*(?=[+(\d])/i;
const typedMarks = /^[`´‘’"“”]+\s*(?=[+(\d])|[`´‘’"“”]+$/g;
const startsAsNumber = /^[+(\d]/;
const phoneNote = /\s*(?:\([\p{L} ]+\)|\[[\p{L} ]+\])$/u;
const decimals = /^(\+?\d{7,15})[.,]0+$/;
const severalPlus = /^\+{2,}/;
const marksEnd: ReadonlySet<string> = new Set([')', ']', '`', '´', '’', '"', '”']);
const blanks = /\s+/g;

/** A phone as the lead or the source wrote it, without what machines and address books add: `p:`, `Home:`, `(home)`, the `.0` of a number. */
export function writtenPhone(raw: string): string {
  const text = raw.trim();
  const isPlain =
    startsAsNumber.test(text) &&
    text[1] !== '+' &&
    !marksEnd.has(text.at(-1) ?? '') &&
    !(text.endsWith('0') && decimals.test(text));
  if (isPlain) return text.replace(blanks, ' ');
  return text
    .replace(typedMarks, '')
    .replace(phoneLabel, '')
    .replace(letterLabel, '')
    .replace(severalPlus, '+')
    .replace(phoneNote, '')
    .replace(decimals, '$1')
    .replace(blanks, ' ');
}

const longestCell = 120;
const numberAndRemark = /^(\(?\+?\d[\d\s()./-]*\d)(?:[\s.,;:–—-]+(?=[(\p{L}])|(?=\())(.+)$/su;

/** The number at the start of a text that goes on in words: `202-555-0349` of "202-555-0349 ask for Eve"; null without such words. */
export function numberBeforeWords(text: string): string | null {
  return text.length > longestCell ? null : (numberAndRemark.exec(text)?.[1] ?? null);
}

const sharedBeginning = /^([^/]*\d)((?:\s*\/\s*\d{1,4})+)$/;

/** The numbers of `98765-43403/04`, where those behind a slash only say how they end; null for other texts. */
export function numbersOfOneBeginning(text: string): readonly [string, ...string[]] | null {
  const [, first, endings] = (text.length > longestCell ? null : sharedBeginning.exec(text)) ?? [];
  if (first === undefined || endings === undefined) return null;
  const others = endings.split('/').map((part) => part.trim());
  return [first, ...others.filter((ending) => ending !== '').map((ending) => first.slice(0, -ending.length) + ending)];
}

import { ungarbled } from './garbled.ts';

const combiningMarks = /\p{Mn}+/gu;
/** And marks of the direction of writing, which address books put around phones. */
const controlCharacters = /(?![\t\n\r])[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const lettersWithoutParts: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const letterWithoutParts = new RegExp(`[${Object.keys(lettersWithoutParts).join('')}]`, 'g');
const isPlainAscii = /^[\u0020-\u007E]*$/;
const severalBlanks = /\s{2}|[^\S ]|^ | $/;
/** Plain ASCII without a blank at either end, and no apostrophe or equals sign in front. */
const cleanAlready = /^[!-&(-<>-~](?:[ -~]*[!-~])?$/;

/** A text for searching and sorting: lower case, no diacritics, single spaces ("  José ÁLVAREZ" is "jose alvarez"). */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const plain = isPlainAscii.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(combiningMarks, '')
        .replace(letterWithoutParts, (letter) => lettersWithoutParts[letter] ?? letter);
  return singleSpaced(plain);
}

/** A text in one line, trimmed, with one blank between its words. */
export function singleSpaced(text: string): string {
  return severalBlanks.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Whether a text is folded by lower case alone: plain ASCII, single blanks. */
export function isFoldedByCase(text: string): boolean {
  return isPlainAscii.test(text) && !severalBlanks.test(text);
}

/**
 * A cell as it was meant: trimmed, without control characters, broken surrogates, or the quoting by which spreadsheets
 * and Baton's own exports keep a cell from being run or from being read as a number (`'+44…`, `'0171…`, `="0044…"`).
 */
export function cleanCell(raw: string): string {
  if (raw === '' || cleanAlready.test(raw)) return raw;
  let text = raw.trim();
  if (text === '') return text;
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) text = text.slice(2, -1).replaceAll('""', '"');
  if (text.startsWith("'") && /^'+[=+\-@\t\r\d]/.test(text)) text = text.slice(1);
  return isPlainAscii.test(text) ? text : ungarbled(text).toWellFormed().replace(controlCharacters, '').trim();
}

const longestPlaceholder = 16;
const placeholder =
  /^(?:anonymous|#?n\/?a|null|none(?: given)?|nil|unknown|undefined|not (?:provided|given|available|specified)|no (?:e-?mail|phone)|k\. ?a\.|keine angabe|sin (?:correo|e-?mail|tel[eé]fono|datos)|sem (?:e-?mail|telefone)|n[aã]o informado|non renseign[eé]|#(?:nv|n\/d|ref!|¡ref!|bezug!|name\?|¿nombre\?|nom\?|value!|wert!|¡valor!|valor!|valeur!|div\/0!|¡div\/0!|null!|¡nulo!|num!|¡num!|zahl!|nombre!)|-+|—|–|\.|\?)$/i;

const firstLetters = 'anuksANUKS#-—–.?';

/** Whether a cell says in a word or two that there is nothing to say, or a spreadsheet does by an error of its own. */
export function isPlaceholder(text: string): boolean {
  return text.length <= longestPlaceholder && firstLetters.includes(text.charAt(0)) && placeholder.test(text);
}

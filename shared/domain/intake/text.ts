const combiningMarks = /\p{Mn}+/gu;
const controlCharacters = /(?![\t\n\r])[\p{Cc}\uFEFF]/gu;
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

/** A text for searching and sorting: lower case, no diacritics, single spaces ("  José ÁLVAREZ" is "jose alvarez"). */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  const plain = isPlainAscii.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replace(combiningMarks, '')
        .replace(letterWithoutParts, (letter) => lettersWithoutParts[letter] ?? letter);
  return plain.replace(/\s+/g, ' ').trim();
}

/**
 * A cell as it was meant: trimmed, without control characters, broken surrogates, or the quoting by which spreadsheets
 * and Baton's own exports keep a cell from being run (`'+44…`, `="0044…"`).
 */
export function cleanCell(raw: string): string {
  let text = raw.trim();
  if (text === '') return text;
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) text = text.slice(2, -1).replaceAll('""', '"');
  if (text.startsWith("'") && /^'[=+\-@\t\r]/.test(text)) text = text.slice(1);
  return isPlainAscii.test(text) ? text : text.toWellFormed().replace(controlCharacters, '').trim();
}

/** Whether a cell says in a word that there is nothing to say. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 14 && /^(?:n\/?a|null|none|nil|unknown|undefined|not provided|-+|—|–|\.|\?)$/i.test(text);
}

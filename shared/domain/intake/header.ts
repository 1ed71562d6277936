import { meaningOfOtherForms } from './header-forms.ts';
import { type HeaderMeaning, meaningOfWords } from './header-words.ts';
import { foldText } from './text.ts';

const rowsLookedAt = 10;
/** How far down a header is looked for where the first rows name nothing, as below the settings of a report. */
const mostLookedAt = 40;
const longestTitle = 200;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const number = /^[+\d][\d\s().:/-]{5,}$/;

/** A header cell as folded words: `FirstName`, `first_name` and `First Name*` are all "first name". */
export function headerWords(header: string): string {
  const parted = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2');
  return foldText(parted.replace(/[^\p{L}\p{N}]+/gu, ' '));
}

const zoneBehind = /[ _](?:UTC|GMT|utc|gmt|E[SD]T|C[SD]T|M[SD]T|P[SD]T|CES?T|IST|BST)$/;

/** A header cell without what stands in brackets behind it, or the zone of its dates. */
export function bareTitle(header: string): string {
  if (header.length > longestTitle) return header;
  return header.replace(/\s*[([][^()[\]]*[)\]]\W*$/u, '').replace(zoneBehind, '');
}

/** `Phone (Country Code)` beside `Phone (Number)` is no phone. */
export function isCodeInBrackets(header: string): boolean {
  return /[([](?:country |area |dial(?:l?ing)? |isd )?code[)\]]\W*$/i.test(header);
}

/** What a header cell names, as `meaningOfWords` says; what stands in brackets behind it ("(required)") is set aside. */
export function meaningOfHeader(header: string): HeaderMeaning | null {
  const words = headerWords(header);
  const bare = bareTitle(header);
  const bareWords = bare === header ? words : headerWords(bare);
  if (header.length <= longestTitle && isCodeInBrackets(header)) return meaningOfWords(words);
  const meaning = meaningOfWords(words) ?? meaningOfWords(bareWords);
  return meaning ?? meaningOfOtherForms(bareWords, foldText(bare.replace(/[^\p{L}\p{N}]+/gu, ' ')));
}

/**
 * The index of the header among a file's first rows: the first of those that name the most known fields. Titles and
 * blank rows above it are passed over.
 * -1 when no row looks like a header and the first one holds contact data.
 */
export function findHeader(rows: readonly (readonly string[])[]): number {
  let best = { index: -1, known: 0 };
  for (const [index, row] of rows.slice(0, mostLookedAt).entries()) {
    if (index >= rowsLookedAt && best.known > 0) break;
    const known = row.filter((cell) => cell.length <= longestTitle && meaningOfHeader(cell) !== null).length;
    const isTold = index < rowsLookedAt ? known > best.known : known > 1 && known > best.known;
    if (isTold && !row.some(isContactData)) best = { index, known };
  }
  if (best.index >= 0) return best.index;
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return first >= 0 && rows[first]?.some(isContactData) === true ? -1 : first;
}

/** Names for the columns of a table without a header: "Column 1", "Column 2" … */
export function plainHeader(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => `Column ${index + 1}`);
}

function isContactData(cell: string): boolean {
  const text = cell.trim();
  return email.test(text) || (number.test(text) && text.replace(/\D/g, '').length >= 7);
}

/** The district of a British or Canadian postal code, as SW, 1, A of "SW1A 1AA" or M, 5, V of "M5V 2T6". */
export type District = { readonly letters: string; readonly number: number; readonly suffix: string };

/** Alone, or with the rest of the code behind it: a digit and two letters, or digit, letter, digit. */
const pattern = /^([A-Z]{1,2})(\d{1,2})([A-Z]?)(?:\d[A-Z]{2}|\d[A-Z]\d)?$/;

/** Of a code in capitals without spaces; null: not a code of this make. */
export function districtOf(code: string): District | null {
  const [, letters, number, suffix] = pattern.exec(code) ?? [];
  if (letters === undefined || number === undefined || suffix === undefined) return null;
  return { letters, number: Number(number), suffix };
}

/** Whether a code names a whole district, as SW1A, and nothing within it. */
export function isDistrict(code: string): boolean {
  return /^[A-Z]{1,2}\d{1,2}[A-Z]?$/.test(code);
}

/** By number, then SW1 before SW1A before SW1B; below 0: `left` comes first. The letters are taken to be the same. */
export function compareDistricts(left: District, right: District): number {
  if (left.number !== right.number) return left.number - right.number;
  return left.suffix < right.suffix ? -1 : Number(left.suffix > right.suffix);
}

/**
 * Whether two different words have the same letters but for one that is wrong, missing or one too many, or two
 * neighbours that changed places. The first and the last letter are the same: there a letter makes another name
 * ("Daniel", "Daniela"), not a slip.
 */
export function isOneLetterOff(one: string, other: string): boolean {
  if (one === other || one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwapped && short.slice(at + 2) === long.slice(at + 2);
}

/** Also `Unnamed: 0`, as programs title a column of numbers that has no title. */
const title = /^(?:|n|no|nr|num|sl|row|index|lfd nr|unnamed \d|column \d+)$/;
const whole = /^\d{1,7}\.?$/;

/** Whether a column only numbers the rows, by its title in folded words and its values, of which some may be left out. */
export function countsRows(words: string, values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (!title.test(words) || filled.length < 2) return false;
  return filled.every((value, at) => whole.test(value) && (at === 0 || Number(value) > Number(filled[at - 1])));
}

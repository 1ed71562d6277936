const numbers = new Intl.NumberFormat('en-US');

/** 4218 → `4,218`. */
export function numberWords(count: number): string {
  return numbers.format(count);
}

/** `1 lead`, `4,218 leads`. */
export function countWords(count: number, one: string, many: string): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

import { formatNumber } from '../lib/format.ts';

export type Bounds = { readonly min: number; readonly max?: number | undefined; readonly isRequired: boolean };

/** What someone types for a whole number: null when nothing, undefined when it is none that fits the bounds. */
export function readWhole(text: string, { min, max = Infinity, isRequired }: Bounds): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return isRequired ? undefined : null;
  if (!/^(\d{1,15}|\d{1,3}([,\s]\d{3}){1,4})$/.test(typed)) return undefined;
  const number = Number(typed.replaceAll(/\D/g, ''));
  return number >= min && number <= max ? number : undefined;
}

/** Said beside a field that holds something else. */
export function boundsWords({ min, max }: Bounds): string {
  if (max === undefined) return `A whole number, ${formatNumber(min)} or more.`;
  return `A whole number from ${formatNumber(min)} to ${formatNumber(max)}.`;
}

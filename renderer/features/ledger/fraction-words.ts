import { parseFraction, type Fraction } from '../../../shared/domain/ledger/fraction.ts';
import { formatNumber } from '../../lib/format.ts';

/** An exact number of leads as a person writes it: `1/3`, `−1 1/6`, `89 1/3`, `0`. */
export function formatLeads({ num, den }: Fraction): string {
  const size = num < 0n ? -num : num;
  const whole = size / den;
  const rest = size % den;
  const part = rest === 0n ? '' : `${rest}/${den}`;
  const words = whole === 0n && part !== '' ? part : `${formatNumber(Number(whole))}${part && ` ${part}`}`;
  return num < 0n ? `−${words}` : words;
}

/** `1/3 lead`, `1 1/3 leads`; without its sign. */
export function leadsOf({ num, den }: Fraction): string {
  const size = { num: num < 0n ? -num : num, den };
  return `${formatLeads(size)} ${size.num > den ? 'leads' : 'lead'}`;
}

const longestFigure = 9;

/** What fits in a narrow column: the exact figure, or where months of runs made it long the nearest thousandth. */
export function shortFigure(text: string): { readonly exact: string; readonly short: string } {
  const value = parseFraction(text);
  const exact = formatLeads(value);
  if (exact.length <= longestFigure) return { exact, short: exact };
  return { exact, short: `≈ ${(Number((value.num * 1000n) / value.den) / 1000).toFixed(3).replace('-', '−')}` };
}

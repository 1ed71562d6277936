/** The ledger's exact fraction as a person writes it: `2/3`, `−1`; null when nothing is owed either way. */
export function formatOwed(fraction: string): string | null {
  const [top = '0', bottom = '1'] = fraction.split('/');
  if (Number(top) === 0) return null;
  return `${top.replace('-', '−')}${bottom === '1' ? '' : `/${bottom}`}`;
}

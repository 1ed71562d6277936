import { rowTarget } from '../../../lib/row-target.ts';

/** Which row a key leads to from another one, within the list; null: the key moves nowhere. */
export function rowAfter(key: string, from: number, total: number, rowsPerScreen: number): number | null {
  const target = rowTarget(key, from, total, rowsPerScreen);
  return target === null ? null : Math.max(0, Math.min(total - 1, target));
}

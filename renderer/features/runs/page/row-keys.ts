/** Which row a key leads to from another one, within the list; null: the key moves nowhere. */
export function rowAfter(key: string, from: number, total: number, rowsPerScreen: number): number | null {
  const target = targetOf(key, from, total, rowsPerScreen);
  return target === null ? null : Math.max(0, Math.min(total - 1, target));
}

function targetOf(key: string, from: number, total: number, rowsPerScreen: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    case 'PageDown':
      return from + rowsPerScreen;
    case 'PageUp':
      return from - rowsPerScreen;
    default:
      return null;
  }
}

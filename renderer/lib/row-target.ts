/**
 * Which row a key leads to from another one, null where it moves nowhere. It may lie one outside of the list; Page Up
 * stops at the first row.
 */
export function rowTarget(key: string, from: number, total: number, rowsPerScreen: number): number | null {
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
      return Math.max(0, from - rowsPerScreen);
    default:
      return null;
  }
}

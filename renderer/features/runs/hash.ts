/** Enough of a hash to compare it by eye: `3f2a9c1e…77b0`. */
export function shortHash(hash: string): string {
  return hash.length <= 12 ? hash : `${hash.slice(0, 8)}…${hash.slice(-4)}`;
}

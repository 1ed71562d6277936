/** Wrong passwords in a row, and when the last of them was given (UTC ms). */
export type Guard = { readonly failures: number; readonly failedAt: number };

export const freeTries = 5;
const minute = 60_000;
const waits = [minute / 2, minute, 2 * minute, 5 * minute, 15 * minute] as const;

/** How long the next try has to wait after so many failures in a row, in milliseconds. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return waits[Math.min(failures - freeTries, waits.length - 1)] ?? 0;
}

/** Under a clock that was set back the wait begins anew: it neither ends early nor lasts until the clock catches up. */
export function settle(guard: Guard, now: number): Guard {
  return guard.failedAt > now ? { failures: guard.failures, failedAt: now } : guard;
}

/** Until when the account is closed (UTC ms), null when it may be tried now. The guard has to be settled. */
export function closedUntil(guard: Guard, now: number): number | null {
  const until = guard.failedAt + waitAfter(guard.failures);
  return until > now ? until : null;
}

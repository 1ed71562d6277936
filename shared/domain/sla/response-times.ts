/** Up to how many minutes a step of the spread reaches; the last one, null, holds what took longer. */
export const spreadMinutes = [5, 15, 60, 240, 1440, null] as const;

export type ResponseTimes = {
  /** Nearest rank, in ms; null without answers. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
  readonly spread: readonly { readonly upToMinutes: number | null; readonly count: number }[];
};

/**
 * How long answers took, from their times in ms: median and 90th percentile by nearest rank (the smallest value that at
 * least half, or nine in ten, do not exceed; Hyndman and Fan 1996, definition 1), and how many fall into each step. An
 * answer that took exactly as long as a step reaches belongs to it. Pure.
 */
export function describeResponses(times: readonly number[]): ResponseTimes {
  const sorted = times.toSorted((left, right) => left - right);
  let counted = 0;
  const spread = spreadMinutes.map((upToMinutes) => {
    const reached = upToMinutes === null ? sorted.length : countUpTo(sorted, upToMinutes * 60_000);
    const count = reached - counted;
    counted = reached;
    return { upToMinutes, count };
  });
  return { medianMs: nearestRank(sorted, 1, 2), p90Ms: nearestRank(sorted, 9, 10), spread };
}

/** The value of the rank that a share (as a fraction, so that no rounding enters) asks for. */
function nearestRank(sorted: readonly number[], part: number, whole: number): number | null {
  return sorted[Math.ceil((sorted.length * part) / whole) - 1] ?? null;
}

function countUpTo(sorted: readonly number[], most: number): number {
  const longer = sorted.findIndex((time) => time > most);
  return longer === -1 ? sorted.length : longer;
}

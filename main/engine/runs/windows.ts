import type { WriteContext } from '../context.ts';

const windowIds = 50_000;

type Span = { first: number | null; last: number | null };

/**
 * Calls `write` for one window of lead ids after the other, the first one exclusive, until every lead of the run had its
 * turn. Between them the work says how far it is, and can be stopped; `before` rows were written already. Returns the
 * rows that all calls changed.
 */
export function writeInWindows(
  context: WriteContext,
  { runId, expected, before = 0 }: { readonly runId: number; readonly expected: number; readonly before?: number },
  write: (after: number, until: number) => number,
): number {
  const span = context.db
    .statement<[number], Span>('SELECT min(lead_id) AS first, max(lead_id) AS last FROM run_lead WHERE run_id = ?')
    .get(runId);
  let done = 0;
  for (let after = (span?.first ?? 1) - 1; after < (span?.last ?? 0); after += windowIds) {
    context.progress('writing', Math.min(before + done, expected), expected, runId);
    done += write(after, after + windowIds);
  }
  context.progress('writing', Math.min(before + done, expected), expected, runId);
  return done;
}

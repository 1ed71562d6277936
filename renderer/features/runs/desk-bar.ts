import type { RunDetail } from '../../../shared/contract/runs.ts';

export type Desk = RunDetail['perAgent'][number];

/** The full width of every bar of a run, in leads: one scale, so that desks can be compared by eye. */
export function deskScale(perAgent: readonly Desk[]): number {
  return Math.max(1, ...perAgent.map((desk) => Math.max(desk.after, desk.before, evenEnd(desk) ?? 0, reachOf(desk))));
}

/** A cap far above every desk must not squeeze the bars to nothing. */
function reachOf(desk: Desk): number {
  if (desk.cap === null) return 0;
  return Math.min(desk.cap, 2 * Math.max(desk.after, desk.before, 10));
}

/**
 * The bar of a desk: what stays on it, and what the run adds. Leads out of work are given and taken without lying on a
 * desk; where such are among them, only what the desk gains is known.
 */
export function barOf(desk: Desk): { readonly stays: number; readonly added: number } {
  const stays = isOnDesk(desk) ? desk.before - desk.taken : Math.min(desk.before, desk.after);
  return { stays, added: desk.after - stays };
}

/** Where the even share ends on a desk, kept leads counting into the share; null where there is none. */
export function evenEnd(desk: Desk): number | null {
  if (desk.evenShare === 0 || !isOnDesk(desk)) return null;
  return Math.max(0, desk.before - desk.taken - desk.kept) + desk.evenShare;
}

/** Every lead that the run gives or takes lies on the desk. */
function isOnDesk({ before, taken, given, after }: Desk): boolean {
  return before >= taken && after === before - taken + given;
}

/** The run moves something for the agent, or would but for the cap. */
export function isOfInterest(desk: Desk): boolean {
  return desk.given + desk.kept + desk.taken > 0 || desk.before !== desk.after || desk.gate === 'at_cap';
}

/** Those the run moves something for come first, the most given at the top. */
export function byInterest(perAgent: readonly Desk[]): readonly Desk[] {
  return perAgent.toSorted(
    (one, other) =>
      other.given - one.given || other.taken - one.taken || other.kept - one.kept || other.after - one.after,
  );
}

/** What the figures do not say: "2 kept, 3 taken", "at cap 20/20", "away until 4 Dec". */
export function deskWords({ kept, taken, gateText }: Desk): string {
  return [kept > 0 ? `${kept} kept` : '', taken > 0 ? `${taken} taken` : '', gateText ?? '']
    .filter((part) => part !== '')
    .join(', ');
}

import type { BenchOffice } from './offices.ts';

export type Ranked = { readonly office: string; readonly kind: string; readonly id: string; readonly rank: number };

/** Where the first right agent stands among those who pass, 1 for the first; who does not pass comes after all others. */
export function rankAll(
  offices: readonly BenchOffice[],
  scoresOf: (office: BenchOffice, inquiry: BenchOffice['inquiries'][number]) => readonly (number | null)[],
): Ranked[] {
  return offices.flatMap((office) =>
    office.inquiries.map((inquiry) => {
      const scores = scoresOf(office, inquiry).map((score, at) => (inquiry.passes[at] ? (score ?? -1) : -2));
      const order = [...scores.keys()].toSorted((left, right) => scores[right]! - scores[left]! || left - right);
      const rank = 1 + order.findIndex((at) => inquiry.right.has(office.keys[at]!));
      return { office: office.name, kind: inquiry.kind, id: inquiry.id, rank };
    }),
  );
}

/** Shares in percent, and the mean of 1/rank. */
export function summary(ranked: readonly Pick<Ranked, 'rank'>[]): { top1: number; top3: number; mrr: number } {
  const share = (limit: number) => (100 * ranked.filter(({ rank }) => rank <= limit).length) / ranked.length;
  return { top1: share(1), top3: share(3), mrr: ranked.reduce((sum, { rank }) => sum + 1 / rank, 0) / ranked.length };
}

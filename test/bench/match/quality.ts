import { scoreMatches } from '../../../shared/domain/match/score-matches.ts';
import type { Row } from '../table.ts';
import { bm25 } from './bm25.ts';
import type { BenchOffice } from './offices.ts';
import { rankAll, summary, type Ranked } from './rank.ts';

type Inquiry = BenchOffice['inquiries'][number];

function product(_office: BenchOffice, { agents, language, text, vector }: Inquiry): readonly (number | null)[] {
  return scoreMatches({ inquiry: text, language, inquiryVector: vector, agents }).scores;
}

function withoutModel(office: BenchOffice, inquiry: Inquiry): readonly (number | null)[] {
  return product(office, { ...inquiry, vector: null });
}

function wordCount({ texts }: BenchOffice, { text }: Inquiry): readonly number[] {
  return bm25(text, texts);
}

/** How often the whole chain names the agent a broker would: over all offices, each office and each kind of inquiry. */
export function qualityRows(offices: readonly BenchOffice[]): Row[] {
  const ours = rankAll(offices, product);
  const theirs = rankAll(offices, wordCount);
  const bare = rankAll(offices, withoutModel);
  const all = rows('all', ours, theirs, { top1: 75, top3: 93 });
  const parts = [...Map.groupBy(ours, ({ office }) => office), ...Map.groupBy(ours, ({ kind }) => kind)];
  return [
    ...all,
    ...rows('all, words alone', bare, theirs, null),
    ...parts.flatMap(([name, part]) => rows(name, part, sameOf(theirs, part), null)),
  ];
}

function sameOf(others: readonly Ranked[], part: readonly Ranked[]): Ranked[] {
  const ids = new Set(part.map(({ id }) => id));
  return others.filter(({ id }) => ids.has(id));
}

type Goals = { readonly top1: number; readonly top3: number };

function rows(name: string, ours: readonly Ranked[], theirs: readonly Ranked[], goals: Goals | null): Row[] {
  const [own, other] = [summary(ours), summary(theirs)];
  const remark = (share: number) => `BM25 ${share.toFixed(0)} %`;
  return [
    {
      name: `match, ${name}: the right agent first`,
      figure: own.top1,
      unit: '%',
      goal: goals === null ? null : { atLeast: goals.top1 },
      remark: `${remark(other.top1)}; mean of 1/rank ${own.mrr.toFixed(2)} against ${other.mrr.toFixed(2)}`,
    },
    {
      name: `match, ${name}: among the first three`,
      figure: own.top3,
      unit: '%',
      goal: goals === null ? null : { atLeast: goals.top3 },
      remark: `${remark(other.top3)}; ${ours.length} inquiries`,
    },
  ];
}

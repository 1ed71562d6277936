import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { countOf, formatNumber } from '../../../../lib/format.ts';
import { formatHundredths } from '../hundredths.ts';

export type ScoredLead = OutputOf<'routing.scores'>['leads'][number];
export type Score = ScoredLead['scores'][number]['score'];

/** Whether a score, in hundredths, reaches the threshold; who wrote nothing has none, and is held to none. */
export function isPassing(score: Score, threshold: number): boolean {
  return score === null || score >= threshold;
}

type Figures = {
  readonly leads: number;
  /** Leads for whom at least one agent passes. */
  readonly found: number;
  /** Leads for whom nobody does. */
  readonly nobody: number;
  /** Agents who pass, over all leads. */
  readonly average: number;
};

/** What a threshold, in hundredths, would have done with these leads. */
export function figuresAt(leads: readonly ScoredLead[], threshold: number): Figures {
  const passing = leads.map(({ scores }) => scores.filter(({ score }) => isPassing(score, threshold)).length);
  const found = passing.filter((count) => count > 0).length;
  const total = passing.reduce((sum, count) => sum + count, 0);
  return {
    leads: leads.length,
    found,
    nobody: leads.length - found,
    average: leads.length === 0 ? 0 : total / leads.length,
  };
}

/** As in "41 of 50 leads find somebody". */
export function foundWords({ leads, found }: Figures): string {
  if (leads === 1) return found === 1 ? 'the one lead finds somebody' : 'the one lead finds nobody';
  if (found === leads) return `all ${countOf(leads, 'lead')} find somebody`;
  if (found === 0) return `none of ${countOf(leads, 'lead')} finds somebody`;
  return `${formatNumber(found)} of ${countOf(leads, 'lead')} ${found === 1 ? 'finds' : 'find'} somebody`;
}

/** What a threshold would have done, in two sentences. */
export function thresholdSentence(threshold: number, figures: Figures): string {
  const { nobody, found, average } = figures;
  const start = `At ${formatHundredths(threshold)}, ${foundWords(figures)}`;
  if (found === 0) return `${start}: nobody passes and the whole pool stays in.`;
  const rest = nobody === 0 ? '' : `; for ${formatNumber(nobody)} nobody passes and the whole pool stays in`;
  return `${start}${rest}. On average ${average.toFixed(1)} ${average.toFixed(1) === '1.0' ? 'agent passes' : 'agents pass'}.`;
}

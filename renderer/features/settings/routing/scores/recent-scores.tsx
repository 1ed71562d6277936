import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { countOf } from '../../../../lib/format.ts';
import { Banner } from '../../../../ui/banner.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Section } from '../../../../ui/section.tsx';
import { comparisonWords } from '../comparison-words.ts';
import { formatHundredths } from '../hundredths.ts';
import { ThresholdField } from '../threshold-field.tsx';
import { LeadScores } from './lead-scores.tsx';
import { ThresholdCharts } from './threshold-charts.tsx';
import { figuresAt, foundWords, thresholdSentence } from './threshold-figures.ts';

type RecentScoresProps = {
  scores: OutputOf<'routing.scores'>;
  /** 0 to 100. */
  threshold: number;
  onThresholdChange: (threshold: number) => void;
  onUse: (threshold: number) => void;
};

export function RecentScores({ scores, threshold, onThresholdChange, onUse }: RecentScoresProps) {
  const { leads, agents, comparison } = scores;
  const figures = figuresAt(leads, threshold);
  const names = new Map(agents.map(({ agentId, name }) => [agentId, name]));
  const note = comparisonWords(comparison, 'many');
  return (
    <>
      <div className="sticky top-0 z-10 -mx-8 border-b border-hairline bg-surface px-8 py-3">
        <div className="flex items-start gap-x-4">
          <div className="min-w-0 grow">
            <ThresholdField value={threshold} onValueChange={onThresholdChange} outcome={foundWords(figures)} />
          </div>
          <Button onClick={() => onUse(threshold)}>{`Use ${formatHundredths(threshold)}`}</Button>
        </div>
        <p className="figures mt-1">{thresholdSentence(threshold, figures)}</p>
      </div>
      {note && <Banner className="mt-4 rounded-control">{note}</Banner>}
      <div className="my-5">
        <ThresholdCharts scores={scores} threshold={threshold} />
      </div>
      <Section
        title="Recent leads"
        aside={<span className="text-muted">{`the newest ${countOf(leads.length, 'lead')} with an inquiry`}</span>}
      >
        <ul className="border-t border-hairline">
          {leads.map((lead) => (
            <LeadScores
              key={lead.leadId}
              lead={lead}
              names={names}
              threshold={threshold}
              isCommonComparison={note !== null && lead.comparison === comparison}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

import { clsx } from 'clsx';
import { useState } from 'react';
import { countOf, formatNumber } from '../../../../lib/format.ts';
import { AgentName } from '../../../../ui/avatar.tsx';
import { Button } from '../../../../ui/button.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { comparisonWords } from '../comparison-words.ts';
import { ScoreBar, ScoreFigure } from '../score-bar.tsx';
import { InquiryText } from './inquiry-text.tsx';
import { isPassing, type Score, type ScoredLead } from './threshold-figures.ts';

/** So many agents of a lead are in sight at once: the best ones. */
const shownAtMost = 4;

const columns = 'grid grid-cols-[minmax(0,12rem)_minmax(4rem,1fr)_3.5rem] gap-x-3';

type LeadScoresProps = {
  lead: ScoredLead;
  names: ReadonlyMap<number, string>;
  /** 0 to 100. */
  threshold: number;
  /** What was said of all leads at once is not said again. */
  isCommonComparison: boolean;
};

/** A lead beside the scores of the agents, with the threshold as a line through their bars. */
export function LeadScores({ lead, names, threshold, isCommonComparison }: LeadScoresProps) {
  const { name, inquiry, createdAt, scores, comparison } = lead;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? scores : scores.slice(0, shownAtMost);
  const rest = scores.slice(shownAtMost);
  const note = isCommonComparison ? null : comparisonWords(comparison, 'one');
  return (
    <li className="grid gap-x-8 border-b border-hairline @2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0 pt-3 @2xl:pb-3">
        <div className="flex items-baseline justify-between gap-3">
          <h3 dir="auto" className="min-w-0 font-medium break-words">
            {name}
          </h3>
          <span className="text-muted">
            <RelativeTime at={createdAt} />
          </span>
        </div>
        <InquiryText text={inquiry} />
        {note && <p className="mt-1 text-xs text-muted">{note}</p>}
      </div>
      <div className="relative min-w-0 py-3">
        {scores.length === 0 ? (
          <p className="text-muted">The other gates of a match let nobody through.</p>
        ) : (
          <>
            <ThresholdLine threshold={threshold} />
            <ol>
              {shown.map(({ agentId, score }) => (
                <ScoreRow
                  key={agentId}
                  agentId={agentId}
                  name={names.get(agentId) ?? ''}
                  score={score}
                  threshold={threshold}
                />
              ))}
            </ol>
            {rest.length > 0 && (
              <Button
                variant="quiet"
                size="small"
                className="relative -ml-2 bg-surface"
                aria-expanded={isWhole}
                onClick={() => setWhole(!isWhole)}
              >
                {isWhole ? 'Show fewer' : moreWords(rest, threshold)}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

function moreWords(rest: ScoredLead['scores'], threshold: number): string {
  const passing = rest.filter(({ score }) => isPassing(score, threshold)).length;
  const more = countOf(rest.length, 'more agent');
  return passing === 0 ? more : `${more}, ${formatNumber(passing)} of them ${passing === 1 ? 'passes' : 'pass'}`;
}

type ScoreRowProps = { agentId: number; name: string; score: Score; threshold: number };

function ScoreRow({ agentId, name, score, threshold }: ScoreRowProps) {
  const passes = isPassing(score, threshold);
  return (
    <li className={clsx(columns, 'min-h-6 items-center', passes && 'font-medium')}>
      <span title={name} className="flex min-w-0">
        <AgentName agentId={agentId} name={name} />
      </span>
      {score === null ? (
        <span className="col-span-2 font-normal text-muted">wrote nothing, so passes</span>
      ) : (
        <>
          <ScoreBar score={score} isStrong={passes} />
          <ScoreFigure score={score} isPassing={passes} />
        </>
      )}
    </li>
  );
}

/** Drawn over the bars of each lead in the same place, so that it runs through all of them. */
function ThresholdLine({ threshold }: { threshold: number }) {
  return (
    <div aria-hidden className={clsx(columns, 'pointer-events-none absolute inset-0')}>
      <span className="relative col-start-2">
        <span className="keeps-colour absolute inset-y-0 w-px bg-ink" style={{ left: `${threshold}%` }} />
      </span>
    </div>
  );
}

import { TriangleAlert } from 'lucide-react';
import type { Attention } from '../../../../shared/contract/leads.ts';
import { href } from '../../../lib/route.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Line, linkClass } from './line.tsx';

type AttentionLineProps = {
  readonly attention: Attention;
  /** Runs are the broker's. */
  readonly hasRuns: boolean;
};

/** Why nobody works the lead, since when, and the run that says so. */
export function AttentionLine({ attention, hasRuns }: AttentionLineProps) {
  const { text, since, runId } = attention;
  return (
    <Line icon={TriangleAlert} tone="text-risk-ink">
      <span className="font-medium text-risk-ink">Needs attention:</span> {text}
      <span className="text-muted">
        {' · '}
        <RelativeTime at={since} isFocusable />
      </span>
      {hasRuns && runId !== null && (
        <>
          {' · '}
          <a href={href(`/runs/${runId}`)} className={linkClass}>
            Open the run
          </a>
        </>
      )}
    </Line>
  );
}

import type { Attention } from '../../../../shared/contract/leads.ts';
import { href } from '../../../lib/route.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';

type AttentionLineProps = {
  readonly attention: Attention;
  /** Runs are the broker's. */
  readonly hasRuns: boolean;
};

/** Why nobody works the lead, since when, and the run that says so. */
export function AttentionLine({ attention, hasRuns }: AttentionLineProps) {
  const { text, since, runId } = attention;
  return (
    <div className="mt-3">
      <p>
        <span className="font-medium text-risk-ink">Needs attention:</span> {text}
        <span className="text-muted">
          {' · '}
          <RelativeTime at={since} isFocusable />
        </span>
      </p>
      {hasRuns && runId !== null && (
        <a href={href(`/runs/${runId}`)} className="text-accent underline-offset-2 hover:underline">
          Open the run
        </a>
      )}
    </div>
  );
}

import { ChevronRight } from 'lucide-react';
import { clsx } from 'clsx';
import { useState } from 'react';
import { countOf, formatNumber } from '../../../lib/format.ts';
import { href } from '../../../lib/route.ts';
import { useQuery } from '../../../lib/use-query.ts';

/** What an undo would put back, and which leads it would leave alone and why. */
export function UndoOutlook({ runId }: { readonly runId: number }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery('runs.previewUndo', { runId }, { keepsPrevious: false });
  if (data === undefined) return null;
  const sentence = `An undo would put back ${countOf(data.restored, 'lead')}`;
  if (data.skippedCount === 0) return <p className="text-muted">{sentence} and skip none.</p>;
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex items-center gap-1 rounded-control text-muted hover:text-ink"
      >
        {sentence} and skip {formatNumber(data.skippedCount)} that changed since.
        <ChevronRight size={14} aria-hidden className={clsx(isOpen && 'rotate-90')} />
      </button>
      {isOpen && (
        <div
          // A region that scrolls must be reachable by key.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label="Leads that an undo would skip"
          className="mt-1 max-h-48 max-w-xl overflow-y-auto"
        >
          <ul>
            {data.skipped.map((lead) => (
              <li key={lead.leadId} className="flex h-7 items-center gap-3">
                <a
                  href={href('/leads', { lead: String(lead.leadId) })}
                  dir="auto"
                  className="min-w-0 truncate underline-offset-2 hover:underline"
                >
                  {lead.name}
                </a>
                <span className="shrink-0 text-muted">{lead.reason}</span>
              </li>
            ))}
          </ul>
          {data.skippedCount > data.skipped.length && (
            <p className="text-muted">and {formatNumber(data.skippedCount - data.skipped.length)} more</p>
          )}
        </div>
      )}
    </div>
  );
}

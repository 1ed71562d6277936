import { dispositions } from '../../../shared/contract/activity.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { statusAfterCall } from '../../../shared/domain/statuses/status-after-call.ts';
import { type Disposition, dispositionLabels } from './disposition-words.ts';

type CallOutcomesProps = {
  readonly statusId: number;
  readonly statuses: readonly Status[];
  readonly isBusy: boolean;
  readonly onChoose: (disposition: Disposition) => void;
};

/** One button an outcome: it logs the call, and says what becomes of the status. */
export function CallOutcomes({ statusId, statuses, isBusy, onChoose }: CallOutcomesProps) {
  const present = statuses.find(({ id }) => id === statusId);
  return (
    <div role="group" aria-label="Log call" className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-1.5">
      {dispositions.map((disposition) => {
        const next = statusAfterCall(disposition, present, statuses);
        return (
          <button
            key={disposition}
            type="button"
            aria-disabled={isBusy || undefined}
            onClick={isBusy ? undefined : () => onChoose(disposition)}
            className="flex min-w-0 flex-col items-start rounded-control px-2 py-1.5 text-left inset-ring inset-ring-hairline hover:bg-hover active:bg-pressed aria-disabled:opacity-50 forced-colors:border"
          >
            <span className="max-w-full truncate font-medium">{dispositionLabels[disposition]}</span>{' '}
            <span className="max-w-full truncate text-xs text-muted">
              {next === null ? 'status stays' : `→ ${next.name}`}
            </span>
          </button>
        );
      })}
    </div>
  );
}

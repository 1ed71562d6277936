import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { openLead } from '../view-state.ts';

type KnownLeadProps = {
  readonly refusal: ErrorBody;
  /** null: this person may not merge. */
  readonly onMerge: ((otherId: number) => void) | null;
};

/** The e-mail or phone belongs to another lead: the way to it, or to make one of the two. */
export function KnownLead({ refusal, onMerge }: KnownLeadProps) {
  const otherId = refusal.details?.['leadId'];
  if (refusal.code !== 'CONFLICT' || typeof otherId !== 'number') return null;
  return <KnownLeadButtons otherId={otherId} onMerge={onMerge} />;
}

function KnownLeadButtons({
  otherId,
  onMerge,
}: {
  readonly otherId: number;
  readonly onMerge: KnownLeadProps['onMerge'];
}) {
  const { data: other } = useQuery('leads.get', { id: otherId });
  if (other === undefined) return null;
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button size="small" className="max-w-full min-w-0" onClick={() => openLead(otherId)}>
        <span className="truncate">Open {other.name}</span>
      </Button>
      {onMerge !== null && (
        <Button size="small" onClick={() => onMerge(otherId)}>
          Merge the two…
        </Button>
      )}
    </div>
  );
}

import { ArrowLeft, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useQuery } from '../../../lib/use-query.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ErrorState, Skeleton } from '../../../ui/states.tsx';
import { PersonMenu } from '../export/person-menu.tsx';
import type { Names } from '../use-names.ts';
import { LeadBody } from './lead-body.tsx';
import { PanelFrame } from './panel-frame.tsx';

type LeadPanelProps = {
  readonly leadId: number;
  readonly names: Names;
  /** As in "12 of 4,218". */
  readonly position: string;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
};

/** One lead beside the table; the rows stay in reach. */
export function LeadPanel({ leadId, names, position, onStep, onClose }: LeadPanelProps) {
  const { data: lead, error, refetch } = useQuery('leads.get', { id: leadId });
  const isBroker = useSignedIn()?.role === 'broker';
  return (
    <PanelFrame label={lead && !error ? `Lead ${lead.name}` : 'Lead'}>
      <header className="flex h-10 shrink-0 items-center gap-1 border-b border-hairline pr-2 pl-5">
        <Button variant="quiet" size="small" icon={ArrowLeft} className="-ml-3 min-[1280px]:hidden" onClick={onClose}>
          Back
        </Button>
        <span className="figures grow text-xs text-muted">{position}</span>
        {isBroker && lead && !error && <PersonMenu lead={lead} />}
        <IconButton size="small" icon={ChevronUp} label="Previous lead" shortcut="K" onClick={() => onStep(-1)} />
        <IconButton size="small" icon={ChevronDown} label="Next lead" shortcut="J" onClick={() => onStep(1)} />
        <IconButton size="small" icon={X} label="Close" shortcut="Esc" onClick={onClose} />
      </header>
      {error && (
        <ErrorState error={error} onRetry={() => void refetch()} leave={<Button onClick={onClose}>Close</Button>} />
      )}
      {!error && lead === undefined && <PanelSkeleton />}
      {!error && lead && <LeadBody key={lead.id} lead={lead} names={names} />}
    </PanelFrame>
  );
}

function PanelSkeleton() {
  return (
    <div role="status" aria-label="Reading the lead" className="flex flex-col gap-5 p-5">
      <Skeleton className="h-6 w-56" />
      <Skeleton className="h-4 w-72" />
      <Skeleton className="h-12" />
      <Skeleton className="h-8" />
      <Skeleton className="h-40" />
      <Skeleton className="h-24" />
    </div>
  );
}

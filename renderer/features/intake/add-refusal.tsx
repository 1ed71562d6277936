import { useEffect, useRef } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { Lead } from '../../../shared/contract/leads.ts';
import { errorLine } from '../../lib/present-error.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type AddRefusalProps = {
  readonly error: ErrorBody;
  readonly onOpenLead: (leadId: number) => void;
  readonly onAddInquiry: (known: Lead) => void;
};

/** Why the lead was not added. Somebody who is known already can get one more inquiry instead. */
export function AddRefusal({ error, onOpenLead, onAddInquiry }: AddRefusalProps) {
  const shown = useRef<HTMLDivElement>(null);
  const leadId = error.details?.['leadId'];
  const isKnown = error.code === 'CONFLICT' && typeof leadId === 'number';
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={shown}>
      <Banner tone={isKnown ? 'risk' : 'breached'} className="rounded-control">
        <p>{errorLine(error)}</p>
        {isKnown && <KnownLead leadId={leadId} onOpenLead={onOpenLead} onAddInquiry={onAddInquiry} />}
      </Banner>
    </div>
  );
}

type KnownLeadProps = Pick<AddRefusalProps, 'onOpenLead' | 'onAddInquiry'> & { readonly leadId: number };

function KnownLead({ leadId, onOpenLead, onAddInquiry }: KnownLeadProps) {
  const { data: known } = useQuery('leads.get', { id: leadId });
  return (
    <div className="mt-2 mb-1 flex flex-wrap gap-2">
      {known && (
        <Button size="small" className="max-w-full min-w-0" onClick={() => onAddInquiry(known)}>
          <span className="truncate">Add as a new inquiry of {known.name}</span>
        </Button>
      )}
      <Button size="small" onClick={() => onOpenLead(leadId)}>
        Open the lead
      </Button>
    </div>
  );
}

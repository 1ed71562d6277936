import { Ban, Combine, UserRoundCheck } from 'lucide-react';
import type { RefObject } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { NextFollowUp } from '../../activity/next-follow-up.tsx';
import type { Names } from '../use-names.ts';
import { openLead } from '../view-state.ts';
import { AttentionLine } from './attention-line.tsx';
import { DuplicateLines } from './duplicate-lines.tsx';
import { Line, linkClass } from './line.tsx';
import { Reactivate } from './reactivate.tsx';

type LeadLinesProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly isBroker: boolean;
  /** What gets the focus when a line goes that was acted on. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onMerge: (otherId: number) => void;
};

/** What must be known of a lead before it is worked: each line is there only while it holds. */
export function LeadLines({ lead, names, isBroker, headingRef, onMerge }: LeadLinesProps) {
  const toHeading = () => headingRef.current?.focus();
  const isMerged = lead.mergedInto !== null;
  return (
    <div className="mt-3 flex flex-col gap-2 empty:hidden">
      {lead.mergedInto !== null && <MergedLine intoId={lead.mergedInto} />}
      {lead.flags.includes('doNotContact') && (
        <Line icon={Ban} tone="text-breached-ink">
          <span className="font-medium text-breached-ink">Do not contact.</span> The lead does not want to be reached.
        </Line>
      )}
      {!isMerged && <NextFollowUp lead={lead} onDone={toHeading} />}
      {lead.attention !== null && <AttentionLine attention={lead.attention} hasRuns={isBroker} />}
      {lead.coveredBy !== null && (
        <Line icon={UserRoundCheck}>
          {names.agentName(lead.coveredBy)} covers for{' '}
          {lead.agentId === null ? 'its agent' : names.agentName(lead.agentId)}.
        </Line>
      )}
      {isBroker && !isMerged && <DuplicateLines leadId={lead.id} headingRef={headingRef} onMerge={onMerge} />}
      {isBroker && !isMerged && <Reactivate lead={lead} status={names.status(lead.statusId)} onDone={toHeading} />}
    </div>
  );
}

/** The lead that took this one over. */
function MergedLine({ intoId }: { readonly intoId: number }) {
  const { data: into } = useQuery('leads.get', { id: intoId }, { keepsPrevious: false });
  return (
    <Line icon={Combine}>
      Merged into{' '}
      <button type="button" className={`${linkClass} break-words`} onClick={() => openLead(intoId)}>
        {into?.name ?? `lead ${intoId}`}
      </button>
    </Line>
  );
}

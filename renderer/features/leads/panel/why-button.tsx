import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { Names } from '../use-names.ts';
import { WhyThisAgent } from './why-this-agent.tsx';

type WhyButtonProps = { readonly lead: Lead; readonly names: Names };

/** The explanation of the present assignment, one click away. */
export function WhyButton({ lead, names }: WhyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  if (lead.agentId === null) return null;
  return (
    <div className="mt-1.5">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="-ml-1 flex h-6 max-w-full min-w-0 items-center gap-1 rounded-control px-1 text-muted hover:bg-hover hover:text-ink"
      >
        <ChevronRight size={12} aria-hidden className={clsx('shrink-0', isOpen && 'rotate-90')} />
        <span className="truncate">Why {names.agentName(lead.agentId)}?</span>
      </button>
      {isOpen && (
        <div className="mt-1 border-l-2 border-hairline pl-3">
          <WhyThisAgent lead={lead} names={names} />
        </div>
      )}
    </div>
  );
}

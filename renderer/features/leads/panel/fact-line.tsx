import type { ReactNode } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import type { Names } from '../use-names.ts';

type FactLineProps = { readonly lead: Lead; readonly names: Names };

/** What the lead is, in one line below its name. */
export function FactLine({ lead, names }: FactLineProps) {
  const source = names.sourceName(lead.sourceId);
  return (
    <div className="mt-1 overflow-hidden text-muted">
      <p className="-ml-5 flex flex-wrap gap-y-0.5">
        <Fact>
          <TemperatureMark temperature={lead.temperature} />
        </Fact>
        {source !== null && <Fact>{source}</Fact>}
        {lead.subject !== null && <Fact>{lead.subject}</Fact>}
        <Fact>
          <RelativeTime at={lead.createdAt} isFocusable />
        </Fact>
      </p>
    </div>
  );
}

/** The dot before it is cut off at the start of a line. */
function Fact({ children }: { readonly children: ReactNode }) {
  return (
    <span className="relative max-w-full truncate pl-5 before:absolute before:left-2 before:content-['·']">
      {children}
    </span>
  );
}

import { MessageSquareShare } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { NeedField } from '../../../../shared/contract/needs.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { AgentName } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SlaClock } from '../../../ui/sla-clock.tsx';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import { copyText } from '../copy-text.ts';
import { handoverMessage } from '../handover-message.ts';
import type { Names } from '../use-names.ts';
import { setPanelPart, useLeadsView } from '../view-state.ts';
import { AssignedTo } from './assigned-to.tsx';
import { AttentionLine } from './attention-line.tsx';
import { Contact } from './contact.tsx';
import { Inquiries } from './inquiries.tsx';
import { LeadFields } from './lead-fields.tsx';
import { LeadHistory } from './lead-history.tsx';
import { proposedIn } from './need/need-facts.ts';
import { NeedSection } from './need/need-section.tsx';
import { Reactivate } from './reactivate.tsx';

type LeadBodyProps = { readonly lead: Lead; readonly names: Names };

export function LeadBody({ lead, names }: LeadBodyProps) {
  const isBroker = useSignedIn()?.role === 'broker';
  const part = useLeadsView((view) => view.panelPart);
  const statusRef = useRef<HTMLSelectElement>(null);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const nameRef = useRef<HTMLHeadingElement>(null);
  const [pointed, setPointed] = useState<NeedField | null>(null);

  useEffect(() => {
    if (part === null || part === 'assign') return;
    (part === 'status' ? statusRef : textRef).current?.focus();
    setPanelPart(null);
  }, [part]);

  return (
    <div className="relative min-h-0 grow overflow-y-auto px-5 pt-4 pb-8">
      <h2
        ref={nameRef}
        tabIndex={-1}
        dir="auto"
        title={lead.name}
        className="line-clamp-2 text-left text-xl font-semibold break-words outline-none"
      >
        {lead.name}
      </h2>
      <FactLine lead={lead} names={names} />
      {lead.attention !== null && <AttentionLine attention={lead.attention} hasRuns={isBroker} />}
      {isBroker && (
        <Reactivate lead={lead} status={names.status(lead.statusId)} onDone={() => nameRef.current?.focus()} />
      )}

      <Section title="Assigned to">
        {isBroker ? (
          <AssignedTo
            lead={lead}
            names={names}
            isOpen={part === 'assign'}
            onOpenChange={(isOpen) => setPanelPart(isOpen ? 'assign' : null)}
          />
        ) : (
          <ReadOnlyAgent lead={lead} names={names} />
        )}
      </Section>
      <div className="mt-4">
        <LeadFields lead={lead} names={names} statusRef={statusRef} />
      </div>
      <Section title="Contact">
        <Contact lead={lead} />
        {isBroker && (
          <Button
            size="small"
            className="mt-2"
            icon={MessageSquareShare}
            onClick={() => void copyText(messageFor(lead, names), 'Hand-over message')}
          >
            Copy hand-over message
          </Button>
        )}
      </Section>
      <NeedSection lead={lead} names={names} onPoint={setPointed} />
      <Section title={lead.inquiries.length > 1 ? `Inquiries (${lead.inquiries.length})` : 'Inquiry'}>
        <Inquiries lead={lead} names={names} marks={proposedIn(lead.need, pointed)} />
      </Section>
      <div className="mt-5">
        <LeadHistory lead={lead} names={names} textRef={textRef} hasRuns={isBroker} />
      </div>
    </div>
  );
}

function FactLine({ lead, names }: LeadBodyProps) {
  const source = names.sourceName(lead.sourceId);
  const branch = names.branchName(lead.branchId);
  return (
    <div className="mt-1 overflow-hidden text-muted">
      <p className="-ml-5 flex flex-wrap gap-y-0.5">
        <Fact>
          <TemperatureMark temperature={lead.temperature} />
        </Fact>
        {source !== null && <Fact>{source}</Fact>}
        {branch !== null && <Fact>{branch}</Fact>}
        {lead.subject !== null && <Fact>{lead.subject}</Fact>}
        <Fact>
          <RelativeTime at={lead.createdAt} isFocusable />
        </Fact>
        <Fact>
          <SlaClock createdAt={lead.createdAt} firstResponseAt={lead.firstResponseAt} slaDueAt={lead.slaDueAt} />
        </Fact>
      </p>
    </div>
  );
}

/** The dot before it is cut off at the start of a line. */
function Fact({ children }: { children: ReactNode }) {
  return (
    <span className="relative max-w-full truncate pl-5 before:absolute before:left-2 before:content-['·']">
      {children}
    </span>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="mb-1 font-medium">{title}</h3>
      {children}
    </section>
  );
}

function ReadOnlyAgent({ lead, names }: LeadBodyProps) {
  if (lead.agentId === null) return <p className="text-muted">Unassigned</p>;
  return <AgentName agentId={lead.agentId} name={names.agentName(lead.agentId)} />;
}

function messageFor(lead: Lead, names: Names): string {
  return handoverMessage(lead, names.agent(lead.agentId)?.name ?? null, Date.now());
}

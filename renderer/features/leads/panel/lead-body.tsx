import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import type { NeedField } from '../../../../shared/contract/needs.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import type { Names } from '../use-names.ts';
import { setPanelPart, useLeadsView } from '../view-state.ts';
import { AgentSection } from './agent-section.tsx';
import { Clocks } from './clocks.tsx';
import { FactLine } from './fact-line.tsx';
import { Inquiries } from './inquiries.tsx';
import { LeadActivity } from './lead-activity.tsx';
import { LeadFields } from './lead-fields.tsx';
import { LeadLines } from './lead-lines.tsx';
import { LeadName } from './lead-name.tsx';
import { MergeDialog } from './merge/merge-dialog.tsx';
import { proposedIn } from './need/need-facts.ts';
import { NeedSection } from './need/need-section.tsx';
import { useFocusAtStart } from './use-focus-kept.ts';
import { useOpener } from './use-opener.ts';

type LeadBodyProps = { readonly lead: Lead; readonly names: Names };

export function LeadBody({ lead, names }: LeadBodyProps) {
  const isBroker = useSignedIn()?.role === 'broker';
  const part = useLeadsView((view) => view.panelPart);
  const textRef = useRef<HTMLTextAreaElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const [pointed, setPointed] = useState<NeedField | null>(null);
  const [mergeId, setMergeId] = useState<number | null>(null);
  const toOpener = useOpener();
  useFocusAtStart(headingRef);

  useEffect(() => {
    if (part !== 'note' && part !== 'followUp') return;
    textRef.current?.focus();
    setPanelPart(null);
  }, [part]);

  return (
    <div className="relative min-h-0 grow overflow-y-auto px-5 pt-4 pb-8">
      <LeadName lead={lead} headingRef={headingRef} />
      <FactLine lead={lead} names={names} />
      <LeadLines lead={lead} names={names} isBroker={isBroker} headingRef={headingRef} onMerge={setMergeId} />
      <div className="mt-4">
        <Clocks lead={lead} status={names.status(lead.statusId)} />
      </div>
      <Section title="Assigned to">
        <AgentSection lead={lead} names={names} isBroker={isBroker} onLeft={toOpener} />
      </Section>
      <div className="mt-4">
        <LeadFields
          lead={lead}
          names={names}
          canPlace={isBroker}
          isStatusOpen={part === 'status'}
          onStatusOpenChange={(isOpen) => setPanelPart(isOpen ? 'status' : null)}
          onStatusLeft={toOpener}
          onMerge={setMergeId}
        />
      </div>
      <Section title={lead.inquiries.length > 1 ? `Inquiries (${lead.inquiries.length})` : 'Inquiry'}>
        <Inquiries lead={lead} names={names} marks={proposedIn(lead.need, pointed)} />
      </Section>
      <NeedSection lead={lead} names={names} onPoint={setPointed} />
      <Section title="Activity">
        <LeadActivity lead={lead} names={names} textRef={textRef} />
      </Section>
      {mergeId !== null && (
        <MergeDialog leadId={lead.id} otherId={mergeId} names={names} onClose={() => setMergeId(null)} />
      )}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mt-5">
      <h3 className="mb-1 font-medium">{title}</h3>
      {children}
    </section>
  );
}

import type { RefObject } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { TabPanel, Tabs } from '../../../ui/tabs.tsx';
import { ActivityLog } from '../../activity/activity-log.tsx';
import { Composer } from '../../activity/composer.tsx';
import { Timeline } from '../../activity/timeline.tsx';
import { labelOfReason } from '../reassign-reasons.ts';
import type { Names } from '../use-names.ts';
import { setComposerKind, setHistoryTab, useLeadsView } from '../view-state.ts';
import { WhyThisAgent } from './why-this-agent.tsx';

type LeadHistoryProps = {
  readonly lead: Lead;
  readonly names: Names;
  readonly textRef: RefObject<HTMLTextAreaElement | null>;
  /** Runs are the broker's. */
  readonly hasRuns: boolean;
};

/** What people wrote, what Baton recorded, and why the lead is where it is. */
export function LeadHistory({ lead, names, textRef, hasRuns }: LeadHistoryProps) {
  const tab = useLeadsView((view) => view.historyTab);
  const kind = useLeadsView((view) => view.composerKind);
  const items = [
    { value: 'activity', label: 'Activity' },
    { value: 'timeline', label: 'Timeline' },
    ...(hasRuns ? [{ value: 'why', label: 'Why this agent' } as const] : []),
  ] as const;
  return (
    <Tabs label="History of the lead" items={items} value={tab} onValueChange={setHistoryTab}>
      <TabPanel value="activity" className="flex flex-col gap-4 pt-4">
        <Composer leadId={lead.id} kind={kind} onKindChange={setComposerKind} textRef={textRef} />
        <ActivityLog leadId={lead.id} agentName={names.agentName} />
      </TabPanel>
      <TabPanel value="timeline" className="pt-4">
        <Timeline
          leadId={lead.id}
          names={{ agent: names.agentName, status: names.statusName, reason: labelOfReason }}
        />
      </TabPanel>
      {hasRuns && (
        <TabPanel value="why" className="pt-4">
          <WhyThisAgent lead={lead} names={names} />
        </TabPanel>
      )}
    </Tabs>
  );
}

import { formatDay } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { useOfficeZone } from '../../lib/use-office.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Page } from '../../ui/page.tsx';
import { AutomaticRuns } from './automatic-runs.tsx';
import { Figures } from './figures.tsx';
import { FirstSteps } from './first-steps.tsx';
import { FirstResponses } from './first-responses.tsx';
import { ImportTarget } from './import-target.tsx';
import { NeedsAttention } from './needs-attention.tsx';
import type { OpenLeads } from './open-leads.ts';

export type TodayProps = {
  onOpenLeads: OpenLeads;
  onOpenLead: (leadId: number) => void;
  onImport: (file: File | null) => void;
};

export function TodayScreen({ onOpenLeads, onOpenLead, onImport }: TodayProps) {
  const zone = useOfficeZone();
  const now = useNow(60_000);
  const isNew = useQuery('leads.list', { limit: 1 }).data?.total === 0;
  return (
    <Page title="Today" aside={<span className="text-muted">{formatDay(now, zone)}</span>}>
      <Figures onOpenLeads={onOpenLeads} />
      <div className="grid grid-cols-[minmax(0,1fr)_320px] gap-12 px-6 py-6 max-[1000px]:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-8">
          {isNew ? (
            <FirstSteps />
          ) : (
            <>
              <FirstResponses onOpenLeads={onOpenLeads} onOpenLead={onOpenLead} />
              <NeedsAttention onOpenLeads={onOpenLeads} onOpenLead={onOpenLead} />
            </>
          )}
        </div>
        <div className="flex flex-col gap-8">
          <AutomaticRuns />
          <ImportTarget onImport={onImport} />
        </div>
      </div>
    </Page>
  );
}

import { Plus, Upload } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { formatNumber } from '../../lib/format.ts';
import { focusSoon } from '../../lib/focus-soon.ts';
import { useSignedIn } from '../../lib/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { NewLeadDialog } from '../intake/new-lead-dialog.tsx';
import { openImport } from '../shell/import-store.ts';
import { BesidePanel } from './beside-panel.tsx';
import { BehindBanner } from './behind-banner.tsx';
import { FilterRow } from './filters/filter-row.tsx';
import { SearchField } from './filters/search-field.tsx';
import { Footer } from './footer.tsx';
import { NoLeads } from './no-leads.tsx';
import { LeadPanel } from './panel/lead-panel.tsx';
import { LeadTable } from './table/lead-table.tsx';
import { goTo, neighbour } from './table/move.ts';
import { TableBar } from './table-bar.tsx';
import { useAddress } from './use-address.ts';
import { useFelt } from './use-felt.ts';
import { useLeadPages } from './use-lead-pages.ts';
import { useListKeys } from './use-list-keys.ts';
import { useNames } from './use-names.ts';
import { useSpentPlan } from './use-spent-plan.ts';
import { closeLead, openLead, useLeadsView } from './view-state.ts';
import { ViewBar } from './views/view-bar.tsx';

/** Every lead of the office, or of the agent's own desk. */
export function LeadsScreen() {
  return useAddress() ? <Leads /> : null;
}

/** The address is written a moment after what it says: that alone draws nothing anew. */
const Leads = memo(function Leads() {
  const isBroker = useSignedIn()?.role === 'broker';
  const names = useNames();
  const { pages, snapshot, error } = useLeadPages();
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const activeIndex = useLeadsView((view) => view.activeIndex);
  const [isAssignOpen, setAssignOpen] = useState(false);
  const [isNewOpen, setNewOpen] = useState(false);
  const gridRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const total = snapshot.total ?? 0;
  const isBehind = useFelt(snapshot.isBehind);
  const isInPlace = openLeadId !== null && pages.rowAt(activeIndex)?.id === openLeadId;
  const toGrid = () => focusSoon(gridRef.current);

  useSpentPlan(isBroker);
  useListKeys({
    pages,
    isBroker,
    onSearch: () => searchRef.current?.focus(),
    onAssignMany: setAssignOpen,
    onLeave: toGrid,
  });

  return (
    <Page
      title="Leads"
      aside={<SearchField inputRef={searchRef} onLeave={toGrid} />}
      actions={
        isBroker && (
          <>
            <Button icon={Upload} onClick={() => openImport(null)}>
              Import
            </Button>
            <Button icon={Plus} variant="primary" onClick={() => setNewOpen(true)}>
              New lead
            </Button>
          </>
        )
      }
    >
      <div className="relative flex h-full min-h-80">
        <BesidePanel>
          <div className="shrink-0 px-4 pt-2">
            <ViewBar />
            <FilterRow names={names} />
            <TableBar
              names={names}
              isBroker={isBroker}
              matching={total}
              isAssignOpen={isAssignOpen}
              onAssignOpenChange={setAssignOpen}
            />
          </div>
          {error && snapshot.total === null ? (
            <ErrorState error={error} onRetry={() => pages.refresh()} className="grow" />
          ) : (
            <div className="relative flex min-h-0 grow flex-col">
              {error && <BehindBanner error={error} onRetry={() => pages.refresh()} />}
              <LeadTable
                pages={pages}
                snapshot={snapshot}
                isBehind={isBehind}
                names={names}
                hasTicks={isBroker}
                gridRef={gridRef}
              />
              {snapshot.total === 0 && (
                <div className="absolute inset-x-0 top-8">
                  <NoLeads isBroker={isBroker} />
                </div>
              )}
            </div>
          )}
          <Footer total={snapshot.total} isBehind={isBehind} hasSchedule={isBroker} />
        </BesidePanel>
        {openLeadId !== null && (
          <LeadPanel
            leadId={openLeadId}
            names={names}
            position={isInPlace ? `${formatNumber(activeIndex + 1)} of ${formatNumber(total)}` : ''}
            onStep={(step) => void goTo(pages, neighbour(pages, step))}
            onClose={() => {
              closeLead();
              toGrid();
            }}
          />
        )}
      </div>
      {isBroker && <NewLeadDialog isOpen={isNewOpen} onOpenChange={setNewOpen} onOpenLead={openLead} />}
    </Page>
  );
});

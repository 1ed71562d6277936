import { useEffect, useRef, useState } from 'react';
import { useRoute } from '../../lib/route.ts';
import { useSignedIn } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { BesidePanel, FilterRow, SearchField, ViewBar } from '../leads/desk.ts';
import { Footer } from '../leads/footer.tsx';
import { isNothingSelected } from '../leads/selection.ts';
import { useAddress } from '../leads/use-address.ts';
import { useNames } from '../leads/use-names.ts';
import { useSpentPlan } from '../leads/use-spent-plan.ts';
import { useLeadsView } from '../leads/view-state.ts';
import { Board } from './board.tsx';
import { BoardBar } from './board-bar.tsx';
import { boardColumns } from './board-columns.ts';
import { placeOf } from './board-move.ts';
import { isBoardSort } from './board-sorts.ts';
import { letGo, setBoardSort, startFor, useBoard, wantFocus } from './board-state.ts';
import { BoardPanel } from './board-panel.tsx';
import { MoveManyDialog } from './move-many-dialog.tsx';
import { NoCards } from './no-cards.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardPages } from './use-board-pages.ts';
import { useColumnCounts } from './use-column-counts.ts';

/** The pipeline at work: a column for each working status. Filter, selection and open lead are those of the table. */
export function BoardScreen() {
  return useAddress() ? <BoardOfLeads /> : null;
}

function BoardOfLeads() {
  const isBroker = useSignedIn()?.role === 'broker';
  const names = useNames();
  const pages = useBoardPages();
  const counts = useColumnCounts();
  const filter = useLeadsView((view) => view.filter);
  const selection = useLeadsView((view) => view.selection);
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const active = useBoard((board) => board.active);
  const [isAssignOpen, setAssignOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const columns = boardColumns(names.statuses, filter);
  const sizes = columns.map(({ id }) => ({ statusId: id, total: counts.countOf(id) }));
  const stop = placeOf(active, sizes);
  const matching = counts.matching ?? 0;
  const isSelecting = isBroker && !isNothingSelected(selection);
  const total = sizes.reduce((sum, column) => sum + column.total, 0);

  useSpentPlan(isBroker);
  useSortOfAddress();
  useEffect(() => letGo, []);
  useEffect(() => startFor(filter), [filter]);
  useBoardKeys({
    pages,
    stop,
    totalOf: counts.countOf,
    isBroker,
    isSelecting,
    onSearch: () => searchRef.current?.focus(),
    onAssignMany: setAssignOpen,
  });

  return (
    <Page title="Board" aside={<SearchField inputRef={searchRef} onLeave={wantFocus} />}>
      <div className="relative flex h-full">
        <BesidePanel>
          <div className="shrink-0 px-4 pt-2">
            <ViewBar />
            <FilterRow names={names} />
            <BoardBar
              names={names}
              isBroker={isBroker}
              isSelecting={isSelecting}
              matching={matching}
              isAssignOpen={isAssignOpen}
              onAssignOpenChange={setAssignOpen}
            />
          </div>
          {counts.error && counts.matching === null ? (
            <ErrorState error={counts.error} onRetry={() => void counts.refetch()} className="grow" />
          ) : counts.matching !== null && names.statuses.length > 0 && total === 0 ? (
            <NoCards hasColumns={columns.length > 0} isBroker={isBroker} />
          ) : (
            <Board columns={columns} pages={pages} counts={counts} names={names} hasTicks={isBroker} />
          )}
          <Footer total={counts.matching === null ? null : total} isBehind={counts.isStale} hasSchedule={isBroker} />
        </BesidePanel>
        {openLeadId !== null && (
          <BoardPanel leadId={openLeadId} pages={pages} stop={stop} counts={counts} names={names} />
        )}
      </div>
      <MoveManyDialog names={names} />
    </Page>
  );
}

/** `#/board?sort=hottest`. */
function useSortOfAddress(): void {
  const { sort } = useRoute((route) => route.params);
  useEffect(() => {
    if (isBoardSort(sort) && sort !== useBoard.getState().sort) setBoardSort(sort);
  }, [sort]);
}

import { useDroppable } from '@dnd-kit/core';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { memo, useCallback, useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Status } from '../../../shared/contract/statuses.ts';
import { formatNumber } from '../../lib/format.ts';
import { ErrorState } from '../../ui/states.tsx';
import { StatusDot } from '../../ui/status-badge.tsx';
import { isSelected } from '../leads/selection.ts';
import type { Names } from '../leads/use-names.ts';
import { useDensity, useLeadsView } from '../leads/view-state.ts';
import { BoardCard, type CardActs } from './board-card.tsx';
import type { BoardPages } from './board-pages.ts';
import { useBoard } from './board-state.ts';
import { cardGap, cardHeights, columnPadding, columnWidth } from './card-sizes.ts';
import { useColumn } from './use-board-pages.ts';

type BoardColumnProps = {
  readonly status: Status;
  readonly left: number;
  readonly board: BoardPages;
  /** What the facets count; the column's own reading is newer where it is there. */
  readonly count: number;
  readonly isCountStale: boolean;
  /** The card that Tab enters, if it is one of this column. */
  readonly stopIndex: number | null;
  readonly names: Names;
  readonly hasTicks: boolean;
  readonly acts: CardActs;
};

/** The leads of one status; only the cards in view are drawn. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { status, left, board, count, isCountStale, stopIndex, names, hasTicks, acts } = props;
  const headingId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { pages, snapshot, error } = useColumn(board, status.id);
  const { setNodeRef, isOver } = useDroppable({ id: status.id });
  const isLiftOver = useBoard(({ lift }) => lift?.overStatusId === status.id);
  const moving = useBoard((state) => state.moving);
  const density = useDensity();
  const selection = useLeadsView((view) => view.selection);
  const openLeadId = useLeadsView((view) => view.openLeadId);
  const total = snapshot.total ?? count;
  const cardHeight = cardHeights[density];
  // Nothing that it returns is handed on to what is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    gap: cardGap,
    paddingStart: columnPadding,
    paddingEnd: columnPadding,
    overscan: 5,
    useFlushSync: false,
    initialOffset: board.scrollTops.get(status.id) ?? 0,
    rangeExtractor: useCallback((range: Range) => withStop(range, stopIndex), [stopIndex]),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, cardHeight]);
  // Before the card takes the focus.
  useLayoutEffect(() => {
    if (stopIndex !== null && useBoard.getState().wantsFocus) virtualizer.scrollToIndex(stopIndex);
  }, [virtualizer, stopIndex]);
  const { query } = snapshot;
  const shownQuery = useRef(query);
  useEffect(() => {
    if (shownQuery.current !== query) virtualizer.scrollToOffset(0);
    shownQuery.current = query;
  }, [virtualizer, query]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => pages.want(startIndex, endIndex), [pages, snapshot, startIndex, endIndex]);

  return (
    <div
      ref={setNodeRef}
      style={{ width: columnWidth, transform: `translateX(${left}px)` }}
      className={clsx(
        'absolute inset-y-0 left-0 flex flex-col rounded-panel',
        isOver || isLiftOver ? 'bg-accent-soft outline-2 -outline-offset-2 outline-accent' : 'bg-canvas',
      )}
    >
      <h2 id={headingId} className="flex h-9 shrink-0 items-center gap-2 px-3 font-medium">
        <StatusDot colour={status.colour} />
        <span data-tip={status.name} className="min-w-0 truncate">
          {status.name}
        </span>
        <span className={clsx('figures ml-auto text-xs font-normal text-muted', isCountStale && 'dimmed')}>
          {formatNumber(total)}
        </span>
      </h2>
      <div
        ref={scroller}
        // Without it a browser makes the box a stop of Tab; its cards scroll it.
        tabIndex={-1}
        onScroll={(event) => board.scrollTops.set(status.id, event.currentTarget.scrollTop)}
        className="min-h-0 grow overflow-y-auto overscroll-contain"
      >
        {error && <ErrorState error={error} onRetry={() => pages.refresh()} fit="part" className="px-3" />}
        {!error && snapshot.total === 0 && <p className="px-3 py-2 text-muted">No lead here.</p>}
        <ul
          aria-labelledby={headingId}
          style={{ height: virtualizer.getTotalSize() }}
          className={clsx('relative', snapshot.isBehind && 'dimmed', total === 0 && 'hidden')}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const lead = pages.rowAt(item.index);
            return (
              <BoardCard
                key={item.index}
                lead={lead}
                statusId={status.id}
                index={item.index}
                total={total}
                top={item.start}
                density={density}
                names={names}
                hasTicks={hasTicks}
                isSelected={lead !== undefined && hasTicks && isSelected(selection, lead.id)}
                isStop={item.index === stopIndex}
                isOpen={lead !== undefined && lead.id === openLeadId}
                isChanged={lead !== undefined && snapshot.changedIds.has(lead.id)}
                movingTo={lead && moving.get(lead.id)?.statusId}
                {...acts}
              />
            );
          })}
        </ul>
      </div>
    </div>
  );
});

/** The card that has the focus stays drawn when it is scrolled out of view. */
function withStop(range: Range, stopIndex: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (stopIndex === null || stopIndex >= range.count || indexes.includes(stopIndex)) return indexes;
  return [...indexes, stopIndex].toSorted((one, other) => one - other);
}

import {
  DndContext,
  DragOverlay,
  type DragEndEvent,
  type DragStartEvent,
  getClientRect,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useEffect, useMemo, useRef } from 'react';
import type { Status } from '../../../shared/contract/statuses.ts';
import { useDensity } from '../leads/view-state.ts';
import type { Names } from '../leads/use-names.ts';
import type { CardData } from './board-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { boardKeys } from './board-keys.ts';
import { placeOf } from './board-move.ts';
import type { BoardPages } from './board-pages.ts';
import { setDragged, setLift, standOn, useBoard, wantFocus } from './board-state.ts';
import { boardPadding, columnGap, columnWidth } from './card-sizes.ts';
import { DragCard } from './drag-card.tsx';
import { dropLoad, loadOf } from './move-lead.ts';
import { useFollowedCard } from './use-followed-card.ts';
import { useCardActs } from './use-card-acts.ts';
import type { ColumnCounts } from './use-column-counts.ts';

type BoardProps = {
  readonly columns: readonly Status[];
  readonly pages: BoardPages;
  readonly counts: ColumnCounts;
  readonly names: Names;
  readonly hasTicks: boolean;
};

/** Cards and columns stand where a transform puts them, which dnd-kit otherwise takes for a movement of its own. */
const measuring = { draggable: { measure: getClientRect }, droppable: { measure: getClientRect } };

/** What is dragged is said by Baton's own announcer, in its words. */
const silent = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing };

/** The columns side by side; only those in view are drawn. One tab stop, cards by arrow keys. */
export function Board({ columns, pages, counts, names, hasTicks }: BoardProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const active = useBoard((board) => board.active);
  const overStatusId = useBoard(({ lift }) => lift?.overStatusId ?? null);
  const draggedFrom = useBoard(({ dragged }) => dragged?.fromStatusId ?? null);
  const density = useDensity();
  const matching = counts.matching ?? 0;
  const sizes = useMemo(
    () => columns.map(({ id }) => ({ statusId: id, total: counts.countOf(id) })),
    [columns, counts],
  );
  const stop = placeOf(active, sizes);
  const indexOf = (statusId: number | null) => columns.findIndex(({ id }) => id === statusId);
  const kept = [stop?.statusId ?? null, draggedFrom].map(indexOf).filter((index) => index >= 0);
  // Nothing that it returns is handed on to what is memoised.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    gap: columnGap,
    paddingStart: boardPadding,
    paddingEnd: boardPadding,
    scrollPaddingStart: boardPadding,
    scrollPaddingEnd: boardPadding,
    overscan: 1,
    useFlushSync: false,
    // The column with the focus, and the one that something is dragged from, stay drawn out of view.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((one, other) => one - other),
  });
  const acts = useCardActs(pages, names, matching, hasTicks);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 6 } }),
  );
  const shownColumn = indexOf(overStatusId ?? (active && stop?.statusId) ?? null);
  useEffect(() => {
    if (shownColumn >= 0) virtualizer.scrollToIndex(shownColumn);
  }, [virtualizer, shownColumn]);
  const keepFocus = useKeptFocus(stop?.statusId, stop?.index);
  useFollowedCard(scroller, sizes);

  function onDragStart({ active: { data } }: DragStartEvent): void {
    const { lead, place } = data.current as CardData;
    standOn(place);
    setDragged(loadOf(lead, matching));
  }

  function onDragEnd({ over }: DragEndEvent): void {
    const { dragged } = useBoard.getState();
    setDragged(null);
    if (dragged !== null && typeof over?.id === 'number') dropLoad(dragged, over.id, { names, pages });
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      measuring={measuring}
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
      autoScroll={{ canScroll: (element) => element === scroller.current }}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onDragCancel={() => setDragged(null)}
    >
      <p id="board-keys" className="sr-only">
        Arrow keys move between cards and columns. Space lifts the card, left and right carry it, Space drops it.
      </p>
      {/* The keys come from the card that has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={scroller}
        data-board
        {...keepFocus}
        onKeyDown={boardKeys({ pages, columns: sizes, stop, names, matching, hasTicks, density })}
        onKeyUp={(event) => {
          if (event.key === ' ' && event.target instanceof Element && event.target.matches('[data-card]'))
            event.preventDefault();
        }}
        className="relative min-h-0 grow overflow-x-auto overflow-y-hidden overscroll-x-contain"
      >
        <div style={{ width: virtualizer.getTotalSize() }} className="absolute inset-y-0 left-0 my-2">
          {virtualizer.getVirtualItems().map((item) => {
            const status = columns[item.index];
            if (status === undefined) return null;
            return (
              <BoardColumn
                key={status.id}
                status={status}
                left={item.start}
                board={pages}
                count={counts.countOf(status.id)}
                isCountStale={counts.isStale}
                stopIndex={stop?.statusId === status.id ? stop.index : null}
                names={names}
                hasTicks={hasTicks}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
      <DragOverlay dropAnimation={null}>
        <DragCard />
      </DragOverlay>
    </DndContext>
  );
}

function nothing(): undefined {
  return undefined;
}

/** A card that is taken away while it has the focus hands it to the card that the keyboard stands on then. */
function useKeptFocus(statusId: number | undefined, index: number | undefined) {
  const hasFocus = useRef(false);
  // Whenever it stands elsewhere.
  // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) wantFocus();
  }, [statusId, index]);
  return {
    onFocus() {
      hasFocus.current = true;
    },
    onBlur({ relatedTarget, currentTarget }: FocusEvent) {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (relatedTarget !== null && !isInside) hasFocus.current = false;
      if (!isInside) setLift(null);
    },
  };
}

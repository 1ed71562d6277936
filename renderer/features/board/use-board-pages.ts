import { useEffect, useState, useSyncExternalStore } from 'react';
import { followLeads, readingError, readPage, useSettledTint } from '../leads/use-lead-pages.ts';
import { useLeadsView } from '../leads/view-state.ts';
import { BoardPages } from './board-pages.ts';
import { useBoard } from './board-state.ts';

/** The columns' leads for the filter and order that are set, kept in step with the office. */
export function useBoardPages(): BoardPages {
  const filter = useLeadsView((view) => view.filter);
  const sort = useBoard((board) => board.sort);
  const [pages] = useState(() => new BoardPages(readPage, filter, sort));
  useEffect(() => pages.show(filter, sort), [pages, filter, sort]);
  useEffect(() => followLeads(() => pages.refresh()), [pages]);
  return pages;
}

/** One column while it is on screen. */
export function useColumn(board: BoardPages, statusId: number) {
  const pages = board.column(statusId);
  const snapshot = useSyncExternalStore(pages.subscribe, pages.snapshot);
  useEffect(() => board.enter(statusId), [board, statusId]);
  useSettledTint(pages, snapshot);
  return { pages, snapshot, error: readingError(snapshot) };
}

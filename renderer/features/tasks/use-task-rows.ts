import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Task } from '../../../shared/contract/tasks.ts';
import { peek, queryKey, refetch, type Snapshot, watch } from '../../lib/query-cache.ts';
import { useNow } from '../../lib/use-now.ts';
import type { GroupCounts } from './task-words.ts';

const pageSize = 100;
const minuteMs = 60_000;

export type TaskRows = {
  readonly rowAt: (index: number) => Task | undefined;
  readonly total: number;
  /** undefined: nothing has been read yet. */
  readonly counts: GroupCounts | undefined;
  readonly error: ErrorBody | null;
  readonly refetch: () => void;
};

/** The tasks in view, read by the page; again when something changes, and every minute, since what is due comes due. */
export function useTaskRows(agentId: number | null, first: number, last: number): TaskRows {
  const pages = pagesOf(first, last);
  const pageKey = pages.join(' ');
  const [keep] = useState(keepEqual);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = numbersOf(pageKey).map((page) => watch('tasks.list', inputOf(agentId, page), listener));
      return () => stops.forEach((stop) => stop());
    },
    [agentId, pageKey],
  );
  const snapshots = useSyncExternalStore(subscribe, () =>
    keep(pages.map((page) => peek(queryKey('tasks.list', inputOf(agentId, page))))),
  );
  const readAgain = useCallback(() => {
    for (const page of numbersOf(pageKey)) void refetch('tasks.list', inputOf(agentId, page));
  }, [agentId, pageKey]);
  useEachMinute(readAgain);

  const answers = snapshots.map(({ data }) => data as OutputOf<'tasks.list'> | undefined);
  const [top] = answers;
  return {
    rowAt: (index) => answers[pages.indexOf(Math.floor(index / pageSize))]?.rows[index % pageSize],
    total: top?.total ?? 0,
    counts: top?.counts,
    error: snapshots.find(({ error }) => error !== null)?.error ?? null,
    refetch: readAgain,
  };
}

/** The first page is always among them: it carries the counts. */
function pagesOf(first: number, last: number): readonly number[] {
  const pages = new Set([0]);
  for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) pages.add(page);
  return [...pages];
}

function numbersOf(key: string): readonly number[] {
  return key.split(' ').map(Number);
}

function inputOf(agentId: number | null, page: number): CallOf<'tasks.list'> {
  return { agentId, offset: page * pageSize, limit: pageSize };
}

/** The same list as before, as long as it holds the same. */
function keepEqual() {
  let kept: readonly Snapshot[] = [];
  return (next: readonly Snapshot[]): readonly Snapshot[] => {
    const isSame = next.length === kept.length && next.every((snapshot, index) => snapshot === kept[index]);
    if (!isSame) kept = next;
    return kept;
  };
}

function useEachMinute(act: () => void): void {
  const minute = useNow(minuteMs);
  const last = useRef(minute);
  useEffect(() => {
    if (last.current === minute) return;
    last.current = minute;
    act();
  }, [minute, act]);
}

import { useCallback, useState, useSyncExternalStore } from 'react';
import type { ErrorBody } from '../../shared/contract/envelope.ts';
import type { CallOf, OutputOf, QueryName } from '../../shared/contract/index.ts';
import { peek, queryKey, refetch, watch, type Snapshot } from './query-cache.ts';

export type QueryState<T> = {
  /** The newest answer; while the input changes, the answer to the one before. */
  readonly data: T | undefined;
  readonly error: ErrorBody | null;
  /** Nothing can be shown yet. */
  readonly isLoading: boolean;
  /** What is shown answers an earlier input or an earlier state of the office: dim it. */
  readonly isStale: boolean;
  readonly refetch: () => Promise<void>;
};

type QueryOptions = {
  /** false: nothing is read. */
  readonly isEnabled?: boolean;
  /** false: a changed input starts from nothing instead of keeping the last answer on screen. */
  readonly keepsPrevious?: boolean;
};

const idle: Snapshot = { data: undefined, error: null, isReading: false, isOutdated: false };

/** Reads from the engine, and again whenever a command touches what it reads. */
export function useQuery<N extends QueryName>(
  name: N,
  input: CallOf<N>,
  { isEnabled = true, keepsPrevious = true }: QueryOptions = {},
): QueryState<OutputOf<N>> {
  const key = queryKey(name, input);
  const subscribe = useCallback(
    (listener: () => void) => (isEnabled ? watch(name, inputOf<N>(key), listener) : () => {}),
    [name, key, isEnabled],
  );
  const snapshot = useSyncExternalStore(subscribe, () => (isEnabled ? peek(key) : idle));
  const previous = usePrevious(name, snapshot.data);
  const again = useCallback(() => refetch(name, inputOf<N>(key)), [name, key]);

  const isBridged = snapshot.data === undefined && snapshot.error === null && keepsPrevious && isEnabled;
  const data = isBridged ? previous : snapshot.data;
  return {
    data: data as OutputOf<N> | undefined,
    error: snapshot.error,
    isLoading: isEnabled && data === undefined && snapshot.error === null,
    isStale: data !== undefined && (isBridged || snapshot.isOutdated),
    refetch: again,
  };
}

/** The key carries the canonical input, so that an equal input in a new object does not subscribe anew. */
function inputOf<N extends QueryName>(key: string): CallOf<N> {
  return JSON.parse(key.slice(key.indexOf(' ') + 1)) as CallOf<N>;
}

function usePrevious(name: string, data: unknown): unknown {
  const [last, setLast] = useState({ name, data });
  if (last.name !== name || (data !== undefined && last.data !== data)) setLast({ name, data });
  return last.name === name ? last.data : undefined;
}

import type { Topic } from '../../shared/contract/define.ts';
import type { Envelope, ErrorBody } from '../../shared/contract/envelope.ts';
import { operations, type CallOf, type OperationName, type QueryName } from '../../shared/contract/index.ts';
import { canonical } from './canonical.ts';
import { theClient } from './client.ts';

export type Snapshot = {
  readonly data: unknown;
  readonly error: ErrorBody | null;
  /** A reading is under way. */
  readonly isReading: boolean;
  /** Something changed since `data` was read. */
  readonly isOutdated: boolean;
};

type Entry = {
  readonly name: QueryName;
  readonly input: unknown;
  readonly listeners: Set<() => void>;
  snapshot: Snapshot;
  asked: number;
  answered: number;
};

const unread: Snapshot = { data: undefined, error: null, isReading: false, isOutdated: true };
/** Readings that nobody looks at any more are kept for coming back, the oldest dropped first. */
const keptUnwatched = 80;
const entries = new Map<string, Entry>();

export function queryKey<N extends QueryName>(name: N, input: CallOf<N>): string {
  return `${name} ${canonical(input)}`;
}

export function peek(key: string): Snapshot {
  return entries.get(key)?.snapshot ?? unread;
}

/** Watches one reading; the first who looks starts it, later ones share it. */
export function watch<N extends QueryName>(name: N, input: CallOf<N>, listener: () => void): () => void {
  const key = queryKey(name, input);
  const entry = entries.get(key) ?? createEntry(key, name, input);
  const isFirst = entry.listeners.size === 0;
  entry.listeners.add(listener);
  if (isFirst) void read(entry);
  return () => {
    entry.listeners.delete(listener);
    dropUnwatched();
  };
}

export async function refetch<N extends QueryName>(name: N, input: CallOf<N>): Promise<void> {
  const entry = entries.get(queryKey(name, input));
  if (entry) await read(entry);
}

/** Reads again what is on screen and reads one of the topics; what is not on screen is read again when it comes back. */
export function touch(topics: readonly Topic[]): void {
  readAgain((name) => operations[name].reads.some((topic) => topics.includes(topic)));
}

export function touchAll(): void {
  readAgain(() => true);
}

const forgetters = new Set<() => void>();

/** Whoever keeps what was read in a place of its own lets go of it when this is called. */
export function whenForgotten(forget: () => void): void {
  forgetters.add(forget);
}

/** Another person looks: nothing read before may be seen. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
  for (const [key, entry] of entries) {
    if (entry.listeners.size === 0) {
      entries.delete(key);
      continue;
    }
    entry.answered = entry.asked;
    publish(entry, unread);
    void read(entry);
  }
}

function createEntry(key: string, name: QueryName, input: unknown): Entry {
  const entry: Entry = { name, input, listeners: new Set(), snapshot: unread, asked: 0, answered: 0 };
  entries.set(key, entry);
  return entry;
}

function readAgain(isMeant: (name: QueryName) => boolean): void {
  for (const entry of entries.values()) {
    if (!isMeant(entry.name)) continue;
    publish(entry, { ...entry.snapshot, isOutdated: true });
    if (entry.listeners.size > 0) void read(entry);
  }
}

async function read(entry: Entry): Promise<void> {
  entry.asked += 1;
  const turn = entry.asked;
  if (!entry.snapshot.isReading) publish(entry, { ...entry.snapshot, isReading: true });
  const envelope: Envelope = await theClient().call(entry.name, entry.input as CallOf<QueryName>);
  if (turn <= entry.answered) return;
  entry.answered = turn;
  const isReading = turn < entry.asked;
  if (!envelope.ok) askWhoIsSignedIn(envelope.error, entry.name);
  publish(
    entry,
    envelope.ok
      ? { data: envelope.value, error: null, isReading, isOutdated: isReading }
      : { data: entry.snapshot.data, error: envelope.error, isReading, isOutdated: true },
  );
}

/** A session can end without anyone signing out, as when the engine was started anew. */
export function askWhoIsSignedIn(error: ErrorBody, operation: OperationName): void {
  if (error.code === 'NOT_SIGNED_IN' && operation !== 'session.current') touch(['session']);
}

function publish(entry: Entry, snapshot: Snapshot): void {
  entry.snapshot = snapshot;
  entry.listeners.forEach((listener) => listener());
}

function dropUnwatched(): void {
  const unwatched = [...entries].filter(([, entry]) => entry.listeners.size === 0);
  for (const [key] of unwatched.slice(0, Math.max(0, unwatched.length - keptUnwatched))) entries.delete(key);
}

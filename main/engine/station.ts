import path from 'node:path';
import { connectReader, type WriteDatabase } from './db/database.ts';
import { dataFileName, openData } from './db/open.ts';
import { asAppError } from './db/sqlite-error.ts';
import { createReader, createWriter, type Engine, type EngineOptions } from './engine.ts';
import { createIdleWork } from './idle-work.ts';
import { dropSpentRows } from './intake/api.ts';
import { fillInquiryIndex, readMirrorAhead } from './leads/api.ts';

export type StationOptions = {
  readonly folder: string;
  readonly door: string;
  /** When the writer verified the file; the reader only repeats it. */
  readonly checkedAt?: number;
  /** The reader remembers the leads before it is asked: for a door that stays open. */
  readonly readsAhead?: boolean;
};

/** An engine with its own connection, as it stands in one thread. */
export type Station = Engine & { readonly checkedAt: number; close(): void };

const idleMilliseconds = 1000;
const walLimitPages = (64 * 1024 * 1024) / 4096;

export function openWriterStation(settings: StationOptions, options: EngineOptions): Station {
  const opened = openData(settings.folder, { door: settings.door }, (options.now ?? Date.now)());
  const engine = createWriter(opened.database, opened.checkedAt, options);
  const checkpoints = idleCheckpoints(opened.database);
  const idle = createIdleWork(
    () => {
      const isGoingOn = fillInquiryIndex(opened.database) || dropSpentRows(opened.database);
      if (isGoingOn) checkpoints.afterWrite();
      return isGoingOn;
    },
    (error) => options.log?.(`idle work waits: ${String(error)}`),
  );
  return {
    checkedAt: opened.checkedAt,
    async execute(name, input, caller) {
      idle.beforeCommand();
      const envelope = await engine.execute(name, input, caller);
      checkpoints.afterWrite();
      idle.afterCommand();
      return envelope;
    },
    close() {
      idle.stop();
      checkpoints.stop();
      opened.database.raw.pragma('wal_checkpoint(TRUNCATE)');
      opened.database.raw.close();
      opened.lock.release();
    },
  };
}

export function openReaderStation(settings: StationOptions, options: EngineOptions): Station {
  const checkedAt = settings.checkedAt ?? 0;
  try {
    const db = connectReader(path.join(settings.folder, dataFileName));
    if (settings.readsAhead === true) readMirrorAhead(db);
    return { checkedAt, ...createReader(db, checkedAt, options), close: () => db.raw.close() };
  } catch (error) {
    throw asAppError(error);
  }
}

/**
 * Checkpoints never sit inside a commit or before an answer: the writer does them when it is idle, or past 64 MB as soon
 * as the answer is on its way.
 */
function idleCheckpoints(db: WriteDatabase) {
  let idle: NodeJS.Timeout | undefined;
  let soon: NodeJS.Immediate | undefined;
  const checkpoint = () => db.raw.pragma('wal_checkpoint(PASSIVE)');
  const checkpointIfLarge = () => {
    const pages = db.raw.pragma('wal_checkpoint(NOOP)') as { log: number }[];
    if ((pages[0]?.log ?? 0) > walLimitPages) checkpoint();
  };
  const stop = () => {
    clearTimeout(idle);
    clearImmediate(soon);
  };
  return {
    afterWrite() {
      stop();
      idle = setTimeout(checkpoint, idleMilliseconds);
      idle.unref();
      soon = setImmediate(checkpointIfLarge);
    },
    stop,
  };
}

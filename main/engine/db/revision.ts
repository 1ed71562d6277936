import type { ReadDatabase, WriteDatabase } from './database.ts';

/** The data version: it grows by one with each committed command. */
export function currentRevision(db: ReadDatabase): number {
  const row = db.statement<[], { revision: number }>('SELECT revision FROM data_version').get();
  return row?.revision ?? 0;
}

export function setRevision(db: WriteDatabase, revision: number): void {
  db.statement<[number]>('UPDATE data_version SET revision = ?').run(revision);
}

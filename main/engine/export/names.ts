import type { ReadDatabase } from '../db/database.ts';

type Table = 'agent' | 'status' | 'source' | 'branch' | 'department';

/** What stands for an id of each table; null where there is none. */
export type Names = Readonly<Record<Table, (id: number | null) => string | null>>;

/** Looks the names up once for a whole file. */
export function loadNames(db: ReadDatabase): Names {
  return {
    agent: namesIn(db, 'agent'),
    status: namesIn(db, 'status'),
    source: namesIn(db, 'source'),
    branch: namesIn(db, 'branch'),
    department: namesIn(db, 'department'),
  };
}

function namesIn(db: ReadDatabase, table: Table): (id: number | null) => string | null {
  const rows = db.statement<[], [number, string]>(`SELECT id, name FROM ${table}`).raw().all();
  const names = new Map(rows);
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

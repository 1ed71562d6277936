import type { ReadDatabase, WriteDatabase } from './database.ts';

/** Small tables that change seldom and are asked several times by every command. */
const slowTables = ['office', 'agent', 'status', 'settings'] as const;
const events = ['INSERT', 'UPDATE', 'DELETE'] as const;

type Kept = { mark: number; readonly values: Map<string, unknown> };

const keptBy = new WeakMap<ReadDatabase, Kept>();

/** From here on what `kept` has read of these tables is good until one of them is written. The tables have to be there. */
export function watchSlowTables(db: WriteDatabase): void {
  let last = 0;
  // A mark is never used twice: after a rollback the earlier one is back, and stands for what was read under it.
  db.raw.function('next_slow_mark', () => (last += 1));
  db.raw.exec('CREATE TEMP TABLE slow_mark (mark INTEGER NOT NULL) STRICT; INSERT INTO slow_mark (mark) VALUES (0)');
  for (const table of slowTables) {
    for (const event of events) {
      db.raw.exec(
        `CREATE TEMP TRIGGER slow_${table}_${event} AFTER ${event} ON main.${table}
         BEGIN UPDATE slow_mark SET mark = next_slow_mark(); END`,
      );
    }
  }
  keptBy.set(db, { mark: 0, values: new Map() });
}

/**
 * What `load` makes of the office, the agents, the statuses and the settings, and of nothing else; on the writing
 * connection it is kept while they stay as they are. The value is everybody's: it must not be changed.
 */
export function kept<Value>(db: ReadDatabase, key: string, load: () => Value): Value {
  const found = keptBy.get(db);
  if (!found) return load();
  const mark = db.statement<[], number>('SELECT mark FROM slow_mark').pluck().get() ?? 0;
  if (mark !== found.mark) {
    found.values.clear();
    found.mark = mark;
  }
  if (!found.values.has(key)) found.values.set(key, load());
  return found.values.get(key) as Value;
}

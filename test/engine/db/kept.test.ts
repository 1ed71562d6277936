import { afterEach, describe, expect, it } from 'vitest';
import { connectWriter } from '../../../main/engine/db/database.ts';
import { kept, watchSlowTables } from '../../../main/engine/db/kept.ts';
import { migrate } from '../../../main/engine/db/migrate.ts';

const db = connectWriter(':memory:');
migrate(db);
watchSlowTables(db);

let reads = 0;
const statusNames = () =>
  kept(db, 'test', () => {
    reads += 1;
    return db.statement<[], string>('SELECT name FROM status ORDER BY id').pluck().all();
  });

function addStatus(name: string): void {
  db.statement(`INSERT INTO status (name, category, colour, position) VALUES (?, 'working', 'blue', 1)`).run(name);
}

afterEach(() => {
  db.statement('DELETE FROM status').run();
  reads = 0;
});

describe('what is kept of tables that change seldom', () => {
  it('is read once while they stay as they are', () => {
    addStatus('Met');
    statusNames();
    expect([statusNames(), statusNames()]).toEqual([['Met'], ['Met']]);
    expect(reads).toBe(1);
  });

  it('is read again after a write, within the transaction that writes', () => {
    db.raw.transaction(() => {
      expect(statusNames()).toEqual([]);
      addStatus('Met');
      expect(statusNames()).toEqual(['Met']);
      db.statement(`UPDATE status SET name = 'Seen'`).run();
      expect(statusNames()).toEqual(['Seen']);
    })();
  });

  it('is as the data is after a rollback, however often one is tried again', () => {
    addStatus('Met');
    for (const name of ['Lost', 'Found']) {
      const attempt = db.raw.transaction(() => {
        addStatus(name);
        expect(statusNames()).toEqual(['Met', name]);
        throw new Error('rolled back');
      });
      expect(attempt).toThrow('rolled back');
      expect(statusNames()).toEqual(['Met']);
    }
  });
});

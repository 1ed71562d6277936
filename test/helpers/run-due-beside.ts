import { system } from '../../main/engine/context.ts';
import { connectWriter } from '../../main/engine/db/database.ts';
import { createWriter } from '../../main/engine/engine.ts';

/** A second writer on a data file, past the lock that forbids it: waits for a moment, then asks what is due. */
const [file = '', now = '0', startAt = '0'] = process.argv.slice(2);

const db = connectWriter(file);
const engine = createWriter(db, 0, { now: () => Number(now) });
while (Date.now() < Number(startAt)) {
  // Busy until then: a timer would let the others go first.
}
const envelope = await engine.execute('schedule.runDue', {}, system);
process.stdout.write(JSON.stringify(envelope));
db.raw.close();

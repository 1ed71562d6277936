import { connectWriter, type WriteDatabase } from '../../main/engine/db/database.ts';
import { applicationId } from '../../main/engine/db/migrate.ts';
import { migrations } from '../../main/engine/db/migrations/index.ts';

/** An empty office in memory as that version left it. */
export function openOldDatabase(version: number): WriteDatabase {
  const db = connectWriter(':memory:');
  for (const migration of migrations) if (migration.version <= version) db.raw.exec(migration.sql);
  db.raw.pragma(`application_id = ${applicationId}`);
  db.raw.pragma(`user_version = ${version}`);
  return db;
}

import { AppError } from '../app-error.ts';
import type { WriteDatabase } from './database.ts';
import { migrations } from './migrations/index.ts';

/** "Batn" in ASCII: marks a SQLite file as Baton's. */
export const applicationId = 0x4261746e;

export const newestVersion = Math.max(...migrations.map((migration) => migration.version));

export function schemaVersion(database: Pick<WriteDatabase, 'raw'>): number {
  return Number(database.raw.pragma('user_version', { simple: true }));
}

/**
 * Brings the file forward, one transaction for each migration.
 * A file of a newer Baton is refused untouched, and so is another program's.
 */
export function migrate(database: WriteDatabase): void {
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(database)) continue;
    database.raw
      .transaction(() => {
        database.raw.exec(migration.sql);
        database.raw.pragma(`application_id = ${applicationId}`);
        database.raw.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}

export function refuseForeign(found: { applicationId: number; version: number; tables: number }): void {
  if (found.applicationId === applicationId && found.version > newestVersion) {
    throw new AppError(
      'DATA_NEWER',
      `This data was written by a newer Baton (version ${found.version} of its schema, this one knows ${newestVersion}). Nothing was changed. Install the newer Baton to open it.`,
      { found: found.version, known: newestVersion },
    );
  }
  if (found.applicationId !== applicationId && (found.tables > 0 || found.applicationId !== 0)) {
    throw new AppError(
      'DATA_DAMAGED',
      'The file baton.db in this folder belongs to another program. Nothing was changed. Choose another data folder.',
    );
  }
}

import type { OutputOf } from '../../../shared/contract/index.ts';
import type { safetyOperations } from '../../../shared/contract/safety.ts';
import type { HandlersFor, ReadContext } from '../context.ts';
import { schemaVersion } from '../db/migrate.ts';
import { currentRevision } from '../db/revision.ts';

function status(context: ReadContext): OutputOf<'safety.status'> {
  const { db } = context;
  const size = (pragma: string) => Number(db.raw.pragma(pragma, { simple: true }));
  return {
    schemaVersion: schemaVersion(db),
    bytes: size('page_count') * size('page_size'),
    leads: db.statement<[], { leads: number }>('SELECT count(*) AS leads FROM lead').get()?.leads ?? 0,
    checkedAt: context.checkedAt,
    revision: currentRevision(db),
  };
}

export const safetyHandlers = { 'safety.status': status } satisfies HandlersFor<typeof safetyOperations>;

import { createRowInserter } from '../db/row-inserter.ts';
import type { WriteContext } from '../context.ts';
import { createLeadInserter } from '../leads/api.ts';
import { placeOf, type OfficeNames } from './office-names.ts';
import type { ImportRow } from './row-chunk.ts';

/** New leads out of rows, written by the hundred: `flush` before one of them is read, and after the last one. */
export type LeadCreator = {
  /** Returns the id that the lead of the row will have. */
  create(row: ImportRow, source: number | null): number;
  flush(): void;
};

const outcomeColumns = ['run_id', 'lead_id', 'outcome', 'to_agent_id', 'to_status_id'];

export function createLeadCreator(context: WriteContext, runId: number, names: OfficeNames): LeadCreator {
  const { db, now } = context;
  const leads = createLeadInserter(context);
  const outcomes = createRowInserter(db, 'run_lead', outcomeColumns);
  return {
    create({ draft }, source) {
      const place = placeOf(draft, names);
      const createdAt = Math.min(draft.receivedAt ?? now, now);
      const { message: text, subject } = draft;
      const leadId = leads.add(
        {
          name: draft.name,
          email: draft.email,
          emailKey: draft.emailKey,
          phone: draft.phone,
          phoneKey: draft.phoneKey,
          subject,
          tags: draft.tags,
          flags: draft.flags,
          ...place,
          sourceId: source,
          departmentId: null,
          temperature: draft.temperature ?? 'warm',
          score: 50,
          createdAt,
        },
        text === null ? null : { text, subject, sourceId: source, runId, receivedAt: createdAt },
      );
      outcomes.add([runId, leadId, 'created', place.agentId, place.statusId]);
      return leadId;
    },
    flush() {
      leads.flush();
      outcomes.flush();
    },
  };
}

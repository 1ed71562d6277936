import type { KnownNeed, Need, Proposal } from '../../../shared/contract/needs.ts';
import { needText } from '../../../shared/domain/criteria/need-text.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';

/** What of a lead's need is kept. `isRead`: the proposals are what the newest inquiry says. */
export type NeedRecord = {
  readonly said: Partial<Need>;
  readonly proposals: readonly Proposal[];
  readonly isRead: boolean;
};

type NeedRow = { said: string; proposals: string; is_read: number };

export function toNeedRecord(row: NeedRow): NeedRecord {
  return {
    said: JSON.parse(row.said) as Partial<Need>,
    proposals: JSON.parse(row.proposals) as Proposal[],
    isRead: row.is_read === 1,
  };
}

/** null: nothing is kept of this lead. */
export function loadNeedRecord(db: ReadDatabase, leadId: number): NeedRecord | null {
  const row = db
    .statement<[number], NeedRow>('SELECT said, proposals, is_read FROM lead_need WHERE lead_id = ?')
    .get(leadId);
  return row ? toNeedRecord(row) : null;
}

/** The needs of those of the leads whose need is kept. */
export function loadNeeds(db: ReadDatabase, leadIds: readonly number[]): ReadonlyMap<number, Need> {
  const rows = db
    .statement<[string], [leadId: number, need: string]>(
      'SELECT lead_id, need FROM json_each(?) AS wanted JOIN lead_need ON lead_id = wanted.value',
    )
    .raw()
    .all(JSON.stringify(leadIds));
  return new Map(rows.map(([leadId, need]) => [leadId, JSON.parse(need) as Need]));
}

export type NeedToKeep = NeedRecord & { readonly leadId: number; readonly need: KnownNeed['need'] };

const rowsPerStatement = 100;

/** Several rows a statement: measured, half the time of one row at a time. */
export function keepNeeds(db: WriteDatabase, needs: readonly NeedToKeep[]): void {
  for (let start = 0; start < needs.length; start += rowsPerStatement) {
    const part = needs.slice(start, start + rowsPerStatement);
    const values = part.flatMap(({ leadId, need, said, proposals, isRead }) => [
      leadId,
      needText(need),
      JSON.stringify(said),
      JSON.stringify(proposals),
      Number(isRead),
    ]);
    db.statement(part.length === rowsPerStatement ? insertMany : insertOf(part.length)).run(values);
  }
}

function insertOf(count: number): string {
  const values = Array.from({ length: count }, () => '(?, ?, ?, ?, ?)').join(', ');
  return `INSERT INTO lead_need (lead_id, need, said, proposals, is_read) VALUES ${values}
    ON CONFLICT (lead_id) DO UPDATE SET need = excluded.need, said = excluded.said, proposals = excluded.proposals,
      is_read = excluded.is_read`;
}

const insertMany = insertOf(rowsPerStatement);

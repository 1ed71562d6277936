import type { TestOffice } from './engine.ts';

type Row = Readonly<Record<string, unknown>>;

/** What says when a row was last changed, and not what it says. */
const stamps = ['revision', 'changed_at'];

/** Objects as JSON, whose fields stand in no order. */
const objects = ['said', 'need'];

/** Every row that belongs to the leads, but for what only grows, and without when it was changed. */
export function rowsOfLeads({ db }: TestOffice, leadIds: readonly number[]): Record<string, Row[]> {
  const read = (table: string, column: string) => {
    const rows = db.raw
      .prepare(`SELECT * FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY 1`)
      .all(JSON.stringify(leadIds)) as Row[];
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !stamps.includes(column))
          .map(([column, value]) => [column, objects.includes(column) ? JSON.parse(String(value)) : value]),
      ),
    );
  };
  return {
    lead: read('lead', 'id'),
    contact: read('lead_contact', 'lead_id'),
    activity: read('activity', 'lead_id'),
    inquiry: read('inquiry', 'lead_id'),
    need: read('lead_need', 'lead_id'),
    attention: read('attention', 'lead_id'),
  };
}

/** What each agent was given, in all and lately, and is owed. */
export async function ledgerOf(office: TestOffice): Promise<unknown[]> {
  const lines = await office.ok('ledger.list', {});
  return lines.map(({ agentId, given, given30Days, owed }) => [agentId, given, given30Days, owed]);
}

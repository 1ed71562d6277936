import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { HeldReason, Outcome, RunKind } from '../../../shared/contract/runs.ts';
import { byteOrderMark, csvLine } from '../../../shared/domain/export/csv.ts';
import { describeOutcome, describeWhy } from '../../../shared/domain/runs/lead-fate.ts';
import type { ReadContext } from '../context.ts';
import { requireRun } from './store.ts';

const leadsPerPart = 5000;
const header = ['Lead', 'Name', 'Outcome', 'From agent', 'To agent', 'From status', 'To status', 'Why'];

type ExportRow = {
  lead_id: number;
  name: string | null;
  outcome: Outcome;
  reason: HeldReason | null;
  to_agent_id: number | null;
  from_agent: string | null;
  to_agent: string | null;
  from_status: string | null;
  to_status: string | null;
};

/** The leads of a run as CSV (RFC 4180), by id, a part at a time: all parts one after the other are the file. */
export function exportRun({ db }: ReadContext, { runId, offset }: InputOf<'runs.export'>): OutputOf<'runs.export'> {
  const { kind } = requireRun(db, runId);
  const rows = db
    .statement<[number, number, number], ExportRow>(
      `SELECT page.lead_id, lead_contact.name, outcome, leftover_reason AS reason, to_agent_id,
         giver.name AS from_agent, taker.name AS to_agent, was.name AS from_status, becomes.name AS to_status
       FROM (SELECT * FROM run_lead WHERE run_id = ? ORDER BY lead_id LIMIT ? OFFSET ?) AS page
         LEFT JOIN lead_contact ON lead_contact.lead_id = page.lead_id
         LEFT JOIN agent AS giver ON giver.id = from_agent_id LEFT JOIN agent AS taker ON taker.id = to_agent_id
         LEFT JOIN status AS was ON was.id = from_status_id LEFT JOIN status AS becomes ON becomes.id = to_status_id
       ORDER BY page.lead_id`,
    )
    .all(runId, leadsPerPart + 1, offset);
  const shown = rows.slice(0, leadsPerPart);
  return {
    csv:
      (offset === 0 ? byteOrderMark + csvLine(header) : '') + shown.map((row) => csvLine(cellsOf(kind, row))).join(''),
    next: rows.length > leadsPerPart ? offset + leadsPerPart : null,
  };
}

function cellsOf(kind: RunKind, row: ExportRow): string[] {
  const fate = { kind, outcome: row.outcome, reason: row.reason, toAgentId: row.to_agent_id };
  return [
    String(row.lead_id),
    row.name ?? 'removed',
    describeOutcome(fate),
    row.from_agent ?? '',
    row.to_agent ?? '',
    row.from_status ?? '',
    row.to_status ?? '',
    describeWhy(fate),
  ];
}

import { fraction, parseFraction, subtract } from '../../../shared/domain/ledger/fraction.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import { loadLeadRecords, noteStanding, standingOf, writeTimeline } from '../leads/api.ts';
import { writeLedger } from '../ledger/api.ts';
import { redoRouting, undoRouting } from '../runs/api.ts';
import { keepTurned, type ActRecord, type ActState, type Changes, type Standing } from './act-rows.ts';
import { deriveLead, keepNeed } from './derive.ts';
import { loadRow, type Cell } from './image.ts';
import { obstacleOf } from './obstacles.ts';
import { renumber, writeRows } from './write-rows.ts';

/** Undoes an act, or does it again: all of it, or where somebody changed something since, nothing. */
export function turnAct(context: WriteContext, act: ActRecord): void {
  const { db } = context;
  const to = act.state === 'done' ? 'undone' : 'done';
  const obstacle = obstacleOf(db, act);
  if (obstacle !== null) throw new AppError('CONFLICT', `${obstacle} Nothing was changed.`, { actId: act.id });
  const { changes } = act;
  const planned = { ...changes, ...aimed(context, changes, to) };
  const standing = changes.standings.filter((each) => isAsLeft(context, each, to));
  const needs = new Map(changes.leadIds.map((leadId) => [leadId, loadRow(db, 'lead_need', leadId)]));
  const stood = loadLeadRecords(db, changes.leadIds);
  turnRouting(context, changes, to);
  const cells = writeRows(context, planned.cells, to);
  renumber(db, act.leadId, planned.cells, cells);
  for (const leadId of changes.leadIds) {
    keepNeed(context, leadId, { cells, to, stood: needs.get(leadId) ?? null });
    deriveLead(context, leadId, cells, to);
  }
  turnLedger(context, changes, to);
  for (const each of standing) keepStanding(context, each, to);
  for (const before of stood) tellLead(context, act, before, to);
  record(context, { actId: act.id, leadIds: [...changes.leadIds] });
  keepTurned(context, act.id, to, { ...planned, cells });
}

/** A lead that is done again leaves the needs-attention list by this data version, not by the one of the first time. */
function aimed(
  { revision }: WriteContext,
  { cells, doneAt }: Changes,
  to: ActState,
): Pick<Changes, 'cells' | 'doneAt'> {
  if (to === 'undone') return { cells, doneAt };
  const settledNow = ({ table, after, ...rest }: Cell): Cell => ({
    ...rest,
    table,
    after:
      table === 'attention' && after !== null && after['settled_revision'] === doneAt
        ? { ...after, settled_revision: revision }
        : after,
  });
  return { cells: cells.map(settledNow), doneAt: revision };
}

function isAsLeft({ db }: WriteContext, { leadId, part, before, after }: Standing, to: ActState): boolean {
  return standingOf(db, leadId, part) === (to === 'undone' ? after : before);
}

/** Nobody touched the lead since the act: turned, it is what it was at the other data version. */
function keepStanding({ db }: WriteContext, { leadId, part, before, after }: Standing, to: ActState): void {
  const table = part === 'lead' ? 'lead WHERE id' : 'lead_contact WHERE lead_id';
  const revision = db.statement<[number], number>(`SELECT revision FROM ${table} = ?`).pluck().get(leadId);
  if (revision !== undefined) noteStanding(db, leadId, part, { revision, as: to === 'undone' ? before : after });
}

function turnRouting(context: WriteContext, { routedBy, leadIds: [leadId] }: Changes, to: ActState): void {
  if (routedBy === null || leadId === undefined) return;
  if (to === 'undone') undoRouting(context, routedBy, leadId);
  else redoRouting(context, routedBy, leadId);
}

/** What was given by hand is taken back, and shifts the rotation as little as it did. */
function turnLedger(context: WriteContext, { ledger }: Changes, to: ActState): void {
  const lines = ledger.map(([agentId, given, owed]) =>
    to === 'done'
      ? { agentId, given, owed: parseFraction(owed) }
      : { agentId, given: -given, owed: subtract(fraction(0), parseFraction(owed)) },
  );
  writeLedger(context, null, lines);
}

type Lead = ReturnType<typeof loadLeadRecords>[number];

function tellLead(context: WriteContext, act: ActRecord, before: Lead, to: ActState): void {
  const [after] = loadLeadRecords(context.db, [before.id]);
  if (!after) return;
  const agents = { fromAgentId: before.agent_id, toAgentId: after.agent_id };
  const statuses = { fromStatusId: before.status_id, toStatusId: after.status_id };
  writeTimeline(context, {
    leadId: before.id,
    kind: 'undone',
    ...(before.agent_id === after.agent_id ? {} : agents),
    ...(before.status_id === after.status_id ? {} : statuses),
    text: `${to === 'undone' ? 'Undone' : 'Done again'}: ${act.sentence}`,
  });
}

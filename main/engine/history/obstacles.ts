import type { ReadDatabase } from '../db/database.ts';
import { loadLeadRecords } from '../leads/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents } from '../team/api.ts';
import type { ActRecord } from './act-rows.ts';
import { changedColumn, turnOf, type Turn } from './compare.ts';
import { changedTable } from './digest.ts';
import { loadImage, loadRow, type Cell, type Row } from './image.ts';
import { changeWords, tableWords } from './obstacle-words.ts';

type Direction = 'done' | 'undone';

/** Why an act about leads or a view cannot be turned now, in a sentence; null: it can. Says what was changed since. */
export function obstacleOf(db: ReadDatabase, act: ActRecord): string | null {
  const to: Direction = act.state === 'done' ? 'undone' : 'done';
  return (
    goneLead(db, act) ??
    mergedLead(db, act) ??
    changedSince(db, act, to) ??
    touchedSince(db, act) ??
    impossible(db, act, to) ??
    otherRouting(db, act)
  );
}

function goneLead(db: ReadDatabase, { changes: { leadIds } }: ActRecord): string | null {
  return loadLeadRecords(db, leadIds).length < leadIds.length ? 'The lead is no longer here.' : null;
}

/** A lead that was given up for another is changed no more, but by undoing that. */
function mergedLead(db: ReadDatabase, { changes: { leadIds, cells } }: ActRecord): string | null {
  if (cells.some(({ before, after }) => [before, after].some((row) => row !== null && 'merged_into' in row)))
    return null;
  const merged = loadLeadRecords(db, leadIds).find((lead) => lead.merged_into !== null);
  if (!merged) return null;
  const [keeper] = loadLeadRecords(db, [merged.merged_into ?? 0]);
  return `${merged.name} was merged into ${keeper?.name ?? 'another lead'} since.`;
}

function changedSince(db: ReadDatabase, { changes: { cells } }: ActRecord, to: Direction): string | null {
  for (const cell of cells) {
    const turn = turnOf(cell, to);
    const current = loadRow(db, cell.table, cell.key);
    // A number that another row has got by now is no obstacle: the row that comes back gets a new one.
    if (turn.from === null && comesBack(cell)) continue;
    const column = changedColumn(cell.table, turn, current);
    if (column !== null) return changeWords(db, cell, column, current);
  }
  return null;
}

/** Rows with a number of their own, as against those that a lead has at most one of. */
export function comesBack({ table }: Cell): boolean {
  return table === 'activity' || table === 'inquiry' || table === 'saved_view';
}

/** A lead that was typed in is taken back only as it came. */
function touchedSince(db: ReadDatabase, { state, changes }: ActRecord): string | null {
  if (changes.untouched === null || state === 'undone') return null;
  const table = changedTable(changes.untouched, loadImage(db, { leadIds: changes.leadIds }));
  const name = loadLeadRecords(db, changes.leadIds)[0]?.name ?? 'The lead';
  return table === null ? null : tableWords(name, table);
}

/** What the rules of the office no longer let be: a status that was retired, an agent who has left, a name that is taken. */
function impossible(db: ReadDatabase, { changes: { cells } }: ActRecord, to: Direction): string | null {
  for (const cell of cells) {
    const turn = turnOf(cell, to);
    const found = cell.table === 'lead' ? impossibleLead(db, cell, turn) : takenName(db, cell, turn);
    if (found !== null) return found;
  }
  return null;
}

function impossibleLead(db: ReadDatabase, { key }: Cell, turn: Turn): string | null {
  const goal: Row = { ...loadRow(db, 'lead', key), ...turn.to };
  const status = loadStatuses(db).byId.get(Number(goal['status_id']));
  if (turn.to && 'status_id' in turn.to && status?.isRetired) return `The status “${status.name}” was retired since.`;
  const agent = loadAgents(db).find(({ id }) => id === goal['agent_id']);
  const isGiven = turn.to !== null && ('agent_id' in turn.to || 'status_id' in turn.to);
  if (!isGiven || agent?.status !== 'inactive' || status?.category !== 'working') return null;
  return `${agent.name} has left the office since.`;
}

function takenName(db: ReadDatabase, { table, key }: Cell, { from, to }: Turn): string | null {
  if (table !== 'saved_view' || to === null || !('name' in to)) return null;
  const taken = db
    .statement('SELECT 1 FROM saved_view WHERE owner_id = ? AND name = ? AND id <> ?')
    .get(to['owner_id'], to['name'], from === null ? 0 : key);
  return taken === undefined ? null : `There is another view “${to['name']}” by now.`;
}

/** The run that routed the lead goes with the act, unless somebody undid it on its own. */
function otherRouting(db: ReadDatabase, { state, changes: { routedBy } }: ActRecord): string | null {
  if (routedBy === null) return null;
  const run = db.statement<[number], { state: string }>('SELECT state FROM run WHERE id = ?').get(routedBy);
  return run?.state === (state === 'done' ? 'committed' : 'undone')
    ? null
    : 'The run that routed it was undone by itself.';
}

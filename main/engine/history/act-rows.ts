import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import type { Part } from '../leads/api.ts';
import type { Cell } from './image.ts';
import type { TableName } from './tables.ts';

/** The data version as which a lead stood before an act, and as which it stands after. */
export type Standing = {
  readonly leadId: number;
  readonly part: Part;
  readonly before: number;
  readonly after: number;
};

/** All that an act did, as far as it can be undone. */
export type Changes = {
  readonly leadIds: readonly number[];
  readonly cells: readonly Cell[];
  readonly standings: readonly Standing[];
  /** What was written to the ledger by hand: agent, leads given, owed as a fraction. */
  readonly ledger: readonly (readonly [agentId: number, given: number, owed: string])[];
  /** The run that routed the lead as a part of the act. */
  readonly routedBy: number | null;
  /** Digests of all rows of a lead that was typed in: it may only be taken back as it came. */
  readonly untouched: Readonly<Partial<Record<TableName, string>>> | null;
  /** The data version that did it, or did it again. */
  readonly doneAt: number;
  /** Only the broker may do such a thing, and so undo it. */
  readonly isBrokers: boolean;
};

export const noChanges: Changes = {
  leadIds: [],
  cells: [],
  standings: [],
  ledger: [],
  routedBy: null,
  untouched: null,
  doneAt: 0,
  isBrokers: false,
};

export type ActState = 'done' | 'undone';

export type ActRecord = {
  readonly id: number;
  readonly at: number;
  readonly sentence: string;
  readonly leadId: number | null;
  readonly runId: number | null;
  readonly state: ActState;
  readonly changes: Changes;
};

type ActRow = {
  id: number;
  at: number;
  sentence: string;
  lead_id: number | null;
  run_id: number | null;
  state: ActState;
  changes: string;
};

function toAct(row: ActRow): ActRecord {
  return {
    id: row.id,
    at: row.at,
    sentence: row.sentence,
    leadId: row.lead_id,
    runId: row.run_id,
    state: row.state,
    changes: { ...noChanges, ...(JSON.parse(row.changes) as Partial<Changes>) },
  };
}

const columns = 'act.id, act.at, act.sentence, act.lead_id, act.run_id, act.state, act.changes';

/** An agent who may no longer see a lead, or no longer do such a thing, does not see the act either. */
const visible = `act.actor_id = ? AND (? = 'broker'
  OR (act.run_id IS NULL AND act.changes ->> '$.isBrokers' = 0 AND (act.lead_id IS NULL
    OR act.lead_id IN (SELECT id FROM lead WHERE agent_id = act.actor_id OR covered_by = act.actor_id))))`;

type Asking = Pick<WriteContext, 'caller'> & { readonly db: ReadDatabase };

/** What the caller did, newest first. */
export function loadActs({ db, caller }: Asking, limit: number): ActRecord[] {
  return db
    .statement<unknown[], ActRow>(`SELECT ${columns} FROM act WHERE ${visible} ORDER BY id DESC LIMIT ?`)
    .all(caller.agentId, caller.role, limit)
    .map(toAct);
}

export function loadAct({ db, caller }: Asking, id: number): ActRecord | null {
  const row = db
    .statement<unknown[], ActRow>(`SELECT ${columns} FROM act WHERE ${visible} AND id = ?`)
    .get(caller.agentId, caller.role, id);
  return row ? toAct(row) : null;
}

/** The newest act that is done, or of those undone the one whose undo is the last. */
export function loadLastAct({ db, caller }: Asking, state: ActState): ActRecord | null {
  const order = state === 'done' ? 'id' : 'turned_at DESC, id';
  const row = db
    .statement<unknown[], ActRow>(
      `SELECT ${columns} FROM act WHERE ${visible} AND state = ? ORDER BY ${order} DESC LIMIT 1`,
    )
    .get(caller.agentId, caller.role, state);
  return row ? toAct(row) : null;
}

export type NewAct = Pick<ActRecord, 'sentence' | 'leadId' | 'runId' | 'changes'>;

const mostActs = 200;

/**
 * Notes what a person did. What the person had undone before cannot be done again from here on and goes, and so do the
 * oldest acts. Its number is the data version: no number is given twice, whatever goes.
 */
export function insertAct({ db, now, caller, revision }: WriteContext, act: NewAct): void {
  db.statement("DELETE FROM act WHERE actor_id = ? AND state = 'undone'").run(caller.agentId);
  db.statement(
    `INSERT INTO act (id, at, actor_id, sentence, lead_id, run_id, changes, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'done')`,
  ).run(revision, now, caller.agentId, act.sentence, act.leadId, act.runId, JSON.stringify(act.changes));
  db.statement(
    `DELETE FROM act WHERE actor_id = ? AND id <=
       (SELECT id FROM act WHERE actor_id = ? ORDER BY id DESC LIMIT 1 OFFSET ${mostActs})`,
  ).run(caller.agentId, caller.agentId);
}

export function keepTurned({ db, revision }: WriteContext, id: number, state: ActState, changes: Changes): void {
  db.statement('UPDATE act SET state = ?, turned_at = ?, changes = ? WHERE id = ?').run(
    state,
    revision,
    JSON.stringify(changes),
    id,
  );
}

/** Whoever undid a run or did it again: the act of the person who carried it out follows. */
export function turnActOfRun({ db, revision }: WriteContext, runId: number, state: ActState): void {
  db.statement('UPDATE act SET state = ?, turned_at = ? WHERE run_id = ?').run(state, revision, runId);
}

/** Undone acts of anybody about a lead, whose rows may have to be found under another number. */
export function loadUndoneOf(db: ReadDatabase, leadId: number): ActRecord[] {
  return db
    .statement<[number], ActRow>(`SELECT ${columns} FROM act WHERE lead_id = ? AND state = 'undone'`)
    .all(leadId)
    .map(toAct);
}

export function keepChanges(db: WriteDatabase, id: number, changes: Changes): void {
  db.statement('UPDATE act SET changes = ? WHERE id = ?').run(JSON.stringify(changes), id);
}

/** Forgets every act that kept something of this lead. */
export function deleteActsOf(db: WriteDatabase, leadId: number): void {
  db.statement(
    `DELETE FROM act WHERE lead_id = ? OR EXISTS
       (SELECT 1 FROM json_each(act.changes, '$.leadIds') WHERE value = ?)`,
  ).run(leadId, leadId);
}

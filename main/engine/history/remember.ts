import { operations } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { standingOf, type Part } from '../leads/api.ts';
import { insertAct, noChanges, type Changes, type Standing } from './act-rows.ts';
import { digestsOf } from './digest.ts';
import { differences, loadImage, type Cell, type Image, type Subject } from './image.ts';
import { rulesOf } from './tables.ts';

/**
 * Carries one act of a person out and notes what it changed, so that the person can undo it. `sentence` says what was
 * done, as in "Assigned Dana Whitfield to Ana". What Baton does by itself, and what changes nothing, is not noted.
 */
export function rememberAct<Value>(
  context: WriteContext,
  subject: Subject,
  act: () => Value,
  sentence: (value: Value) => string,
): Value {
  if (context.caller.agentId === null) return act();
  const before = look(context, leadsOf(subject));
  const image = loadImage(context.db, subject);
  const value = act();
  const cells = differences(image, loadImage(context.db, subject));
  if (cells.some(isFirm)) note(context, sentence(value), changesSince(context, before, cells));
  return value;
}

/**
 * Notes that a person typed a new lead in. To undo that, the lead goes where trashed leads are, as long as nothing
 * happened to it: it is not deleted, because runs and the audit know it.
 */
export function rememberTypedIn(
  context: WriteContext,
  trashedStatusId: number,
  act: () => number,
  sentence: (leadId: number) => string,
): number {
  if (context.caller.agentId === null) return act();
  const before = look(context, []);
  const leadId = act();
  const image = loadImage(context.db, { leadIds: [leadId] });
  const changes = changesSince(context, { ...before, leadIds: [leadId] }, [comingOf(image, leadId, trashedStatusId)]);
  note(context, sentence(leadId), { ...changes, untouched: digestsOf(image) });
  return leadId;
}

function comingOf(image: Image, leadId: number, statusId: number): Cell {
  const lead = image.get(`lead ${leadId}`);
  const after = { status_id: lead?.['status_id'] ?? 0, agent_id: lead?.['agent_id'] ?? null };
  const assignedAt = lead?.['assigned_at'] ?? null;
  return {
    table: 'lead',
    key: leadId,
    before: { status_id: statusId, agent_id: null, assigned_at: null },
    after: { ...after, assigned_at: assignedAt },
  };
}

function note(context: WriteContext, sentence: string, changes: Changes): void {
  insertAct(context, { sentence, leadId: changes.leadIds[0] ?? null, runId: null, changes });
}

function leadsOf(subject: Subject): readonly number[] {
  return 'leadIds' in subject ? subject.leadIds : [];
}

/** Whether a person would see that something changed, and not only how Baton keeps it. */
function isFirm({ table, before, after }: Cell): boolean {
  const { columns, loose } = rulesOf(table);
  return columns.some((column) => !loose.includes(column) && before?.[column] !== after?.[column]);
}

type Look = {
  readonly leadIds: readonly number[];
  readonly standings: readonly { leadId: number; part: Part; at: number }[];
  readonly lastEntry: number;
  readonly lastRun: number;
};

const parts: readonly Part[] = ['lead', 'contact'];

function look({ db }: WriteContext, leadIds: readonly number[]): Look {
  const newest = db
    .statement<[], { entry: number; run: number }>(
      `SELECT ifnull((SELECT max(id) FROM ledger_entry), 0) AS entry, ifnull((SELECT max(id) FROM run), 0) AS run`,
    )
    .get();
  const standings = leadIds.flatMap((leadId) =>
    parts.map((part) => ({ leadId, part, at: standingOf(db, leadId, part) ?? 0 })),
  );
  return { leadIds, standings, lastEntry: newest?.entry ?? 0, lastRun: newest?.run ?? 0 };
}

function changesSince(context: WriteContext, before: Look, cells: readonly Cell[]): Changes {
  const { db } = context;
  const ledger = db
    .statement<[number], [number, number, string]>(
      'SELECT agent_id, given, owed FROM ledger_entry WHERE id > ? AND run_id IS NULL',
    )
    .raw()
    .all(before.lastEntry);
  const routedBy = db
    .statement<[number], number>(
      "SELECT id FROM run WHERE id > ? AND kind = 'route' AND state = 'committed' AND placed > 0",
    )
    .pluck()
    .get(before.lastRun);
  const standings = before.standings.flatMap(({ leadId, part, at }): Standing[] => {
    const after = standingOf(db, leadId, part);
    return after === null || after === at ? [] : [{ leadId, part, before: at, after }];
  });
  return {
    ...noChanges,
    leadIds: before.leadIds,
    cells,
    standings,
    ledger,
    routedBy: routedBy ?? null,
    doneAt: context.revision,
    isBrokers: operations[context.operation].role === 'broker',
  };
}

import type { PersonFile } from '../../../shared/contract/person-file.ts';
import type { PersonReader } from './person-reader.ts';

type Kept = PersonFile['acts'][number]['changes'];

/** What was kept as JSON beside an act; null where nothing was. */
export function keptOf(json: string | null): Kept {
  return json === null ? null : (JSON.parse(json) as Kept);
}

type ActRow = {
  lead_id: number | null;
  at: number;
  actor_id: number;
  sentence: string;
  state: 'done' | 'undone';
  changes: string;
};

export function actsOf({ db, ids, names, stamp }: PersonReader): PersonFile['acts'] {
  return db
    .statement<[string], ActRow>(
      `SELECT lead_id, at, actor_id, sentence, state, changes FROM act
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      at: stamp(row.at),
      by: names.agent(row.actor_id),
      sentence: row.sentence,
      state: row.state,
      changes: keptOf(row.changes),
    }));
}

type ImportRow = { lead_id: number; run_id: number; at: number; line: number; verdict: string; before: string | null };

export function importsOf({ db, ids, stamp }: PersonReader): PersonFile['imports'] {
  return db
    .statement<[string], ImportRow>(
      `SELECT lead_id, run_id, ifnull(run.committed_at, run.planned_at) AS at, line, verdict, before
       FROM import_row JOIN run ON run.id = run_id
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY run_id, line`,
    )
    .all(ids)
    .map((row) => ({
      leadId: row.lead_id,
      runId: row.run_id,
      at: stamp(row.at),
      line: row.line,
      verdict: row.verdict,
      before: keptOf(row.before),
    }));
}

type InboxRow = { lead_id: number; at: number; name: string; outcome: string; note: string };

export function inboxOf({ db, ids, stamp }: PersonReader): PersonFile['inbox'] {
  return db
    .statement<[string], InboxRow>(
      `SELECT lead_id, at, name, outcome, note FROM inbox_file
       WHERE lead_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    )
    .all(ids)
    .map((row) => ({ leadId: row.lead_id, at: stamp(row.at), file: row.name, outcome: row.outcome, note: row.note }));
}

type AuditRow = { id: number; at: number; actor_id: number | null; action: string; detail: string };

export function auditOf({ db, ids, names, stamp }: PersonReader): PersonFile['audit'] {
  return db
    .statement<[string], AuditRow>(
      `SELECT id, at, actor_id, action, detail FROM audit
       WHERE EXISTS (
         SELECT 1 FROM json_tree(audit.detail) AS part
         WHERE (part.key IN ('leadId', 'keepId', 'mergeId') OR part.path = '$.leadIds')
           AND part.type = 'integer' AND part.value IN (SELECT value FROM json_each(?)))
       ORDER BY id`,
    )
    .all(ids)
    .map((row) => ({
      at: stamp(row.at),
      entry: row.id,
      by: names.agent(row.actor_id),
      action: row.action,
      detail: JSON.parse(row.detail) as PersonFile['audit'][number]['detail'],
    }));
}

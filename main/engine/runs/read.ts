import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { changeSentence, isChangeKind, type ChangeKind } from '../../../shared/domain/runs/change-sentence.ts';
import { countWords, numberWords } from '../../../shared/domain/runs/count-words.ts';
import { distributionSentence, planSentence } from '../../../shared/domain/runs/sentence.ts';
import type { ReadContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { currentRevision } from '../db/revision.ts';
import { loadHashes } from './snapshot.ts';
import { requireRun, toRunRecord, type RunRecord, type RunRow } from './store.ts';

type Run = OutputOf<'runs.cancel'>;

const shownRejects = 200;

export function readRun(db: ReadDatabase, runId: number): RunDetail {
  const run = requireRun(db, runId);
  const rejected =
    run.kind === 'import'
      ? db
          .statement<[number, number], { line: number; reason: string }>(
            "SELECT line, reason FROM import_row WHERE run_id = ? AND verdict = 'reject' ORDER BY line LIMIT ?",
          )
          .all(runId, shownRejects)
      : [];
  const hashes = loadHashes(db, runId);
  const { perAgent, mends } = run.summary;
  return { ...toRun(run), runId, perAgent, mends, ...hashes, rejected };
}

export function readSummary(db: ReadDatabase, runId: number): Run {
  return toRun(requireRun(db, runId));
}

export function listRuns(context: ReadContext, input: InputOf<'runs.list'>): OutputOf<'runs.list'> {
  const { db } = context;
  const where = `state IN (SELECT value FROM json_each(?)) AND (? IS NULL OR kind IN (SELECT value FROM json_each(?)))`;
  const kinds = input.kinds ? JSON.stringify(input.kinds) : null;
  const parameters = [JSON.stringify(input.states), kinds, kinds ?? '[]'];
  const rows = db
    .statement<unknown[], RunRow>(
      `SELECT * FROM run WHERE ${where} ORDER BY ifnull(committed_at, planned_at) DESC, id DESC LIMIT ? OFFSET ?`,
    )
    .all(...parameters, input.limit, input.offset);
  const total = db
    .statement<unknown[], { total: number }>(`SELECT count(*) AS total FROM run WHERE ${where}`)
    .get(...parameters);
  return { rows: rows.map((row) => toRun(toRunRecord(row))), total: total?.total ?? 0, revision: currentRevision(db) };
}

function toRun(run: RunRecord): Run {
  const { summary } = run;
  return {
    id: run.id,
    kind: run.kind,
    state: run.state,
    title: run.title,
    sentence: sentenceOf(run),
    plannedAt: run.plannedAt,
    committedAt: run.committedAt,
    actorId: run.actorId,
    revision: run.planRevision,
    total: run.total,
    placed: run.placed,
    kept: run.kept,
    leftOver: run.leftOver,
    skipped: run.skipped,
    leftovers: summary.leftovers,
    counts: summary.counts,
    certificate: summary.certificate,
    undoOfRunId: run.undoOf,
    undoneByRunId: run.undoneBy,
  };
}

/** What the run did or would do, in one sentence. */
export function sentenceOf(run: RunRecord): string {
  if (run.kind === 'undo') return undoSentence(run);
  if (run.kind === 'import') return importSentence(run);
  if (isChangeKind(run.kind)) return sentenceOfChange(run, run.kind);
  if (run.kind === 'assign' && run.request.kind === 'assign' && run.request.agentId === null) {
    return `${leads(run.placed)} returned to the pool.`;
  }
  const agents = run.summary.perAgent.filter((agent) => agent.given > 0).length;
  const leftovers = run.summary.leftovers;
  const figures = { placed: run.placed, agents, leftOver: run.leftOver, leftovers };
  return run.state === 'planned' ? planSentence(figures) : distributionSentence(figures);
}

function sentenceOfChange(run: RunRecord, kind: ChangeKind): string {
  const { to, skips } = run.summary.change ?? { to: '', skips: [] };
  return changeSentence({
    kind,
    to,
    changed: run.placed,
    skipped: run.skipped,
    skips,
    isPlan: run.state === 'planned',
  });
}

function undoSentence(run: RunRecord): string {
  const left = leftAlone(run.summary);
  const isRedo = run.request.kind === 'undo' && run.request.again !== undefined;
  return isRedo ? `Done again for ${leads(run.placed)}${left}.` : `${leads(run.placed)} put back${left}.`;
}

function leftAlone({ notRestored, cannotReturn }: RunRecord['summary']): string {
  const parts = [
    { count: notRestored - cannotReturn, why: 'they changed since' },
    { count: cannotReturn, why: 'their agent or status is gone' },
  ];
  const said = parts.filter(({ count }) => count > 0);
  if (said.length === 0) return '';
  return `, ${said.map(({ count, why }) => `${numberWords(count)} left alone because ${why}`).join(', ')}`;
}

function importSentence(run: RunRecord): string {
  const counts = run.summary.counts;
  if (!counts) return 'Nothing imported.';
  const parts = [
    `${leads(counts.imported)} imported`,
    counts.updated > 0 ? `${numberWords(counts.updated)} updated` : '',
    counts.inquiries > 0 ? `${numberWords(counts.inquiries)} with a new inquiry` : '',
    counts.skipped > 0 ? `${numberWords(counts.skipped)} skipped as duplicates` : '',
    counts.rejected > 0 ? `${numberWords(counts.rejected)} rejected` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function leads(count: number): string {
  return countWords(count, 'lead', 'leads');
}

type LeadOfRunRow = {
  lead_id: number;
  name: string | null;
  outcome: OutputOf<'runs.leads'>['rows'][number]['outcome'];
  from_agent_id: number | null;
  to_agent_id: number | null;
  from_status_id: number | null;
  to_status_id: number | null;
  leftover_reason: OutputOf<'runs.leads'>['rows'][number]['leftoverReason'];
};

export function listRunLeads(context: ReadContext, input: InputOf<'runs.leads'>): OutputOf<'runs.leads'> {
  const { db } = context;
  requireRun(db, input.runId);
  const outcomes = input.outcomes ? JSON.stringify(input.outcomes) : null;
  const agentId = input.agentId ?? null;
  const where = `run_id = ? AND (? IS NULL OR outcome IN (SELECT value FROM json_each(?)))
    AND (? IS NULL OR to_agent_id = ? OR from_agent_id = ?)`;
  const parameters = [input.runId, outcomes, outcomes ?? '[]', agentId, agentId, agentId];
  const rows = db
    .statement<unknown[], LeadOfRunRow>(
      `SELECT page.*, lead_contact.name FROM (SELECT * FROM run_lead WHERE ${where} ORDER BY lead_id LIMIT ? OFFSET ?) AS page
       LEFT JOIN lead_contact ON lead_contact.lead_id = page.lead_id ORDER BY page.lead_id`,
    )
    .all(...parameters, input.limit, input.offset);
  const total = db
    .statement<unknown[], { total: number }>(`SELECT count(*) AS total FROM run_lead WHERE ${where}`)
    .get(...parameters);
  return {
    rows: rows.map((row) => ({
      leadId: row.lead_id,
      name: row.name ?? 'removed',
      outcome: row.outcome,
      fromAgentId: row.from_agent_id,
      toAgentId: row.to_agent_id,
      fromStatusId: row.from_status_id,
      toStatusId: row.to_status_id,
      leftoverReason: row.leftover_reason,
    })),
    total: total?.total ?? 0,
    revision: currentRevision(db),
  };
}

import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Gate } from '../../../shared/contract/gates.ts';
import type { DealFacts, Dealt, DealtLeads } from '../../../shared/domain/runs/deal.ts';
import { leftoverReason } from '../../../shared/domain/runs/leftovers.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { loadScores, saveScores } from './match-scores.ts';
import { factsOf } from './snapshot-facts.ts';

export type Snapshot = {
  readonly hash: string;
  readonly planHash: string;
  readonly facts: DealFacts;
  /** The facts as they were written, which the hash is over. */
  readonly text: string;
};

/** Facts are kept deflated; the first version of Baton kept them as they are. */
type SnapshotRow = { hash: string; plan_hash: string; facts: string | Buffer };

/** Keeps all that a plan was made from, so that it can be made again and proven the same. */
export function saveSnapshot(
  db: WriteDatabase,
  runId: number,
  facts: DealFacts,
  leads: DealtLeads,
  dealt: Dealt,
): void {
  const text = JSON.stringify(facts);
  db.statement('INSERT INTO run_snapshot (run_id, hash, plan_hash, facts, lead_order) VALUES (?, ?, ?, ?, ?)').run(
    runId,
    snapshotHash(text, leads),
    planHash(dealt.plan.to),
    deflateSync(text, { level: 1, memLevel: 5 }),
    bytesOf(Uint32Array.from(leads.ids)),
  );
  saveSignatures(db, runId, facts, dealt);
  saveScores(db, runId, leads);
}

/** What the run answers each agent with, by signature: never per lead and agent. */
function saveSignatures(db: WriteDatabase, runId: number, facts: DealFacts, dealt: Dealt): void {
  const left = new Set(dealt.plan.leftover.map(({ signature }) => signature));
  const insert = db.statement(
    'INSERT INTO run_signature (run_id, signature, gates, leftover_reason) VALUES (?, ?, ?, ?)',
  );
  dealt.gates.forEach((gates, signature) => {
    const failed: Partial<Record<Gate, number[]>> = {};
    gates.forEach((gate, index) => {
      if (gate !== null) (failed[gate] ??= []).push(facts.agents[index]!.id);
    });
    insert.run(runId, signature, JSON.stringify(failed), left.has(signature) ? leftoverReason(gates) : null);
  });
}

/** The first failing gate of each agent who failed one, for the leads of a signature. */
export function loadGates(db: ReadDatabase, runId: number, signature: number): ReadonlyMap<number, Gate> {
  const row = db
    .statement<[number, number], { gates: string }>(
      'SELECT gates FROM run_signature WHERE run_id = ? AND signature = ?',
    )
    .get(runId, signature);
  const failed = JSON.parse(row?.gates ?? '{}') as Record<Gate, number[]>;
  return new Map(
    Object.entries(failed).flatMap(([gate, agentIds]) => agentIds.map((id) => [id, gate as Gate] as const)),
  );
}

/** Null for a run that no distribution planned. */
export function loadHashes(db: ReadDatabase, runId: number): { snapshotHash: string | null; planHash: string | null } {
  const row = db
    .statement<[number], { hash: string; plan_hash: string }>(
      'SELECT hash, plan_hash FROM run_snapshot WHERE run_id = ?',
    )
    .get(runId);
  return { snapshotHash: row?.hash ?? null, planHash: row?.plan_hash ?? null };
}

/** Null for a run that no distribution planned. */
export function loadSnapshot(db: ReadDatabase, runId: number): Snapshot | null {
  const row = db
    .statement<[number], SnapshotRow>('SELECT hash, plan_hash, facts FROM run_snapshot WHERE run_id = ?')
    .get(runId);
  if (!row) return null;
  const text = typeof row.facts === 'string' ? row.facts : inflateSync(row.facts).toString();
  return { hash: row.hash, planHash: row.plan_hash, facts: factsOf(text), text };
}

type StoredLead = [agentId: number | null, signature: number, to: number];

/** The leads of a run in the service order that it had, and where its plan put each, 0 = left over. */
export function loadDealtLeads(db: ReadDatabase, runId: number): { leads: DealtLeads; to: Float64Array } {
  const order = loadOrder(db, runId);
  const rows = db
    .statement<[number], StoredLead>(
      `SELECT from_agent_id, signature, CASE outcome WHEN 'left_over' THEN 0 ELSE to_agent_id END
       FROM run_lead WHERE run_id = ? AND signature IS NOT NULL ORDER BY lead_id`,
    )
    .raw()
    .all(runId);
  if (rows.length !== order.length) {
    throw new AppError('CONFLICT', 'Some leads of this run have been erased since. It cannot be planned again.', {
      runId,
    });
  }
  const place = rankOf(order);
  const leads = {
    ids: Float64Array.from(order),
    signature: new Int32Array(order.length),
    from: new Float64Array(order.length),
  };
  const to = new Float64Array(order.length);
  rows.forEach(([agentId, signature, agent], rank) => {
    const index = place[rank]!;
    leads.from[index] = agentId ?? 0;
    leads.signature[index] = signature;
    to[index] = agent;
  });
  const scores = loadScores(db, runId, order);
  return { leads: scores ? { ...leads, scores } : leads, to };
}

function loadOrder(db: ReadDatabase, runId: number): Uint32Array {
  const row = db
    .statement<[number], { lead_order: Buffer }>('SELECT lead_order FROM run_snapshot WHERE run_id = ?')
    .get(runId);
  const bytes = row?.lead_order ?? Buffer.alloc(0);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The place in the service order of each lead by id. */
function rankOf(order: Uint32Array): Uint32Array {
  return Uint32Array.from(order, (_, index) => index).toSorted((left, right) => order[left]! - order[right]!);
}

/** SHA-256 of the facts as they are written and of the leads, a byte sequence that only they decide. */
export function snapshotHash(facts: string, leads: DealtLeads): string {
  const hash = createHash('sha256')
    .update(facts)
    .update(bytesOf(Uint32Array.from(leads.ids)))
    .update(bytesOf(leads.signature))
    .update(bytesOf(Uint32Array.from(leads.from)));
  for (const scores of leads.scores ?? []) if (scores !== null) hash.update(scores);
  return hash.digest('hex');
}

/** SHA-256 of who gets which lead, in service order. */
export function planHash(to: Float64Array): string {
  return createHash('sha256')
    .update(bytesOf(Uint32Array.from(to)))
    .digest('hex');
}

function bytesOf(column: Uint32Array | Int32Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

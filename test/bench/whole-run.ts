import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { median, millisecondsOf, watchLoop } from './measure.ts';
import type { BenchOffice } from './office.ts';
import type { Row } from './table.ts';

const rounds = 5;

/**
 * Row e: a whole automatic run over every lead of the office, from reading to commit, its plan checked, beside the
 * same rows written from a ready table by the sqlite3 command line. Each round is undone before the next.
 */
export async function benchWholeRun(office: BenchOffice, leads: number): Promise<Row[]> {
  const copy = path.join(office.folder, 'written.db');
  const hasYardstick = spawnSync('sqlite3', ['--version']).status === 0;
  if (hasYardstick) await prepareYardstick(office, copy);
  const planning: number[] = [];
  const committing: number[] = [];
  const undoing: number[] = [];
  const written: number[] = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const watch = watchLoop();
    let runId = 0;
    planning.push(
      await millisecondsOf(async () => {
        const plan = await office.ok('runs.plan', { kind: 'auto' });
        if (plan.placed !== leads || plan.certificate?.proven !== true) throw new Error(`planned ${plan.sentence}`);
        runId = plan.runId;
      }),
    );
    committing.push(await millisecondsOf(() => office.ok('runs.commit', { runId })));
    undoing.push(await millisecondsOf(() => office.ok('runs.undo', { runId })));
    longest = Math.max(longest, watch.stop().longest);
    if (!hasYardstick) continue;
    clear(copy);
    written.push(await millisecondsOf(() => write(copy)));
  }
  const whole = median(planning.map((time, index) => time + (committing[index] ?? 0)));
  return [
    { name: `automatic run over ${leads}: plan, checked`, figure: median(planning), unit: 'ms', goal: null },
    { name: 'automatic run: commit', figure: median(committing), unit: 'ms', goal: null },
    { name: 'automatic run: undo', figure: median(undoing), unit: 'ms', goal: null },
    { name: 'automatic run: longest gap of the main loop', figure: longest, unit: 'ms', goal: 50 },
    ...(hasYardstick
      ? [
          {
            name: 'e. whole run, checker included',
            figure: whole / median(written),
            unit: '×' as const,
            goal: leads >= 1_000_000 ? 1.25 : 1.35,
            remark: `${Math.round(whole)} ms against ${Math.round(median(written))} ms of the same writes`,
          },
        ]
      : []),
  ];
}

/** A copy of the office as it is before the run, with the decisions of a plan in a table of their own. */
async function prepareYardstick(office: BenchOffice, copy: string): Promise<void> {
  const { runId } = await office.ok('runs.plan', { kind: 'auto' });
  const database = new Database(path.join(office.folder, 'baton.db'), { readonly: true });
  database.prepare('VACUUM INTO ?').run(copy);
  database.close();
  await office.ok('runs.cancel', { runId });
  sqlite(copy, [
    'PRAGMA journal_mode = WAL;',
    'CREATE TABLE ready (id INTEGER PRIMARY KEY, agent INTEGER NOT NULL, signature INTEGER NOT NULL);',
    `INSERT INTO ready SELECT lead_id, to_agent_id, signature FROM run_lead WHERE run_id = ${runId};`,
    `DELETE FROM run_lead WHERE run_id = ${runId};`,
  ]);
}

const yardstickRun = 1_000_000_000;

const asBaton = ['PRAGMA synchronous = FULL;', 'PRAGMA cache_size = -65536;', 'PRAGMA wal_autocheckpoint = 0;'];

/** Back to where the run found the office. */
function clear(copy: string): void {
  sqlite(copy, [
    ...asBaton,
    'UPDATE lead SET agent_id = NULL, status_id = 1, assigned_at = NULL;',
    `DELETE FROM run_lead WHERE run_id = ${yardstickRun};`,
    'PRAGMA wal_checkpoint(TRUNCATE);',
  ]);
}

/** In two transactions, as a plan and its commit are. */
function write(copy: string): void {
  const at = Date.now();
  sqlite(copy, [
    ...asBaton,
    'BEGIN IMMEDIATE;',
    `INSERT INTO run_lead (run_id, lead_id, outcome, from_agent_id, to_agent_id, from_status_id, to_status_id,
       from_assigned_at, signature)
     SELECT ${yardstickRun}, ready.id, 'placed', lead.agent_id, ready.agent, lead.status_id, 2, lead.assigned_at,
       ready.signature
     FROM ready CROSS JOIN lead ON lead.id = ready.id;`,
    'COMMIT;',
    'BEGIN IMMEDIATE;',
    `UPDATE lead SET agent_id = run_lead.to_agent_id, status_id = run_lead.to_status_id, assigned_at = ${at},
       changed_at = ${at}, revision = revision + 1
     FROM run_lead WHERE run_lead.run_id = ${yardstickRun} AND run_lead.lead_id = lead.id;`,
    'COMMIT;',
  ]);
}

function sqlite(file: string, statements: readonly string[]): void {
  execFileSync('sqlite3', [file, statements.join('\n')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

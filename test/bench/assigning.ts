import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { median, millisecondsOf, watchLoop } from './measure.ts';
import type { BenchOffice } from './office.ts';
import type { Row } from './table.ts';

const rounds = 5;

/** Row c: every lead of the office to one agent by filter, beside a plain UPDATE of the same rows without any trail. */
export async function benchAssigning(office: BenchOffice, leads: number): Promise<Row[]> {
  const copy = path.join(office.folder, 'plain.db');
  const hasYardstick = spawnSync('sqlite3', ['--version']).status === 0;
  if (hasYardstick) copyData(path.join(office.folder, 'baton.db'), copy);
  const planning: number[] = [];
  const committing: number[] = [];
  const plain: number[] = [];
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const agentId = office.agentIds[round] ?? 0;
    const watch = watchLoop();
    let runId = 0;
    planning.push(
      await millisecondsOf(async () => {
        runId = (await office.ok('runs.plan', { kind: 'assign', target: { filter: {} }, agentId })).runId;
      }),
    );
    committing.push(await millisecondsOf(() => office.ok('runs.commit', { runId })));
    longest = Math.max(longest, watch.stop().longest);
    if (hasYardstick) plain.push(await millisecondsOf(() => plainUpdate(copy, agentId)));
  }
  const whole = median(planning.map((time, index) => time + (committing[index] ?? 0)));
  const yardstick = median(plain);
  return [
    { name: `bulk assign of ${leads} by filter, longest gap of the main loop`, figure: longest, unit: 'ms', goal: 50 },
    { name: 'bulk assign: plan', figure: median(planning), unit: 'ms', goal: null },
    { name: 'bulk assign: commit', figure: median(committing), unit: 'ms', goal: null },
    ...(hasYardstick
      ? [
          ratio('c. commit with trail and audit', median(committing), yardstick, 1.15),
          ratio('c. plan and commit', whole, yardstick, null),
        ]
      : []),
  ];
}

export const missingYardstick =
  'Rows a, c and e need the sqlite3 command line as their yardstick, and this machine has none.';

function ratio(name: string, figure: number, yardstick: number, goal: number | null): Row {
  const remark = `${Math.round(figure)} ms against ${Math.round(yardstick)} ms of a plain UPDATE`;
  return { name, figure: figure / yardstick, unit: '×', goal, remark };
}

function copyData(from: string, to: string): void {
  const database = new Database(from, { readonly: true });
  database.prepare('VACUUM INTO ?').run(to);
  database.close();
}

function plainUpdate(file: string, agentId: number): void {
  const sql = [
    'PRAGMA journal_mode = WAL;',
    'PRAGMA synchronous = FULL;',
    'PRAGMA cache_size = -65536;',
    `UPDATE lead SET agent_id = ${agentId}, status_id = 2, assigned_at = 1800000000000, changed_at = 1800000000000,`,
    'revision = revision + 1;',
  ];
  execFileSync('sqlite3', [file, sql.join('\n')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { millisecondsOf, watchLoop } from './measure.ts';
import { writeLeadFile } from './lead-file.ts';
import type { BenchOffice } from './office.ts';
import { plainImport } from './plain-import.ts';
import type { Row } from './table.ts';

/** Rows a and f: a whole file comes into an empty office, and the loop of the thread that owns the window meanwhile. */
export async function benchImport(office: BenchOffice, leads: number): Promise<Row[]> {
  const file = path.join(office.folder, 'leads.csv');
  writeLeadFile(file, leads, Date.now());
  const idle = watchLoop();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const atRest = idle.stop();

  const watch = watchLoop();
  const planning = await millisecondsOf(() => office.ok('intake.plan', { source: { path: file } }));
  const [run] = (await office.ok('runs.list', { kinds: ['import'], states: ['planned'] })).rows;
  const committing = await millisecondsOf(() => office.ok('runs.commit', { runId: run?.id ?? 0 }));
  const busy = watch.stop();

  const { total } = await office.ok('leads.list', { limit: 1 });
  if (total !== leads) throw new Error(`The import brought ${total} leads instead of ${leads}.`);
  return [
    { name: `import of ${leads} leads: plan`, figure: planning, unit: 'ms', goal: null },
    { name: 'import: commit', figure: committing, unit: 'ms', goal: null },
    ...(await againstPlain(office, leads, planning + committing)),
    {
      name: 'f. main loop during the import, longest gap',
      figure: busy.longest,
      unit: 'ms',
      goal: 33,
      remark: `${atRest.longest.toFixed(1)} ms when idle`,
    },
    {
      name: 'f. main loop during the import, p99 against idle',
      figure: busy.p99 / atRest.p99,
      unit: '×',
      // A smaller file is in within two seconds: a hundredth of its beats are too few to tell.
      goal: leads >= 1_000_000 ? 1.1 : null,
      remark: `${busy.p99.toFixed(2)} ms against ${atRest.p99.toFixed(2)} ms`,
    },
  ];
}

async function againstPlain(office: BenchOffice, leads: number, whole: number): Promise<Row[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return [];
  const plain = await plainImport(office.folder);
  return [
    {
      name: 'a. import with dedupe: plan and commit',
      figure: whole / plain,
      unit: '×',
      goal: leads >= 1_000_000 ? 0.75 : 0.85,
      remark: `${Math.round(whole)} ms against ${Math.round(plain)} ms of .import into the same tables`,
    },
  ];
}

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { giveMemoryBack, type LoopBeats, median, millisecondsOf, watchLoop } from './measure.ts';
import { writeLeadFile } from './lead-file.ts';
import { openBenchOffice, type BenchOffice } from './office.ts';
import { plainImport } from './plain-import.ts';
import type { Row } from './table.ts';

/** Of a small file one import gives too few beats: the loop is watched over so many, each into an office of its own. */
const rounds = 5;
const manyLeads = 1_000_000;

type Imported = {
  readonly planning: number;
  readonly committing: number;
  readonly busy: LoopBeats;
  readonly atRest: LoopBeats;
};

/** Rows a and f: a whole file comes into an empty office, and the loop of the thread that owns the window meanwhile. */
export async function benchImport(office: BenchOffice, leads: number): Promise<Row[]> {
  const first = await importFile(office, leads);
  const all = [first];
  const more = leads < manyLeads ? rounds - 1 : 0;
  for (let round = 0; round < more; round += 1) all.push(await importElsewhere(leads));
  const longest = all.toSorted((one, other) => other.busy.longest - one.busy.longest)[0] ?? first;
  const ratios = all.map(({ busy, atRest }) => busy.p99 / atRest.p99);
  return [
    { name: `import of ${leads} leads: plan`, figure: first.planning, unit: 'ms', goal: null },
    { name: 'import: commit', figure: first.committing, unit: 'ms', goal: null },
    ...(await againstPlain(office, leads, first.planning + first.committing)),
    {
      name: 'f. main loop during the import, longest gap',
      figure: longest.busy.longest,
      unit: 'ms',
      goal: 33,
      remark: `${longest.atRest.longest.toFixed(1)} ms when idle`,
    },
    {
      name: 'f. main loop during the import, p99 against idle',
      figure: median(ratios),
      unit: '×',
      goal: 1.1,
      remark: ratios.map((ratio) => ratio.toFixed(2)).join(', '),
    },
  ];
}

async function importElsewhere(leads: number): Promise<Imported> {
  const office = await openBenchOffice();
  try {
    return await importFile(office, leads);
  } finally {
    await office.close();
  }
}

/** Fills an empty office from a file. */
export async function importFile(office: BenchOffice, leads: number): Promise<Imported> {
  const file = path.join(office.folder, 'leads.csv');
  writeLeadFile(file, leads, Date.now());
  giveMemoryBack();
  const idle = watchLoop();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const atRest = idle.stop();

  const watch = watchLoop();
  const planning = await millisecondsOf(() => office.ok('intake.plan', { source: { path: file } }));
  const [run] = (await office.ok('runs.list', { kinds: ['import'], states: ['planned'] })).rows;
  const committing = await millisecondsOf(() => office.ok('runs.commit', { runId: run?.id ?? 0 }));
  const busy = watch.stop();

  const { total } = await office.ok('leads.list', { limit: 1 });
  if (total !== leads) throw new Error(`The import brought ${total} leads instead of ${leads}.`);
  return { planning, committing, busy, atRest };
}

async function againstPlain(office: BenchOffice, leads: number, whole: number): Promise<Row[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return [];
  const plain = await plainImport(office.folder);
  return [
    {
      name: 'a. import with dedupe: plan and commit',
      figure: whole / plain,
      unit: '×',
      goal: leads >= manyLeads ? 0.75 : 0.85,
      remark: `${Math.round(whole)} ms against ${Math.round(plain)} ms of .import into the same tables`,
    },
  ];
}

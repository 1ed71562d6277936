import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { giveMemoryBack, type LoopBeats, median, millisecondsOf, untilIdle, watchLoop } from './measure.ts';
import { writeLeadFile } from './lead-file.ts';
import { openBenchOffice, type BenchOffice } from './office.ts';
import { plainImport } from './plain-import.ts';
import type { Row } from './table.ts';

/** A small file is imported so often, each time into an office of its own. */
const rounds = 5;
const manyLeads = 1_000_000;
const fewLeads = 100_000;

type Imported = {
  readonly planning: number;
  readonly committing: number;
  readonly busy: LoopBeats;
  readonly atRest: LoopBeats;
};

type Compared = Imported & { readonly plain: number | null };

/**
 * Rows a and f: whole files come into empty offices, and the loop of the thread that owns the window meanwhile, which is
 * watched during an import of a million rows at any scale. `office` is filled.
 */
export async function benchImport(office: BenchOffice, leads: number): Promise<Row[]> {
  const compared = [await compare(office, 0, leads)];
  const more = leads < manyLeads ? rounds - 1 : 0;
  for (let round = 0; round < more; round += 1) compared.push(await elsewhere((other) => compare(other, 0, leads)));
  const long = leads < manyLeads ? await elsewhere((other) => importFile(other, manyLeads)) : compared[0]!;
  return [
    {
      name: `import of ${leads} leads: plan`,
      figure: median(compared.map(({ planning }) => planning)),
      unit: 'ms',
      goal: null,
    },
    { name: 'import: commit', figure: median(compared.map(({ committing }) => committing)), unit: 'ms', goal: null },
    ...againstPlain('a. import with dedupe: plan and commit', compared, leads >= manyLeads ? 0.75 : 0.85),
    ...(leads < manyLeads ? [] : await intoMany()),
    ...loopRows(long),
  ];
}

async function intoMany(): Promise<Row[]> {
  const compared = await elsewhere(async (office) => {
    await importFile(office, manyLeads);
    await untilIdle();
    return compare(office, manyLeads, fewLeads);
  });
  return againstPlain('a. import of 100000 into 1000000', [compared], 1.05);
}

function loopRows({ busy, atRest }: Imported): Row[] {
  return [
    {
      name: 'f. main loop during an import of 1000000, longest gap',
      figure: busy.longest,
      unit: 'ms',
      goal: 33,
      remark: `${atRest.longest.toFixed(1)} ms when idle`,
    },
    {
      name: 'f. main loop during an import of 1000000, p99 against idle',
      figure: busy.p99 / atRest.p99,
      unit: '×',
      goal: 1.1,
    },
  ];
}

async function elsewhere<Result>(act: (office: BenchOffice) => Promise<Result>): Promise<Result> {
  const office = await openBenchOffice();
  try {
    return await act(office);
  } finally {
    await office.close();
  }
}

async function compare(office: BenchOffice, present: number, leads: number): Promise<Compared> {
  const imported = await importFile(office, leads, present);
  await untilIdle();
  const hasYardstick = spawnSync('sqlite3', ['--version']).status === 0;
  return { ...imported, plain: hasYardstick ? await plainImport(office.folder, present) : null };
}

/** Imports a file of new people into an office that has `present` leads. */
export async function importFile(office: BenchOffice, leads: number, present = 0): Promise<Imported> {
  const file = path.join(office.folder, 'leads.csv');
  writeLeadFile(file, leads, Date.now(), present);
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
  if (total !== present + leads) throw new Error(`The office has ${total} leads instead of ${present + leads}.`);
  return { planning, committing, busy, atRest };
}

function againstPlain(name: string, compared: readonly Compared[], goal: number): Row[] {
  const ratios = compared.flatMap(({ planning, committing, plain }) =>
    plain === null ? [] : [(planning + committing) / plain],
  );
  if (ratios.length === 0) return [];
  const middle = (part: (one: Compared) => number) => Math.round(median(compared.map(part)));
  const own = middle(({ planning, committing }) => planning + committing);
  const times = `${own} ms against ${middle(({ plain }) => plain ?? 0)} ms of .import into the same tables`;
  return [
    {
      name,
      figure: median(ratios),
      unit: '×',
      goal,
      remark: ratios.length === 1 ? times : `${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}; ${times}`,
    },
  ];
}

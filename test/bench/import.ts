import path from 'node:path';
import { millisecondsOf, watchLoop } from './measure.ts';
import { writeLeadFile } from './lead-file.ts';
import type { BenchOffice } from './office.ts';
import type { Row } from './table.ts';

/** Row f: the loop of the thread that owns the window while a whole file comes in. It fills the office, too. */
export async function benchImport(office: BenchOffice, leads: number): Promise<Row[]> {
  const file = path.join(office.folder, 'leads.csv');
  writeLeadFile(file, leads, Date.now());
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
  return [
    { name: `import of ${leads} leads: plan`, figure: planning, unit: 'ms', goal: null },
    { name: 'import: commit', figure: committing, unit: 'ms', goal: null },
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
      goal: 1.1,
      remark: `${busy.p99.toFixed(2)} ms against ${atRest.p99.toFixed(2)} ms`,
    },
  ];
}

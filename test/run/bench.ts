import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchAssigning, missingYardstick } from '../bench/assigning.ts';
import { benchImport } from '../bench/import.ts';
import { benchMatch } from '../bench/match.ts';
import { openBenchOffice } from '../bench/office.ts';
import { benchPlanner } from '../bench/planner.ts';
import { benchReading } from '../bench/reading.ts';
import { benchRouting } from '../bench/routing.ts';
import { benchScreen } from '../bench/screen.ts';
import { formatTable, verdict } from '../bench/table.ts';
import { benchWholeRun } from '../bench/whole-run.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, leads: { type: 'string' } } });
const leads = Number(values.leads ?? (values.quick ? 100_000 : 1_000_000));

const office = await openBenchOffice();
try {
  console.log(
    `${leads} leads, ${office.agentIds.length} agents, Node ${process.versions.node}; the engine in its threads.`,
  );
  const importing = await benchImport(office, leads);
  const reading = await benchReading(office, leads);
  const running = await benchWholeRun(office, leads);
  const assigning = await benchAssigning(office, leads);
  const planner = await benchPlanner(leads);
  const routing = await benchRouting();
  const matching = await benchMatch();
  const screen = await benchScreen();
  const rows = [...importing, ...reading, ...running, ...assigning, ...planner, ...routing, ...matching, ...screen];
  console.log(formatTable(rows));
  if (spawnSync('sqlite3', ['--version']).status !== 0) console.log(missingYardstick);
  const missed = rows.filter((row) => verdict(row) === 'MISSED').length;
  console.log(missed === 0 ? 'Every goal is reached.' : `Goals missed: ${missed}.`);
} finally {
  await office.close();
}

import { importFile } from './import.ts';
import { openBenchOffice } from './office.ts';
import { plainImport } from './plain-import.ts';
const n = Number(process.env.N ?? 1_000_000);
for (let i = 0; i < Number(process.env.ROUNDS ?? 1); i++) {
  const office = await openBenchOffice();
  const r = await importFile(office, n);
  const plain = process.env.PLAIN === '0' ? NaN : await plainImport(office.folder);
  console.log(
    n,
    'plan',
    Math.round(r.planning),
    'commit',
    Math.round(r.committing),
    'plain',
    Math.round(plain),
    'ratio',
    ((r.planning + r.committing) / plain).toFixed(3),
    'p99',
    (r.busy.p99 / r.atRest.p99).toFixed(2),
    'gap',
    r.busy.longest.toFixed(1),
  );
  await office.close();
}

import { checkDistribution } from '../../shared/domain/distribution/check.ts';
import { groupLeads } from '../../shared/domain/distribution/groups.ts';
import { planDistribution, solveGroups } from '../../shared/domain/distribution/plan.ts';
import type { DistributionPlan, DistributionSnapshot } from '../../shared/domain/distribution/types.ts';
import { collectGarbage, median, millisecondsOf } from './measure.ts';
import { dealByHeap, dealByScan } from './one-at-a-time.ts';
import { rings, typicalOffice } from './planner-offices.ts';
import type { Row } from './table.ts';

/** The planner is done in tens of milliseconds: a few rounds would tell more of the machine than of it. */
const rounds = 15;
const warmUps = 20;
const largeWarmUps = 4;

/**
 * Row d: the planner alone beside the same leads dealt one at a time, then on rings made to delay it. Solving takes
 * hardly longer for more leads, so its ratio has a goal for a million only.
 */
export async function benchPlanner(leads: number): Promise<Row[]> {
  const { first, heap, solve, scan, plan, check } = await interleave(typicalOffice(leads));
  const against = `${Math.round(heap)} ms one at a time by a heap (by a scan ${Math.round(scan)} ms)`;
  const ratio = (name: string, own: number, goal: number | null): Row => {
    return { name, figure: own / heap, unit: '×', goal, remark: `${own.toFixed(1)} ms against ${against}` };
  };
  const rows: Row[] = [
    ratio('d. planner, solved on groups', solve, leads >= 1_000_000 ? 0.05 : null),
    ratio('d. planner, down to the last lead', plan, null),
    { name: 'd. a typical plan', figure: plan, unit: 'ms', goal: 50, remark: `${first.toFixed(0)} ms the first time` },
    { name: 'd. its check', figure: check, unit: 'ms', goal: null },
  ];
  for (const [name, snapshot] of rings(leads)) {
    const planning = await medianOf(() => planDistribution(snapshot));
    const finished = planDistribution(snapshot);
    const remark = `${(await medianOf(() => prove(snapshot, finished))).toFixed(0)} ms to check`;
    rows.push({ name: `d. ${name}`, figure: planning, unit: 'ms', goal: 500, remark });
  }
  return rows;
}

const contestants = ['heap', 'solve', 'scan', 'plan', 'check'] as const;
type Contestant = (typeof contestants)[number];

/** The contestants in turns, so that whatever slows the machine slows them all, once they are warm. */
async function interleave(snapshot: DistributionSnapshot): Promise<Record<Contestant | 'first', number>> {
  const first = await millisecondsOf(() => planDistribution(snapshot));
  const small = workOn(typicalOffice(10_000));
  for (let round = 0; round < warmUps; round += 1) for (const name of contestants) small[name]();
  const work = workOn(snapshot);
  const times: Record<Contestant, number[]> = { heap: [], solve: [], scan: [], plan: [], check: [] };
  for (let round = 0; round < largeWarmUps; round += 1) for (const name of contestants) work[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of contestants) {
      collectGarbage();
      times[name].push(await millisecondsOf(work[name]));
    }
  }
  return {
    first,
    heap: median(times.heap),
    solve: median(times.solve),
    scan: median(times.scan),
    plan: median(times.plan),
    check: median(times.check),
  };
}

function workOn(snapshot: DistributionSnapshot): Record<Contestant, () => unknown> {
  const grouping = groupLeads(snapshot);
  const finished = planDistribution(snapshot);
  return {
    heap: () => dealByHeap(snapshot),
    solve: () => solveGroups(grouping, snapshot.owed),
    scan: () => dealByScan(snapshot),
    plan: () => planDistribution(snapshot),
    check: () => prove(snapshot, finished),
  };
}

async function medianOf(work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await millisecondsOf(work));
  return median(times);
}

function prove(snapshot: DistributionSnapshot, plan: DistributionPlan): void {
  const certificate = checkDistribution(snapshot, plan);
  if (!certificate.proven) throw new Error(`The checker refused a plan: ${certificate.statement}`);
}

import fs from 'node:fs';
import { criteriaSchema, type Agent } from '../../shared/contract/team.ts';
import { median, millisecondsOf, percentile } from './measure.ts';
import { importFile } from './import.ts';
import { openBenchOffice, type BenchOffice } from './office.ts';
import type { Row } from './table.ts';

const leads = 100_000;
const arrivals = 150;
/** Code that is seldom run is slow; an office that has been open for an hour has run it. */
const warmUps = 150;
const together = 10_000;

/**
 * In an office of 200 agents and 100,000 leads of its own: one lead that arrives, with and without the model, and
 * 10,000 that are routed as one run.
 */
export async function benchRouting(): Promise<Row[]> {
  const office = await openBenchOffice();
  try {
    await importFile(office, leads);
    await describeAgents(office);
    const turns = await timesOf(office, 'round_robin');
    const matched = await timesOf(office, 'best_match');
    const even = await routeTogether(office, 'round_robin');
    const best = await routeTogether(office, 'best_match');
    return [
      {
        name: 'one arrival, 200 agents, round robin',
        figure: median(turns.warm),
        unit: 'ms',
        goal: 3,
        remark: spread(turns),
      },
      {
        name: 'one arrival, 200 agents, best match, the model loaded',
        figure: median(matched.warm),
        unit: 'ms',
        goal: 30,
        remark: spread(matched),
      },
      { name: `${together} arrivals in one run, in turns: plan`, figure: even.planning, unit: 'ms', goal: null },
      { name: `${together} arrivals in one run, in turns: commit`, figure: even.committing, unit: 'ms', goal: null },
      {
        name: `${together} arrivals in one run, best match: plan`,
        figure: best.planning,
        unit: 'ms',
        goal: null,
        remark: 'reading, embedding and comparing each inquiry',
      },
      { name: `${together} arrivals in one run, best match: commit`, figure: best.committing, unit: 'ms', goal: null },
    ];
  } finally {
    await office.close();
  }
}

/** Every agent gets the criteria and the words of one of the labelled set. */
async function describeAgents(office: BenchOffice): Promise<void> {
  const criteria = ['real-estate', 'insurance', 'mortgage'].flatMap(labelledCriteria);
  for (const [index, id] of office.agentIds.entries()) {
    await office.ok('team.save', { id, criteria: criteria[index % criteria.length]! });
  }
}

function labelledCriteria(office: string): Agent['criteria'][] {
  const file = fs.readFileSync(new URL(`match/${office}.json`, import.meta.url), 'utf8');
  const { agents } = JSON.parse(file) as { agents: { criteria: unknown }[] };
  return agents.map(({ criteria }) => criteriaSchema.parse(criteria));
}

type Times = { readonly first: number; readonly warm: readonly number[] };

function spread({ first, warm }: Times): string {
  return `p95 ${percentile(warm, 0.95).toFixed(1)} ms; ${Math.round(first)} ms the first time`;
}

/** Each with its inquiry, as they come in one by one; what a lead costs without routing is taken off. */
async function timesOf(office: BenchOffice, mode: 'round_robin' | 'best_match'): Promise<Times> {
  await office.route({ mode, on: false });
  const plain: number[] = [];
  for (let index = 0; index < arrivals; index += 1) plain.push(await arrive(office, `${mode} plain`, index));
  await office.route({ mode, on: true });
  const times: number[] = [];
  for (let index = 0; index < warmUps + arrivals; index += 1) times.push(await arrive(office, mode, index));
  await office.route({ mode, on: false });
  const [first = 0, ...others] = times.map((time) => Math.max(0, time - median(plain)));
  return { first, warm: others.slice(warmUps - 1) };
}

function arrive(office: BenchOffice, kind: string, index: number): Promise<number> {
  return millisecondsOf(() =>
    office.ok('leads.create', {
      name: `Arrival ${index}`,
      email: `${kind.replace(' ', '-')}-${index}@bench.example`,
      inquiry: `We look for a house with ${2 + (index % 4)} bedrooms and a garden, budget ${300 + index} thousand dollars`,
    }),
  );
}

async function routeTogether(
  office: BenchOffice,
  mode: 'round_robin' | 'best_match',
): Promise<{ planning: number; committing: number }> {
  await office.route({ mode, on: false });
  const ids: number[] = [];
  for (let offset = 0; offset < together; offset += 200) {
    const page = await office.ok('leads.list', {
      filter: { agentIds: [null], statusCategories: ['unassigned'] },
      offset,
      limit: 200,
    });
    ids.push(...page.rows.map(({ id }) => id));
  }
  let runId = 0;
  const planning = await millisecondsOf(async () => {
    runId = (await office.ok('runs.plan', { kind: 'route', target: { ids } })).runId;
  });
  const committing = await millisecondsOf(() => office.ok('runs.commit', { runId }));
  await office.ok('runs.undo', { runId });
  return { planning, committing };
}

import type { CallOf } from '../../shared/contract/index.ts';
import { daySpans, followUpStates, slaStates, type LeadFilter } from '../../shared/contract/lead-filter.ts';
import { sortFields } from '../../shared/contract/leads.ts';
import { millisecondsOf, percentile } from './measure.ts';
import type { BenchOffice } from './office.ts';
import type { Row } from './table.ts';

const repeats = 40;
const page = 50;

type Question = CallOf<'leads.list'>;

/** What the Leads screen asks for, through the worker link; p95 of each. */
export async function benchReading(office: BenchOffice, leads: number): Promise<Row[]> {
  const p95 = async (questions: readonly Question[]) => {
    const times: number[] = [];
    for (const question of questions) times.push(await millisecondsOf(() => office.ok('leads.list', question)));
    return percentile(times, 0.95);
  };
  const same = (question: Question) => Array.from({ length: repeats }, () => ({ limit: page, ...question }));
  const facets = async (asked: readonly LeadFilter[]) => {
    const times: number[] = [];
    for (const filter of asked) times.push(await millisecondsOf(() => office.ok('leads.facets', { filter })));
    return percentile(times, 0.95);
  };
  const ordered = sortFields.map((field): Question => ({ sort: [{ field, direction: 'desc' }], limit: page }));
  const filtered = filters(office).map((filter, index): Question => ({ ...ordered[index % ordered.length], filter }));
  const isLarge = leads > 100_000;
  await tagAndPlan(office);
  const remembering = await millisecondsOf(() => allRemembered(office));
  return [
    { name: 'leads remembered in the background', figure: remembering, unit: 'ms', goal: null },
    { name: 'first page', figure: await p95(same({})), unit: 'ms', goal: isLarge ? 16 : 8 },
    { name: 'jump to the end', figure: await p95(same({ offset: leads - page })), unit: 'ms', goal: 16 },
    {
      name: 'jump to the middle of any order',
      figure: await p95(ordered.flatMap((question) => same({ ...question, offset: leads / 2 }).slice(0, 4))),
      unit: 'ms',
      goal: 16,
    },
    { name: 'b. 120 filters, sorted: page and count', figure: await p95(filtered), unit: 'ms', goal: isLarge ? 16 : 8 },
    {
      name: 'facets of all leads',
      figure: await facets(Array.from({ length: repeats }, () => ({}))),
      unit: 'ms',
      goal: 16,
    },
    {
      name: 'facet refresh, 40 filters',
      figure: await facets(filters(office).slice(0, repeats)),
      unit: 'ms',
      goal: 16,
    },
    { name: 'text search, first page', figure: await p95(searches()), unit: 'ms', goal: 16 },
    { name: 'first page after a change', figure: await afterChanges(office), unit: 'ms', goal: null },
  ];
}

/** What an import does not bring: tags, and follow-ups. */
async function tagAndPlan(office: BenchOffice): Promise<void> {
  const filter: LeadFilter = { sourceIds: [1], temperatures: ['hot'] };
  const { runId } = await office.ok('runs.plan', { kind: 'tag', add: ['Investor'], target: { filter } });
  await office.ok('runs.commit', { runId });
  const { rows } = await office.ok('leads.list', { limit: 200 });
  for (const [index, { id }] of rows.entries()) {
    const dueAt = Date.now() + (index - 100) * 3_600_000;
    await office.ok('activity.add', { leadId: id, kind: 'followUp', text: 'Call again', dueAt });
  }
}

/** Until then the tables answer, which takes them longer, and slices of reading stand between the questions. */
async function allRemembered(office: BenchOffice): Promise<void> {
  const soon = 12;
  let quick = 0;
  for (let tries = 0; tries < 600 && quick < 5; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const question: Question = { filter: { text: `thousand ${200 + tries}` }, sort: [{ field: 'phone' }], limit: 1 };
    const seen = await millisecondsOf(() => office.ok('leads.list', question));
    quick = seen < soon ? quick + 1 : 0;
  }
}

async function afterChanges(office: BenchOffice): Promise<number> {
  const { rows } = await office.ok('leads.list', { limit: 20 });
  const times: number[] = [];
  for (const { id, flags } of rows) {
    await office.ok('leads.flag', { leadId: id, flag: 'vip', on: !flags.includes('vip') });
    times.push(await millisecondsOf(() => office.ok('leads.list', { limit: page })));
  }
  return percentile(times, 0.95);
}

function filters(office: BenchOffice): LeadFilter[] {
  const temperatures = ['hot', 'warm', 'cold'] as const;
  const ages = ['day', 'week', 'month', 'older'] as const;
  const agentOf = (index: number) => office.agentIds[index % 20] ?? null;
  return Array.from({ length: 120 }, (_, index) => ({
    ...(index % 2 === 0 ? { temperatures: [temperatures[index % 3] ?? 'hot'] } : {}),
    ...(index % 3 === 0 ? { ages: [ages[index % 4] ?? 'week'] } : {}),
    ...(index % 5 === 0 ? { agentIds: [null, agentOf(index)] } : {}),
    ...(index % 7 < 3 ? { sourceIds: [(index % 6) + 1] } : {}),
    ...(index % 11 === 0 ? { statusCategories: ['unassigned' as const] } : {}),
    ...(index % 4 === 1 ? { tags: index % 8 === 1 ? ['Investor'] : [null] } : {}),
    ...(index % 5 === 2 ? { slas: [slaStates[index % slaStates.length] ?? null, 'breached' as const] } : {}),
    ...(index % 13 === 3 ? { followUps: [followUpStates[index % 3] ?? null] } : {}),
    ...(index % 6 === 1 ? { score: { from: index % 50, to: 60 } } : {}),
    ...(index % 9 === 4 ? { created: { withinHours: 24 * (index % 40) + 1 } } : {}),
    ...(index % 10 === 6 ? { changed: { days: daySpans[index % daySpans.length] } } : {}),
    ...(index % 17 === 5 ? { overdue: true as const } : {}),
    ...(index % 3 === 1 ? { not: { branchIds: [(index % 20) + 1, null], tags: ['Investor'] } } : {}),
  }));
}

/** Parts of names, addresses and numbers, and of what leads wrote, rare and frequent; no two alike. */
function searches(): Question[] {
  const texts = Array.from({ length: repeats / 8 }, (_, index) => [
    ['silva', 'okafor', 'weber', 'moreau', 'haddad'][index % 5],
    `okafor ${index + 12}`,
    `lead77${index}@`,
    `4152 00${index} 12`,
    `z${'aeiou'[index]}z`,
    `${90 + index}`,
    ['valuation', 'garden', 'station', 'flat to', 'gard'][index],
    `budget ${index + 230}`,
  ]).flat();
  return texts.map((text) => ({ filter: { text }, limit: page }));
}

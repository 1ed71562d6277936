import type { CallOf } from '../../shared/contract/index.ts';
import type { LeadFilter } from '../../shared/contract/lead-filter.ts';
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
  return [
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
  ];
}

function filters(office: BenchOffice): LeadFilter[] {
  const temperatures = ['hot', 'warm', 'cold'] as const;
  const ages = ['day', 'week', 'month', 'older'] as const;
  return Array.from({ length: 120 }, (_, index) => ({
    ...(index % 2 === 0 ? { temperatures: [temperatures[index % 3] ?? 'hot'] } : {}),
    ...(index % 3 === 0 ? { ages: [ages[index % 4] ?? 'week'] } : {}),
    ...(index % 5 === 0 ? { agentIds: [null, office.agentIds[index % 20] ?? null] } : {}),
    ...(index % 7 < 3 ? { sourceIds: [(index % 6) + 1] } : {}),
    ...(index % 11 === 0 ? { statusCategories: ['unassigned' as const] } : {}),
  }));
}

function searches(): Question[] {
  const texts = ['silva', 'okafor 12', 'lead777@', '4152 000 123', 'grace', 'zzzz', '99', 'weber 4'];
  return Array.from({ length: repeats }, (_, index) => ({
    filter: { text: texts[index % texts.length] },
    limit: page,
  }));
}

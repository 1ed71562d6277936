import fc from 'fast-check';
import {
  ages,
  daySpans,
  flags,
  followUpStates,
  slaStates,
  temperatures,
  type DateSpan,
  type LeadFilter,
} from '../../../shared/contract/lead-filter.ts';
import { sortFields } from '../../../shared/contract/leads.ts';
import { statusCategories } from '../../../shared/contract/statuses.ts';

export const tagsInUse = ['Investor', 'first home', 'Español', 'B2B'];
const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const orNone = <Value>(values: readonly Value[]) => fc.subarray<Value | null>([null, ...values]);
const optional = { requiredKeys: [] };

const choices = {
  statusIds: some([1, 2, 3, 4, 10, 12]),
  statusCategories: some(statusCategories),
  agentIds: orNone([1, 2, 3, 4]),
  sourceIds: orNone([1, 2, 3]),
  branchIds: orNone([1, 2]),
  departmentIds: orNone([1, 2]),
  temperatures: some(temperatures),
  flags: orNone(flags),
  ages: some(ages),
  tags: orNone([...tagsInUse, 'never']),
  slas: orNone(slaStates),
  followUps: orNone(followUpStates),
};

const span = (now: number): fc.Arbitrary<DateSpan> =>
  fc.record(
    {
      from: fc.integer({ min: now - 60 * 86_400_000, max: now }),
      before: fc.integer({ min: now - 30 * 86_400_000, max: now + 10 * 86_400_000 }),
      days: fc.constantFrom(...daySpans),
      withinHours: fc.integer({ min: 1, max: 1000 }),
      olderThanHours: fc.integer({ min: 1, max: 500 }),
    },
    optional,
  );

export const texts = [
  'zo',
  'zoe',
  'ana 1',
  '555',
  '(412) 555-10',
  '7',
  'garden',
  'gard',
  'ubung',
  'a',
  'ka-2',
  'x?',
  'sea view',
];

/** A filter of one to a few of all fields, which mostly leaves something. */
export function anyFilter(now: number, runId: number): fc.Arbitrary<LeadFilter> {
  const fields = {
    ...choices,
    not: fc.record(choices, optional).chain(few),
    score: fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 40, max: 100 }))
      .map(([from, to]) => ({ from, to })),
    created: span(now),
    assigned: span(now),
    changed: span(now),
    followUp: span(now),
    overdue: fc.constant<true>(true),
    runId: fc.constantFrom(runId, runId + 99),
    ids: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 }),
    needsAttention: fc.constant<true>(true),
    text: fc.constantFrom(...texts),
  };
  return fc.record(fields, optional).chain(few);
}

/** Of everything at once nothing would be left. */
function few<Value extends object>(all: Value): fc.Arbitrary<Value> {
  return fc
    .subarray(Object.keys(all), { maxLength: 3 })
    .map((keys) => Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))) as Value);
}

export const anySort = fc.array(
  fc.record({ field: fc.constantFrom(...sortFields), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
  { maxLength: 4 },
);

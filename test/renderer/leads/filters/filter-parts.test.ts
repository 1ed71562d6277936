import { expect, test } from 'vitest';
import { filterParts, filterSentence, withoutPart } from '../../../../renderer/features/leads/filters/filter-parts.ts';
import { presetOf } from '../../../../renderer/features/leads/filters/span-presets.ts';
import type { LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { fakeNames } from '../fake-names.ts';

const zone = 'Europe/Berlin';
const may4 = Date.UTC(2026, 4, 3, 22);
const may10 = Date.UTC(2026, 4, 9, 22);

const said = (filter: LeadFilter) =>
  filterParts(filter, fakeNames, zone).map(({ label, words }) => `${label}: ${words}`);

test('every part of a filter is said in words', () => {
  expect(
    said({
      statusIds: [1],
      statusCategories: ['working', 'won'],
      agentIds: [null, 2],
      departmentIds: [4],
      flags: ['vip', null],
      slas: ['at_risk'],
      followUps: [null],
      not: { sourceIds: [1], tags: ['a', 'b', 'c'] },
      created: { withinHours: 168 },
      assigned: { from: may4, before: may10 },
      changed: { olderThanHours: 336 },
      followUp: { days: 'this_week' },
      score: { from: 60, to: 100 },
      overdue: true,
      needsAttention: true,
      runId: 7,
    }),
  ).toEqual([
    'Run: 7',
    'List: needs attention',
    'Past due: first response or follow-up',
    'Status: Unassigned',
    'Stage: Working or Won',
    'Agent: No agent or Ana Silva',
    'Source: not Zillow',
    'Department: Lettings',
    'Flag: VIP or No flag',
    'Tag: none of 3 tags',
    'SLA: At risk',
    'Follow-up: None planned',
    'Created: last 7 days',
    'Assigned: 4 – 9 May 2026',
    'Changed: more than 14 days ago',
    'Follow-up due: this week',
    'Score: 60 and more',
  ]);
});

test('a field may ask for some values and rule out others, each with a chip of its own', () => {
  const filter: LeadFilter = { sourceIds: [1], not: { sourceIds: [null] } };
  expect(said(filter)).toEqual(['Source: Zillow', 'Source: not No source']);
  const [first] = filterParts(filter, fakeNames, zone);
  expect(first && withoutPart(filter, first.id)).toEqual({ not: { sourceIds: [null] } });
});

test('every part can be taken out again, and nothing is left', () => {
  const filter: LeadFilter = {
    ids: [4, 5],
    runId: 3,
    score: { from: 10, to: 20 },
    created: { days: 'today' },
    not: { ages: ['hour'] },
  };
  const left = filterParts(filter, fakeNames, zone).reduce((rest, { id }) => withoutPart(rest, id), filter);
  expect(left).toEqual({});
});

test('a span that does not begin and end with a day is said to the minute', () => {
  expect(said({ created: { from: may4 + 60_000 } })).toEqual(['Created: since 2026-05-04 00:01']);
  expect(said({ created: { withinHours: 5 } })).toEqual(['Created: last 5 hours']);
});

test('the sentence for paper has the search, too', () => {
  expect(filterSentence({ temperatures: ['hot'], text: 'dana' }, fakeNames, zone)).toBe(
    'Temperature: Hot; Search: dana',
  );
});

test('a span is known as its preset', () => {
  expect(presetOf({ withinHours: 24 }, 'created')?.label).toBe('Last 24 hours');
  expect(presetOf({ withinHours: 24 }, 'followUp')).toBeUndefined();
});

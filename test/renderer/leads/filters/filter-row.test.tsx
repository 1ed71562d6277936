import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { FilterRow } from '../../../../renderer/features/leads/filters/filter-row.tsx';
import { resetLeadsView, setFilter, useLeadsView } from '../../../../renderer/features/leads/view-state.ts';
import { expectAccessible } from '../../../helpers/axe.ts';
import type { FakeHandlers } from '../../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../../helpers/fake-office.ts';
import { renderScreen } from '../../../helpers/screen.tsx';
import { fakeNames } from '../fake-names.ts';

beforeEach(resetLeadsView);

const counts: FakeHandlers = {
  'leads.facets': ({ fields }) => ({
    total: 30,
    facets: fields.map((field) => ({
      field,
      counts:
        field === 'status'
          ? [
              { value: 1, count: 12 },
              { value: 2, count: 10 },
              { value: 3, count: 8 },
            ]
          : [
              { value: 1, count: 20 },
              { value: null, count: 10 },
            ],
    })),
    revision: 1,
  }),
};

function row() {
  return renderScreen(<FilterRow names={fakeNames} />, fakeOfficeHandlers(counts));
}

const filter = () => useLeadsView.getState().filter;
const chips = () => screen.getByRole('group', { name: 'Filters' });

it('asks for some values, turns them into what must not be, and says both in words', async () => {
  const { user } = row();
  await user.click(screen.getByRole('button', { name: 'Source' }));
  await user.click(await screen.findByRole('option', { name: /Zillow.*20/ }));
  expect(filter()).toEqual({ sourceIds: [1] });
  await user.click(screen.getByRole('radio', { name: 'is none of' }));
  expect(filter()).toEqual({ not: { sourceIds: [1] } });
  expect(within(chips()).getByText('not Zillow')).toBeInTheDocument();
  await user.click(screen.getByRole('option', { name: /No source/ }));
  await user.click(screen.getByRole('radio', { name: 'is any of' }));
  expect(filter()).toEqual({ sourceIds: [1, null] });
  await expectAccessible();
});

it('tells departments of one name apart by their branch', async () => {
  const departments = [
    { id: 1, name: 'Sales', branchId: 1 },
    { id: 2, name: 'Sales', branchId: null },
  ];
  const named = { ...fakeNames, departments, departmentName: () => 'Sales' };
  const { user } = renderScreen(
    <FilterRow names={named} />,
    fakeOfficeHandlers({
      'leads.facets': ({ fields }) => ({
        total: 3,
        facets: fields.map((field) => ({ field, counts: [1, 2].map((value) => ({ value, count: value })) })),
        revision: 1,
      }),
    }),
  );
  setFilter({ departmentIds: [1] });
  expect(await within(chips()).findByText('Sales · North')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Department/ }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Sales2', 'Sales · North1']);
});

it('selects all that a search in the list finds, and clears', async () => {
  const { user } = row();
  await user.click(screen.getByRole('button', { name: 'Status' }));
  await user.type(await screen.findByRole('combobox', { name: 'Status' }), 'assigned');
  await user.click(screen.getByRole('button', { name: 'Select all 2' }));
  expect(filter()).toEqual({ statusIds: [1, 2] });
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(filter()).toEqual({});
});

it('counts stages from the statuses that are in them', async () => {
  const { user } = row();
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.click(await screen.findByRole('option', { name: 'Stage' }));
  await user.click(await screen.findByRole('option', { name: /Working.*18/ }));
  expect(filter()).toEqual({ statusCategories: ['working'] });
});

it('offers the rarer filters by search, and the focus comes back when nothing was set', async () => {
  const { user } = row();
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.type(await screen.findByRole('combobox', { name: 'Add a filter' }), 'sco{Enter}');
  const from = await screen.findByLabelText('From');
  await user.clear(from);
  await user.type(from, '60');
  expect(filter()).toEqual({ score: { from: 60, to: 100 } });
  expect(within(chips()).getByText('60 and more')).toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: 'Clear' })[0] ?? chips());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Filter' })).toHaveFocus());
  expect(screen.queryByRole('button', { name: 'Score' })).not.toBeInTheDocument();
});

it('takes a usual span, longer ago than so many days, or two days of the office’s zone', async () => {
  setFilter({ created: { days: 'today' } });
  const { user } = row();
  await user.click(screen.getByRole('button', { name: /^Created: ?today/ }));
  await user.click(await screen.findByRole('option', { name: 'Last 7 days' }));
  expect(filter()).toEqual({ created: { withinHours: 168 } });
  await user.type(screen.getByLabelText('More than this long ago'), '14');
  expect(filter()).toEqual({ created: { olderThanHours: 336 } });
  await user.type(screen.getByLabelText('From'), '2026-05-04');
  await user.type(screen.getByLabelText('To'), '2026-05-09');
  expect(filter()).toEqual({ created: { from: Date.UTC(2026, 4, 3, 22), before: Date.UTC(2026, 4, 9, 22) } });
  expect(within(chips()).getByText('4 – 9 May 2026')).toBeInTheDocument();
});

it('shows what another screen asks for, and clears it', async () => {
  setFilter({ runId: 7, needsAttention: true });
  const { user } = row();
  await user.click(screen.getByRole('button', { name: 'Clear Run' }));
  expect(filter()).toEqual({ needsAttention: true });
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(filter()).toEqual({});
});

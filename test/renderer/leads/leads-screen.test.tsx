import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { targetOf } from '../../../renderer/features/leads/selection.ts';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { resetPreferences } from '../../../renderer/lib/preferences.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { operations } from '../../../shared/contract/index.ts';
import { fakeRun } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  resetPreferences();
  navigate('/leads');
});

function leads(count: number, change: FakeHandlers = {}) {
  return renderScreen(<LeadsScreen />, officeOfLeads(count, change));
}

const target = () => targetOf(useLeadsView.getState().selection);

it('is a grid that tells its whole size and draws only the rows in view', async () => {
  const { client } = leads(1000);
  const grid = await screen.findByRole('grid', { name: 'Leads' });
  await screen.findByText('Lead 1');
  expect(grid).toHaveAttribute('aria-rowcount', '1001');
  const rows = within(grid).getAllByRole('row');
  expect(rows.length).toBeLessThan(40);
  expect(rows[1]).toHaveAttribute('aria-rowindex', '2');
  const pages = client.calls.filter(({ name }) => name === 'leads.list').map(({ input }) => input);
  const sort = [{ field: 'createdAt', direction: 'desc' }];
  expect(pages).toEqual([
    { filter: {}, sort, offset: 0, limit: 50 },
    { filter: {}, sort, offset: 50, limit: 50 },
    { filter: {}, sort, offset: 100, limit: 50 },
  ]);
  expect(screen.getByText('1,000 leads')).toBeInTheDocument();
});

it('is worked by keys from one tab stop: move, tick, stretch a range, let go', async () => {
  const { user } = leads(250);
  const grid = await screen.findByRole('grid');
  await screen.findByText('Lead 1');
  grid.focus();
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  expect(grid).toHaveAttribute('aria-activedescendant', 'lead-row-2');
  expect(target()).toEqual({ ids: [3] });
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  await waitFor(() => expect(target()).toEqual({ ids: [3, 4, 5] }));
  await user.keyboard('jx');
  expect(target()).toEqual({ ids: [3, 4, 5, 6] });
  await user.keyboard('{Escape}');
  expect([target(), document.activeElement]).toEqual([null, grid]);
});

it('sorts by a header, also by key, and says so', async () => {
  const { user, client } = leads(30);
  const grid = await screen.findByRole('grid');
  grid.focus();
  await user.keyboard('{ArrowUp}{Enter}');
  const name = screen.getByRole('columnheader', { name: /^Name/ });
  expect(name).toHaveAttribute('aria-sort', 'ascending');
  await user.click(within(name).getByRole('button', { name: /^Name/ }));
  expect(name).toHaveAttribute('aria-sort', 'descending');
  await waitFor(() =>
    expect(client.calls.findLast(({ name }) => name === 'leads.list')).toMatchObject({
      input: { sort: [{ field: 'name', direction: 'desc' }] },
    }),
  );
});

it('ticks a shift-click range over rows that were never read', async () => {
  const { user } = leads(600);
  const first = await screen.findByRole('checkbox', { name: 'Select Lead 2' });
  await user.click(first);
  useLeadsView.setState({ activeIndex: 1 });
  const grid = screen.getByRole('grid');
  grid.focus();
  fireEvent.keyDown(grid, { key: 'End', shiftKey: true });
  await waitFor(() => expect(target()).toEqual({ ids: Array.from({ length: 599 }, (_, index) => index + 2) }));
});

it('offers all that match after the header’s checkbox, and plans with the filter instead of ids', async () => {
  const { user, client } = leads(4218, {
    'runs.plan': () => ({ ...fakeRun, id: 9, runId: 9, kind: 'assign', state: 'planned' }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Select 50 leads on this page' }));
  expect(screen.getByText('50 selected')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Select all 4,218 that match this filter' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Lead 3' }));
  expect(screen.getByText('4,217 selected')).toBeInTheDocument();
  await user.keyboard('a');
  await user.click(await screen.findByRole('option', { name: /Ana Silva.*8\/20/ }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({
    kind: 'assign',
    target: { filter: {}, except: [3] },
    agentId: 2,
  });
});

it('distributes the ticked leads over several agents under caps', async () => {
  const { user, client } = leads(5, { 'runs.plan': () => ({ ...fakeRun, id: 9, runId: 9, state: 'planned' }) });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Lead 4' }));
  await user.click(screen.getByRole('button', { name: 'Distribute…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Distribute 2 leads' });
  expect(within(dialog).getByRole('button', { name: 'Preview the plan' })).toBeDisabled();
  await user.click(within(dialog).getByRole('option', { name: /Ana Silva/ }));
  await user.click(within(dialog).getByRole('option', { name: /Ben Okafor/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Preview the plan' }));
  await waitFor(() =>
    expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({
      kind: 'distribute',
      target: { ids: [1, 4] },
      to: { agentIds: [2, 3] },
      underCaps: true,
    }),
  );
});

it('searches while one types and clears a filter that finds nothing', async () => {
  const { user } = leads(300);
  await screen.findByText('Lead 1');
  await user.keyboard('/');
  await user.keyboard('Lead 29');
  await screen.findByText('11 of 300 leads');
  await user.keyboard('x');
  await screen.findByText('No lead matches');
  await user.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) ?? document.body);
  await screen.findByText('300 leads');
  expect(screen.getByRole('searchbox')).toHaveValue('');
});

it('says the one next step in an office without leads', async () => {
  leads(0);
  expect(await screen.findByText('No leads yet')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Import my leads' })).toBeInTheDocument();
});

it('filters by the values of a chip and shows what is set', async () => {
  const { user, client } = leads(40);
  await screen.findByText('Lead 1');
  const filters = screen.getByRole('group', { name: 'Filters' });
  await user.click(within(filters).getByRole('button', { name: 'Status' }));
  await user.click(await screen.findByRole('option', { name: /Unassigned.*40/ }));
  expect(within(filters).getByText('Status:')).toBeInTheDocument();
  await waitFor(() =>
    expect(client.calls.findLast(({ name }) => name === 'leads.list')?.input).toMatchObject({
      filter: { statusIds: [1] },
    }),
  );
});

it('lists the leads that need attention by one click, and shows the filter as a chip', async () => {
  const { user, client } = leads(40);
  const views = await screen.findByRole('group', { name: 'Views' });
  await user.click(await within(views).findByRole('button', { name: /^Needs attention/ }));
  expect(within(views).getByRole('button', { name: /^Needs attention/ })).toHaveAttribute('aria-pressed', 'true');
  await waitFor(() =>
    expect(client.calls.findLast(({ name }) => name === 'leads.list')?.input).toMatchObject({
      filter: { needsAttention: true },
    }),
  );
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Clear List' }));
  expect(useLeadsView.getState().filter).toEqual({});
});

it('shows an agent the own desk without bulk acts, import and schedule', async () => {
  const { client } = leads(3, {
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
    }),
  });
  await screen.findByText('Lead 1');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument());
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  const asked = new Set(client.calls.map(({ name }) => name));
  const forBrokers = [...asked].filter((name) => operations[name].role === 'broker');
  expect(forBrokers).toEqual([]);
});

it('shows the rows that were there to whoever comes back while nothing can be read, and says so', async () => {
  let isLost = false;
  const office = officeOfLeads(30);
  const list = office['leads.list'];
  const { user } = renderScreen(<Elsewhere />, {
    ...office,
    'leads.list': (input) => (isLost || !list ? failure('INTERNAL', 'Baton cannot be heard.') : list(input)),
  });
  await screen.findByText('Lead 1');
  await user.click(screen.getByRole('button', { name: 'Go' }));
  isLost = true;
  await user.click(screen.getByRole('button', { name: 'Go' }));
  expect(screen.getByText('Lead 1')).toBeInTheDocument();
  expect(await screen.findByText(/Baton cannot be heard/)).toBeInTheDocument();
  isLost = false;
  await user.click(screen.getByRole('button', { name: /again/i }));
  await waitFor(() => expect(screen.queryByText(/Baton cannot be heard/)).not.toBeInTheDocument());
  expect(screen.getByText('Lead 1')).toBeInTheDocument();
});

function Elsewhere() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        Go
      </button>
      {isHere && <LeadsScreen />}
    </>
  );
}

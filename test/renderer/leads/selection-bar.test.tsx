import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { targetOf } from '../../../renderer/features/leads/selection.ts';
import { resetLeadsView, setFilter, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { fakeRun } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
});

async function ticked(...ids: number[]) {
  const drawn = renderScreen(
    <LeadsScreen />,
    officeOfLeads(300, { 'runs.plan': () => ({ ...fakeRun, id: 9, runId: 9, state: 'planned' }) }),
  );
  for (const id of ids) await drawn.user.click(await screen.findByRole('checkbox', { name: `Select Lead ${id}` }));
  return drawn;
}

it('keeps ticked leads that a filter hides, says how many, and shows only them', async () => {
  const { user, client } = await ticked(1, 2, 3);
  setFilter({ text: 'Lead 2' });
  expect(await screen.findByText(', 2 hidden by the filter')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show only selected' }));
  await screen.findByText('3 of 300 leads');
  expect(screen.queryByText(/hidden by the filter/)).not.toBeInTheDocument();
  expect(screen.getByText('only 3 selected leads')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Route' }));
  await waitFor(() =>
    expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toMatchObject({
      kind: 'route',
      target: { ids: [1, 2, 3] },
    }),
  );
});

it('keeps the focus in the bar when the offer that had it is taken', async () => {
  const { user } = await ticked(1, 2);
  screen.getByRole('button', { name: 'Select all 300 that match this filter' }).focus();
  await user.keyboard('{Enter}');
  await screen.findByText('All 300 selected');
  expect(screen.getByRole('button', { name: 'Assign to…' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  setFilter({ text: 'Lead 2' });
  (await screen.findByRole('button', { name: 'Show only selected' })).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Show only selected' })).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Assign to…' })).toHaveFocus();
});

it('says that a selection of all that match ended with its filter, and gives both back', async () => {
  const { user } = await ticked(1);
  await user.click(screen.getByRole('button', { name: 'Select all 300 that match this filter' }));
  await screen.findByText('All 300 selected');
  setFilter({ text: 'Lead 29' });
  await screen.findAllByText(/The selection ended with that filter/);
  expect(targetOf(useLeadsView.getState().selection)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back to it' }));
  expect(await screen.findByText('All 300 selected')).toBeInTheDocument();
  expect(useLeadsView.getState().filter).toEqual({});
});

it('counts a lead that is gone no more', async () => {
  const { client } = await ticked(4);
  useLeadsView.setState({ selection: { kind: 'ids', ids: new Set([4, 999]) } });
  expect(await screen.findByText('1 selected')).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'leads.facets').length).toBeGreaterThan(0);
});

import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { resetLeadsView, setFilter, sortBy, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { resetPreferences } from '../../../renderer/lib/preferences.ts';
import { navigate, parseHash } from '../../../renderer/lib/route.ts';
import type { SavedView } from '../../../shared/contract/views.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  resetPreferences();
});

const dana: SavedView = {
  id: 3,
  name: 'Dana’s',
  isShared: false,
  filter: { text: 'Lead 29' },
  sort: [{ field: 'name', direction: 'asc' }],
  columns: null,
  density: null,
  ownerId: 1,
  changedAt: officeNow,
};

function at(path: string, params: Record<string, string> = {}) {
  navigate(path, params);
  return renderScreen(<LeadsScreen />, officeOfLeads(300, { 'views.list': () => [dana] }));
}

const params = () => parseHash(window.location.hash).params;

it('opens the view that the address names before anything else is read', async () => {
  const { client } = at('/leads', { view: '3' });
  await screen.findByText('11 of 300 leads');
  expect(client.calls.find(({ name }) => name === 'leads.list')?.input).toMatchObject({
    filter: dana.filter,
    sort: dana.sort,
  });
  expect(screen.getByRole('searchbox')).toHaveValue('Lead 29');
});

it('keeps the address in step without a step of history for each change', async () => {
  at('/leads');
  await screen.findByText('Lead 1');
  const steps = window.history.length;
  setFilter({ temperatures: ['hot'] });
  sortBy('score');
  await waitFor(() => expect(params()).toHaveProperty('sort'));
  expect(JSON.parse(params()['filter'] ?? '')).toEqual({ temperatures: ['hot'] });
  expect(JSON.parse(params()['sort'] ?? '')).toEqual([{ field: 'score', direction: 'desc' }]);
  expect(window.history.length).toBe(steps);
});

it('an address of a changed view brings the view and the change', async () => {
  at('/leads', { view: 'hot', filter: JSON.stringify({ temperatures: ['hot'], text: 'Lead 2' }) });
  await waitFor(() =>
    expect(useLeadsView.getState()).toMatchObject({ viewId: 'hot', filter: { text: 'Lead 2', temperatures: ['hot'] } }),
  );
  expect(await screen.findByText('· changed')).toBeInTheDocument();
});

it('shows the leads of a run, and an open lead, and says both in its address', async () => {
  at('/leads', { run: '7', lead: '12' });
  await waitFor(() => expect(useLeadsView.getState()).toMatchObject({ filter: { runId: 7 }, openLeadId: 12 }));
  await waitFor(() => expect(params()).toEqual({ filter: '{"runId":7}', lead: '12' }));
});

it('says that a view is gone, and what is no filter asks for nothing', async () => {
  at('/leads', { view: '99', filter: '{"statusIds":"all"}' });
  expect(await screen.findByText('This view is gone')).toBeInTheDocument();
  expect(useLeadsView.getState()).toMatchObject({ viewId: 'all', filter: {} });
});

it('leaves the address of another screen alone', async () => {
  at('/leads');
  await screen.findByText('Lead 1');
  setFilter({ temperatures: ['hot'] });
  navigate('/runs/9');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(window.location.hash).toBe('#/runs/9');
});

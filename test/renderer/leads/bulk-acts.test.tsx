import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeRun } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
});

/** A desk of five leads with the first and the fourth ticked and the menu of further acts open. */
async function more(change: FakeHandlers = {}) {
  const { user, client } = renderScreen(
    <LeadsScreen />,
    officeOfLeads(5, { 'runs.plan': () => ({ ...fakeRun, id: 9, runId: 9, state: 'planned' }), ...change }),
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Lead 4' }));
  await user.click(screen.getByRole('button', { name: 'More' }));
  const planned = () => client.calls.find(({ name }) => name === 'runs.plan')?.input;
  return { user, planned };
}

it.each([
  ['Archive 2', 'archive'],
  ['Recycle 2 to the pool', 'recycle'],
])('plans “%s” for the ticked leads and opens its preview', async (item, kind) => {
  const { user, planned } = await more();
  await user.click(await screen.findByRole('menuitem', { name: item }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(planned()).toEqual({ kind, target: { ids: [1, 4] } });
});

it('routes the ticked leads as if they arrived now, through the preview', async () => {
  const { user, client } = renderScreen(
    <LeadsScreen />,
    officeOfLeads(5, { 'runs.plan': () => ({ ...fakeRun, kind: 'route', id: 9, runId: 9, state: 'planned' }) }),
  );
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 2' }));
  await user.click(screen.getByRole('button', { name: 'Route' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({ kind: 'route', target: { ids: [2] } });
});

it('sets the status of the ticked leads, with a note, through the preview', async () => {
  const { user, planned } = await more();
  await user.click(await screen.findByRole('menuitem', { name: 'Set status of 2…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Set the status of 2 leads' });
  const preview = within(dialog).getByRole('button', { name: 'Preview 2 leads' });
  expect(preview).toBeDisabled();
  await user.selectOptions(within(dialog).getByLabelText('Status'), 'Unassigned');
  expect(within(dialog).getByText(/Leads with an agent are skipped/)).toBeInTheDocument();
  await user.selectOptions(within(dialog).getByLabelText('Status'), 'Contacting');
  await user.type(within(dialog).getByLabelText('Note (optional)'), ' spring campaign ');
  await user.click(preview);
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(planned()).toEqual({ kind: 'status', target: { ids: [1, 4] }, statusId: 3, note: 'spring campaign' });
});

it('tags the ticked leads: names separated by commas, none of them added and removed at once', async () => {
  const { user, planned } = await more();
  await user.click(await screen.findByRole('menuitem', { name: 'Tag 2…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Tag 2 leads' });
  const preview = within(dialog).getByRole('button', { name: 'Preview 2 leads' });
  expect(preview).toBeDisabled();
  await user.type(within(dialog).getByLabelText('Add'), 'VIP,  open  house , vip,');
  await user.type(within(dialog).getByLabelText('Remove'), 'Vip');
  expect(within(dialog).getByRole('alert')).toHaveTextContent('“VIP” is to be added, too.');
  expect(preview).toBeDisabled();
  await user.clear(within(dialog).getByLabelText('Remove'));
  await user.type(within(dialog).getByLabelText('Remove'), 'cold');
  await user.click(preview);
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(planned()).toEqual({ kind: 'tag', target: { ids: [1, 4] }, add: ['VIP', 'open house'], remove: ['cold'] });
});

it('keeps the dialog and its words when the plan is refused, and lets go of it with Cancel', async () => {
  const { user } = await more({
    'runs.plan': () => failure('RUN_IN_PROGRESS', 'Another run is under way.'),
  });
  await user.click(await screen.findByRole('menuitem', { name: 'Tag 2…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Tag 2 leads' });
  await user.type(within(dialog).getByLabelText('Add'), 'VIP');
  await user.click(within(dialog).getByRole('button', { name: 'Preview 2 leads' }));
  expect(await screen.findByText('Another run is under way.')).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Add')).toHaveValue('VIP');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByText('2 selected')).toBeInTheDocument();
});

it('stops a plan under way when its dialog is closed', async () => {
  const plan = Promise.withResolvers<Envelope<RunDetail>>();
  const { user } = await more({
    'runs.plan': () => plan.promise,
    'runs.stop': () => {
      plan.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
      return { stopped: true };
    },
  });
  await user.click(await screen.findByRole('menuitem', { name: 'Tag 2…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Tag 2 leads' });
  await user.type(within(dialog).getByLabelText('Add'), 'VIP');
  await user.click(within(dialog).getByRole('button', { name: 'Preview 2 leads' }));
  await user.keyboard('{Escape}');
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect([screen.getByText('2 selected'), window.location.hash]).toEqual([expect.anything(), '#/leads']);
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
});

/** The plan takes until it is stopped. */
function longPlanning() {
  const plan = Promise.withResolvers<Envelope<RunDetail>>();
  const drawn = renderScreen(
    <LeadsScreen />,
    officeOfLeads(20, {
      'runs.plan': () => plan.promise,
      'runs.stop': () => {
        plan.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
        return { stopped: true };
      },
    }),
  );
  const tell = () =>
    act(() => drawn.client.emit({ type: 'progress', runId: null, phase: 'gating', done: 0, total: 4218 }));
  return { ...drawn, tell };
}

it('shows how far the plan of an assignment is in the place of the acts, and stops it', async () => {
  const { user, tell } = longPlanning();
  await user.click(await screen.findByRole('checkbox', { name: 'Select 20 leads on this page' }));
  await user.click(screen.getByRole('button', { name: 'Assign to…' }));
  await user.click(await screen.findByRole('option', { name: /Ana Silva/ }));
  tell();
  const work = await screen.findByRole('group', { name: 'Planning the run' });
  expect(work).toHaveTextContent('Asking the gates0 of 4,218');
  await user.click(within(work).getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Planning the run' })).not.toBeInTheDocument());
  expect(screen.getByText('20 selected')).toBeInTheDocument();
  expect(window.location.hash).toBe('#/leads');
});

it('stops the plan of a distribution from its dialog, which stays to be changed', async () => {
  const { user, tell } = longPlanning();
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  await user.click(screen.getByRole('button', { name: 'Distribute…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('option', { name: /Ana Silva/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Preview the plan' }));
  tell();
  await user.click(await within(dialog).findByRole('button', { name: 'Stop' }));
  expect((await screen.findAllByText('Stopped. Nothing was changed.')).length).toBeGreaterThan(0);
  await waitFor(() => expect(within(dialog).queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument());
  expect(within(dialog).getByRole('button', { name: 'Preview the plan' })).toBeEnabled();
});

it('stops the plan of a distribution whose dialog is closed', async () => {
  const { user, client } = longPlanning();
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  await user.click(screen.getByRole('button', { name: 'Distribute…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('option', { name: /Ana Silva/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Preview the plan' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(client.calls.some(({ name }) => name === 'runs.stop')).toBe(true);
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
});

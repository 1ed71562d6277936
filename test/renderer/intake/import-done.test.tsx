import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ImportDialog } from '../../../renderer/features/intake/import-dialog.tsx';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate, useRoute } from '../../../renderer/lib/route.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeInspection, fakePlannedImport } from '../../helpers/fake-import.ts';
import { fakeAgent, fakeAgents, fakeOfficeHandlers, fakeRun, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const planned = fakePlannedImport(214, {
  sentence: '214 leads imported, 6 rejected.',
  counts: { imported: 214, updated: 0, inquiries: 0, skipped: 0, blank: 0, rejected: 6 },
});

beforeEach(() => {
  resetLeadsView();
  navigate('/today');
});

/** Over all steps to the end. */
async function imported(change: FakeHandlers = {}, withoutAgent = 214) {
  const onOpenChange = vi.fn<(open: boolean) => void>();
  const drawn = renderScreen(
    <ImportDialog open onOpenChange={onOpenChange} file={new File(['x'], 'portal.csv')} />,
    fakeOfficeHandlers({
      'intake.inspect': () => fakeInspection,
      'intake.plan': () => planned,
      'intake.rejected': () => ({ csv: 'Mail,Reason\r\n' }),
      'runs.commit': () => ({ ...planned, state: 'committed', committedAt: officeNow }),
      'runs.undo': () => ({
        runId: 10,
        undoneRunId: 9,
        restored: 214,
        skippedCount: 0,
        skipped: [],
        sentence: '214 leads put back.',
      }),
      'runs.plan': () => ({ ...fakeRun, id: 11, runId: 11, kind: 'distribute', state: 'planned' }),
      'leads.list': () => ({ rows: [], total: withoutAgent, revision: 1 }),
      ...change,
    }),
  );
  await drawn.user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await drawn.user.click(await screen.findByRole('button', { name: 'Import 214 leads' }));
  const end = await screen.findByRole('dialog', { name: 'Imported portal.csv' });
  return { ...drawn, end, onOpenChange };
}

it('gives the leads without an agent to those who take leads, and nobody else’s leads', async () => {
  const { user, end, client, onOpenChange } = await imported();
  expect(await within(end).findByText('214 leads have no agent yet.')).toBeInTheDocument();
  await user.click(within(end).getByRole('button', { name: 'Distribute 214 leads' }));
  const distribute = await screen.findByRole('dialog', { name: 'Distribute 214 leads' });
  const ticked = within(distribute).getAllByRole('option', { selected: true });
  expect(ticked.map((option) => option.textContent)).toEqual([
    expect.stringContaining('Ana Silva'),
    expect.stringContaining('Ben Okafor'),
  ]);
  await user.click(within(distribute).getByRole('button', { name: 'Preview the plan' }));
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
  const filter = { runId: 9, agentIds: [null], statusCategories: ['unassigned'] };
  expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({
    kind: 'distribute',
    target: { filter, except: [] },
    to: { agentIds: [2, 3] },
    underCaps: true,
  });
  expect([useRoute.getState().segments, useLeadsView.getState().plannedRunId]).toEqual([['runs', '11'], null]);
});

it('leaves those who are away unticked', async () => {
  const away = fakeAgent({ id: 4, name: 'Cleo Okafor', awayUntil: Date.now() + 86_400_000 });
  const { user, end } = await imported({ 'team.list': () => [...fakeAgents, away] });
  await user.click(await within(end).findByRole('button', { name: 'Distribute 214 leads' }));
  const distribute = await screen.findByRole('dialog', { name: 'Distribute 214 leads' });
  const cleo = within(distribute).getByRole('option', { name: /Cleo Okafor.*away until/ });
  expect(cleo).toHaveAttribute('aria-selected', 'false');
});

it('comes back to its end when the distribution is given up', async () => {
  const { user, end } = await imported();
  await user.click(await within(end).findByRole('button', { name: 'Distribute 214 leads' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('dialog', { name: 'Imported portal.csv' })).toBeInTheDocument();
});

it('shows the leads of the import, and still offers to undo it', async () => {
  const { user, end, onOpenChange } = await imported();
  await user.click(within(end).getByRole('button', { name: 'See the leads' }));
  expect([useRoute.getState().segments, useLeadsView.getState().filter]).toEqual([['leads'], { runId: 9 }]);
  expect(onOpenChange).toHaveBeenCalledWith(false);
  expect(await screen.findByRole('button', { name: 'Undo', hidden: true })).toBeInTheDocument();
});

it('is undone as a whole', async () => {
  const { user, end, client, onOpenChange } = await imported();
  await user.click(within(end).getByRole('button', { name: 'Undo the import' }));
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
  expect(client.calls).toContainEqual({ name: 'runs.undo', input: { runId: 9 } });
  expect(await screen.findByText('214 leads put back.')).toBeInTheDocument();
});

it('gives back the rejected rows', async () => {
  const { user, end, client } = await imported();
  expect(within(end).getByText(/^6 rows came back\./)).toBeInTheDocument();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} });
  await user.click(within(end).getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  expect(client.calls.at(-1)).toEqual({ name: 'intake.rejected', input: { runId: 9 } });
  saved.mockRestore();
});

it('has nothing to distribute where every lead got an agent on its way', async () => {
  const { end } = await imported({}, 0);
  expect(await within(end).findByText('Every lead of this file has an agent.')).toBeInTheDocument();
  expect(within(end).queryByRole('button', { name: /^Distribute/ })).toBeNull();
});

it('leads to the team where nobody takes leads yet', async () => {
  const { user, end } = await imported({ 'team.list': () => fakeAgents.slice(0, 1) });
  expect(await within(end).findByText(/Nobody in the office takes leads so far/)).toBeInTheDocument();
  expect(within(end).queryByRole('button', { name: /^Distribute/ })).toBeNull();
  await user.click(within(end).getByRole('button', { name: 'Add agents' }));
  expect(useRoute.getState()).toMatchObject({ segments: ['team'], params: { add: 'agent' } });
});

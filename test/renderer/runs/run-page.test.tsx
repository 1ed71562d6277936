import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { expectAccessible } from '../../helpers/axe.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { dana, lee, leadsOfRun, openRun, plan, runLead, summaryOf } from './run-office.tsx';

it('shows a plan with its seal, its sentence, the desks before and after, and says what a click will do', async () => {
  openRun(plan);
  expect(await screen.findByRole('button', { name: 'Assign 42' })).toBeEnabled();
  expect(screen.getByRole('heading', { name: 'Auto lead assignment' })).toBeInTheDocument();
  expect(screen.getByText('preview')).toBeInTheDocument();
  expect(screen.getByText(plan.sentence)).toBeInTheDocument();
  expect(await screen.findByText(/Planned by Robin Marsh.*Nothing has changed yet/)).toBeInTheDocument();
  const desks = within(screen.getByRole('region', { name: 'Desks' })).getAllByRole('listitem');
  expect(desks.map((desk) => desk.textContent)).toEqual([
    'ASAna Silva×28 → 15 of 20+7',
    'BOBen Okafor20 → 20 of 20at cap 20/20',
  ]);
  expect(
    screen.getByRole('img', { name: 'Ana Silva: 8 stay, 7 given, cap 20, even share ends at 14.5' }),
  ).toBeVisible();
  await screen.findByText('Dana Whitfield');
  await expectAccessible();
});

it('opens the seal on its statement and the hashes of data and plan, which can be copied', async () => {
  const { user } = openRun(plan);
  await user.click(await screen.findByRole('button', { name: 'even: proven' }));
  const seal = await screen.findByRole('dialog', { name: 'What the seal says' });
  expect(within(seal).getByText('No way of dealing these 42 leads is more even.')).toBeInTheDocument();
  expect(within(seal).getByText('3f2a9c1e…77b0')).toBeInTheDocument();
  expect(within(seal).getByText('b7d0c4e8…12ce')).toBeInTheDocument();
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await user.click(within(seal).getByRole('button', { name: 'Copy the hash of the plan' }));
  expect(copied).toHaveBeenCalledWith(plan.planHash);
  expect(await screen.findByText('Hash of the plan copied')).toBeInTheDocument();
});

it('becomes the record once it is carried out, with Undo', async () => {
  let run = plan;
  const { user, client } = openRun(plan, {
    'runs.get': () => run,
    'runs.commit': () => (run = { ...plan, state: 'committed', committedAt: officeNow }),
    'runs.undo': () => {
      run = { ...run, state: 'undone', undoneByRunId: 8 };
      return { runId: 8, undoneRunId: 7, restored: 42, skippedCount: 0, skipped: [], sentence: '42 leads put back.' };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Assign 42' }));
  await screen.findByText(/Carried out by Robin Marsh/);
  expect(screen.getByText(plan.sentence, { selector: 'p' })).toHaveFocus();
  expect(await screen.findByText('An undo would put back 42 leads and skip none.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo run' }));
  expect(await screen.findByRole('link', { name: 'run 8' })).toHaveAttribute('href', '#/runs/8');
  expect(await screen.findByText('42 leads put back.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Replay…' })).not.toBeInTheDocument();
  expect(
    client.calls.filter(({ name }) => name === 'runs.commit' || name === 'runs.undo').map(({ input }) => input),
  ).toEqual([{ runId: 7 }, { runId: 7 }]);
  await expectAccessible();
});

it('shows a plan that was made anew with what changed in sum and lead by lead, and commits only when asked again', async () => {
  let run = plan;
  let leads = [dana, runLead(6, { name: 'Omar Reyes' }), lee];
  const { user, client } = openRun(plan, {
    'runs.get': () => run,
    'runs.leads': (input) => leadsOfRun(leads)(input),
    'runs.commit': () => {
      run = { ...plan, revision: 13, placed: 41, leftOver: 4, leftovers: [{ reason: 'agents_at_cap', count: 4 }] };
      leads = [{ ...dana, toAgentId: 3 }, { ...lee, leadId: 6, name: 'Omar Reyes' }, lee];
      client.emit({ type: 'touched', topics: ['runs'], revision: 13 });
      return { ok: false, error: { code: 'STALE_PLAN', message: '2 leads fare differently now.' } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Assign 42' }));
  await screen.findByRole('button', { name: 'Assign 41' });
  expect(await screen.findByText(/2 leads fare differently now\. Assigned 42 → 41, Left over 3 → 4/)).toBeVisible();
  const panel = await screen.findByRole('tabpanel', { name: 'Changed since last plan' });
  const sums = within(within(panel).getByRole('table', { name: 'Changed since the last plan' })).getAllByRole('row');
  expect(sums.slice(1).map((row) => row.textContent)).toEqual(['Assigned4241', 'Left over34']);
  const moved = within(within(panel).getByRole('region', { name: 'Leads that fare differently' }));
  expect(moved.getByRole('heading')).toHaveTextContent('2 leads fare differently');
  await waitFor(() =>
    expect(
      moved
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(['Dana Whitfieldto Ana Silvato Ben Okafor', 'Omar Reyesto Ana Silvaagents at cap']),
  );
  expect(client.calls.filter(({ name }) => name === 'runs.commit')).toHaveLength(1);
  await expectAccessible();
});

it('names what an undo would skip and why', async () => {
  const { user } = openRun(
    { ...plan, state: 'committed', committedAt: officeNow, actorId: null },
    {
      'runs.previewUndo': () => ({
        restored: 40,
        skippedCount: 2,
        skipped: [
          { leadId: 4, name: 'Dana Whitfield', reason: 'now with Ben Okafor' },
          { leadId: 5, name: 'Lee Novak', reason: 'now Contacting' },
        ],
      }),
    },
  );
  expect(await screen.findByText(/Carried out by the schedule/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /An undo would put back 40 leads and skip 2/ }));
  const skipped = within(screen.getByRole('group', { name: 'Leads that an undo would skip' })).getAllByRole('listitem');
  expect(skipped.map((item) => item.textContent)).toEqual([
    'Dana Whitfieldnow with Ben Okafor',
    'Lee Novaknow Contacting',
  ]);
});

it('drops a plan on Cancel and leaves the page', async () => {
  const { user, client } = openRun(plan, { 'runs.cancel': () => ({ ...summaryOf(plan), state: 'cancelled' }) });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs'));
  expect(client.calls.find(({ name }) => name === 'runs.cancel')?.input).toEqual({ runId: 7 });
});

it('leads back to the leads when a plan that was started there is dropped', async () => {
  const archive = { ...plan, kind: 'archive' as const };
  const { user } = openRun(archive, { 'runs.cancel': () => ({ ...summaryOf(archive), state: 'cancelled' }) });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(window.location.hash).toBe('#/leads'));
});

it('hands out the leads of the run as a CSV, part after part', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:run';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = openRun(plan, {
    'runs.export': ({ offset }) => (offset === 0 ? { csv: 'Lead,To\n', next: 1 } : { csv: 'Dana,Ana\n', next: null }),
  });
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(await saved[0]?.text()).toBe('Lead,To\nDana,Ana\n');
  click.mockRestore();
});

it('leads back to the runs from one that is not there', async () => {
  openRun(plan, { 'runs.get': () => ({ ok: false, error: { code: 'NOT_FOUND', message: 'There is no such run.' } }) });
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such run.');
  expect(screen.getByRole('link', { name: 'Back to the runs' })).toHaveAttribute('href', '#/runs');
  expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await expectAccessible();
});

it('says that a run cannot be read, and reads again when asked', async () => {
  let isThere = false;
  const { user } = openRun(plan, {
    'runs.get': () => (isThere ? plan : { ok: false, error: { code: 'INTERNAL', message: 'The engine is gone.' } }),
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('The engine is gone.');
  await expectAccessible();
  isThere = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(plan.sentence)).toBeInTheDocument();
});

it('keeps the run on screen when it cannot be read again', async () => {
  let isThere = true;
  const { client } = openRun(plan, {
    'runs.get': () => (isThere ? plan : { ok: false, error: { code: 'INTERNAL', message: 'The engine is gone.' } }),
  });
  await screen.findByText(plan.sentence);
  isThere = false;
  client.emit({ type: 'touched', topics: ['runs'], revision: 99 });
  expect(await screen.findByText(/This is the run as it was read last.*The engine is gone\./)).toBeInTheDocument();
  expect(screen.getByText(plan.sentence)).toBeInTheDocument();
});

it('shows how far the work is while a plan is carried out, lets it be stopped, and leaves the plan as it was', async () => {
  let stop = () => {};
  const { user, client } = openRun(plan, {
    'runs.commit': () =>
      new Promise((resolve) => {
        stop = () => resolve({ ok: false, error: { code: 'CANCELLED', message: 'Stopped.' } });
      }),
    'runs.stop': () => {
      stop();
      return { stopped: true };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Assign 42' }));
  const work = within(await screen.findByRole('group', { name: 'Carrying out' }));
  client.emit({ type: 'progress', runId: 7, phase: 'writing', done: 21, total: 42 });
  expect(await work.findByText('21 of 42')).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'By agent' }));
  expect(screen.getByRole('row', { name: /Ana Silva/ })).toBeInTheDocument();
  await user.click(work.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Assign 42' })).toBeEnabled();
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { RunsScreen } from '../../../renderer/features/runs/runs-screen.tsx';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import { runSchema, type RunDetail } from '../../../shared/contract/runs.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers, fakeRun, fakeSchedule, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const run = z.object(runSchema.shape).parse(fakeRun);

function runs(change: FakeHandlers = {}) {
  return renderScreen(<RunsScreen />, fakeOfficeHandlers(change));
}

it('shows the schedule with its last run and its missed slots, and pauses it', async () => {
  const slot = { schedule: 'autoAssignment', localTime: '09:00', dueAt: officeNow, runId: null } as const;
  const { user, client } = runs({
    'schedule.list': () => [
      {
        ...fakeSchedule,
        slots: [
          { ...slot, localDate: '2026-05-11', state: 'missed', note: 'Baton was closed.' },
          { ...slot, localDate: '2026-05-10', state: 'done', runId: 6, note: '' },
        ],
      },
    ],
    'schedule.pause': () => ({}),
  });
  const schedules = await screen.findByRole('list', { name: 'Schedules' });
  expect(within(schedules).getByRole('link', { name: /^Last run: 2026-05-11 09:00/ })).toHaveAttribute(
    'href',
    '#/runs/7',
  );
  const slots = within(schedules).getByRole('list', { name: 'Newest due times' });
  expect(
    within(slots)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['2026-05-11 09:00 missed: Baton was closed.', '2026-05-10 09:00 done']);
  await user.click(within(schedules).getByRole('button', { name: 'Pause: Auto lead assignment' }));
  expect(await screen.findByText('Auto lead assignment is paused')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'schedule.pause')?.input).toEqual({ schedule: 'autoAssignment' });
});

const heldText =
  'The clock stands before its newest run of 2026-05-12 09:00. Set the clock right, or resume by this clock.';

it('shows both schedules, each with what it is about, and lets one that is held go on', async () => {
  const { user, client } = runs({
    'schedule.list': () => [
      { ...fakeSchedule, hold: heldText, nextDueAt: null },
      {
        ...fakeSchedule,
        schedule: 'topUp',
        lastRun: null,
        lastRunId: null,
        retryAt: Date.UTC(2026, 4, 11, 6, 1),
        slots: [
          {
            schedule: 'topUp',
            localDate: '2026-05-10',
            localTime: '08:00',
            dueAt: officeNow,
            state: 'failed',
            runId: null,
            note: 'The disk is full.',
          },
        ],
      },
    ],
    'schedule.resume': () => ({}),
  });
  const schedules = await screen.findByRole('list', { name: 'Schedules' });
  const [auto, topUp] = [...schedules.children].map((item) => within(item as HTMLElement));
  expect(auto?.getByRole('heading', { name: 'Auto lead assignment' })).toBeInTheDocument();
  expect(auto?.getByText('held')).toBeInTheDocument();
  expect(auto?.getByText(heldText)).toBeInTheDocument();
  expect(topUp?.getByRole('heading', { name: 'Daily lead top-up' })).toBeInTheDocument();
  expect(topUp?.getByText('It has not run yet.')).toBeInTheDocument();
  expect(topUp?.getByText(/^The run failed\. It is tried again .*08:01\.$/)).toBeInTheDocument();
  expect(topUp?.getByRole('listitem')).toHaveTextContent('2026-05-10 08:00 failed: The disk is full.');
  expect(topUp?.getByText('2026-05-10 08:00: The disk is full.')).toBeInTheDocument();
  expect(topUp?.getByRole('link', { name: 'Settings: Daily lead top-up' })).toHaveAttribute(
    'href',
    '#/settings/top-up',
  );
  await expectAccessible();
  const resume = { name: 'Resume by this clock: Auto lead assignment' };
  await user.click(within(schedules).getByRole('button', resume));
  expect(await screen.findByText('Auto lead assignment goes on')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'schedule.resume')?.input).toEqual({ schedule: 'autoAssignment' });
});

it('runs each schedule at once from its own line', async () => {
  const { user, client } = runs({
    'schedule.list': () => [fakeSchedule, { ...fakeSchedule, schedule: 'topUp' }],
    'runs.plan': () => ({ ...fakeRun, kind: 'top_up', state: 'planned' }),
    'runs.commit': () => ({ ...fakeRun, kind: 'top_up', title: 'Daily lead top-up' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Run now: Daily lead top-up' }));
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'runs.plan' || name === 'runs.commit')).toEqual([
    { name: 'runs.plan', input: { kind: 'top_up' } },
    { name: 'runs.commit', input: { runId: 7 } },
  ]);
});

it('is a log, newest first, whose rows lead to the record', async () => {
  runs({
    'runs.list': () => ({
      rows: [
        {
          ...run,
          id: 8,
          actorId: 1,
          title: 'Assign to Ana Silva',
          kind: 'assign',
          sentence: '5 leads assigned.',
          placed: 5,
        },
        { ...run, state: 'undone' },
      ],
      total: 2,
      revision: 1,
    }),
  });
  const table = await screen.findByRole('table', { name: 'Runs, newest first' });
  const rows = within(table).getAllByRole('row').slice(1);
  await waitFor(() => expect(rows[0]).toHaveTextContent('Robin Marsh'));
  const texts = rows.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => cell.textContent));
  expect(texts).toEqual([
    ['Assign to Ana Silva', '5 leads assigned.', '5', 'Robin Marsh', 'Carried out'],
    ['Auto lead assignment', run.sentence, '42', 'the schedule', 'Undone'],
  ]);
  expect(screen.getByRole('link', { name: 'Assign to Ana Silva' })).toHaveAttribute('href', '#/runs/8');
});

it('plans at once and opens the preview', async () => {
  const { user } = runs({ 'runs.plan': () => ({ ...fakeRun, id: 9, runId: 9, state: 'planned' }) });
  expect(await screen.findByText('No run yet')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Preview: Auto lead assignment' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
});

it('says why it cannot plan', async () => {
  const { user } = runs({
    'runs.plan': () => ({
      ok: false,
      error: { code: 'RUN_IN_PROGRESS', message: 'The morning run is still working.' },
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Preview: Auto lead assignment' }));
  expect(await screen.findByText('The morning run is still working.')).toBeInTheDocument();
});

it('stops a plan that takes long, and says so without an error', async () => {
  const plan = Promise.withResolvers<Envelope<RunDetail>>();
  const { user } = runs({
    'runs.plan': () => plan.promise,
    'runs.stop': () => {
      plan.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
      return { stopped: true };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Preview: Auto lead assignment' }));
  const work = await screen.findByRole('group', { name: 'Planning a run' });
  await user.click(within(work).getByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. Nothing was changed.')).not.toHaveClass('text-breached-ink');
  await waitFor(() => expect(work).not.toBeInTheDocument());
});

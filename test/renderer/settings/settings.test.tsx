import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import { forgetSectionDrafts } from '../../../renderer/features/settings/section-drafts.ts';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import {
  fakeAgents,
  fakeAutoAssignment,
  fakeOffice,
  fakeOfficeHandlers,
  fakeRun,
  fakeSchedule,
  fakeStatuses,
  fakeTopUp,
  officeNow,
} from '../../helpers/fake-office.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function settings(part: string, change: FakeHandlers = {}) {
  forgetSectionDrafts();
  return renderScreen(
    <main>
      <SettingsScreen part={part} />
    </main>,
    fakeOfficeHandlers(change),
  );
}

const confirming: FakeHandlers = { 'session.confirm': () => ({ token: 'once', expiresAt: officeNow }) };

it('saves auto lead assignment with the password, and only then', async () => {
  const { user, client } = settings('auto', {
    ...confirming,
    'settings.save': ({ confirm: _confirm, ...saved }) => ({ ...saved, changedAt: officeNow, changedBy: 1 }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Contacting' }));
  await user.click(screen.getByRole('button', { name: 'Saturday' }));
  await user.click(screen.getByRole('radio', { name: 'Level the desks' }));
  const time = screen.getByLabelText('Run time');
  await user.clear(time);
  await user.type(time, '730');
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByRole('dialog')).toHaveAccessibleDescription(
    'This changes how the office works, so Baton asks who you are.',
  );
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');

  expect(await screen.findByText('It counts from the next scheduled time on.')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toEqual({
    section: 'autoAssignment',
    value: {
      ...fakeAutoAssignment,
      eligibleStatusIds: [1, 4, 3],
      weekdays: [1, 2, 3, 4, 5, 6],
      basis: 'desk',
      runTime: '07:30',
    },
    confirm: 'once',
  });
  expect(screen.queryByText('Not saved yet.')).not.toBeInTheDocument();
});

it('says what automatic assignment does while it is on, and what happens while it is off', async () => {
  const { user } = settings('auto', {});
  const onWords = 'On: at the run time the leads in eligible statuses are dealt to the agents.';
  const offWords = 'Off: leads stay where they are until someone assigns them.';
  const power = await screen.findByRole('switch', { name: 'On' });
  expect(screen.getByText(onWords)).toBeInTheDocument();
  await user.click(power);
  expect(screen.getByRole('switch', { name: 'Off' })).toBeInTheDocument();
  expect(screen.getByText(offWords)).toBeInTheDocument();
  expect(screen.queryByText(onWords)).not.toBeInTheDocument();
});

const topUpOffice: FakeHandlers = {
  'settings.get': () => ({ section: 'topUp', value: fakeTopUp, changedAt: officeNow, changedBy: null }),
  'schedule.list': () => [
    fakeSchedule,
    {
      ...fakeSchedule,
      schedule: 'topUp',
      lastRun: 'Last run: 2026-05-11 08:00 — 9 leads assigned across 3 agents, 0 unassigned.',
    },
  ],
};

it('configures the daily top-up for itself, and says who is left out of it', async () => {
  const agent = (id: number, name: string, leadCap: number | null) => ({
    ...fakeAgents[0]!,
    id,
    name,
    leadCap,
    leadRecipient: true,
  });
  const { user, client } = settings('top-up', {
    ...confirming,
    ...topUpOffice,
    'team.list': () => [
      agent(2, 'Ana', null),
      agent(3, 'Ben', null),
      agent(4, 'Cleo', null),
      agent(5, 'Dev', null),
      agent(6, 'Eve', null),
      agent(7, 'Flo', 20),
    ],
    'settings.save': ({ confirm: _confirm, ...saved }) => ({ ...saved, changedAt: officeNow, changedBy: 1 }),
  });
  expect(await screen.findByText(/9 leads assigned across 3 agents/)).toBeInTheDocument();
  expect(await screen.findByText(/Ana, Ben, Cleo and 2 others have no lead cap and are left out/)).toBeInTheDocument();
  await user.click(await screen.findByRole('switch', { name: 'Ask match criteria' }));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('Daily lead top-up is saved')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toEqual({
    section: 'topUp',
    value: { ...fakeTopUp, matchCriteria: true },
    confirm: 'once',
  });
  expect(screen.queryByText('Eligible statuses')).not.toBeInTheDocument();
  await expectAccessible();
});

it('plans a top-up from its own page', async () => {
  const { user, client } = settings('top-up', {
    ...topUpOffice,
    'runs.plan': () => ({ ...fakeRun, kind: 'top_up', state: 'planned', committedAt: null }),
  });
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/7'));
  expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({ kind: 'top_up' });
});

it('refuses a configuration without a weekday before asking for the password', async () => {
  const { user, client } = settings('auto', confirming);
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
    await user.click(await screen.findByRole('button', { name: day }));
  }
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText('Name at least one weekday.')).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'session.confirm')).toEqual([]);
});

it('plans and commits at once with Run now, and says the result with its record', async () => {
  const { user, client } = settings('auto', {
    'runs.plan': () => ({ ...fakeRun, state: 'planned', committedAt: null }),
    'runs.commit': () => fakeRun,
  });
  await user.click(await screen.findByRole('button', { name: 'Run now' }));
  expect(await screen.findByText(fakeRun.sentence)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name.startsWith('runs.'))).toEqual([
    { name: 'runs.plan', input: { kind: 'auto' } },
    { name: 'runs.commit', input: { runId: 7 } },
  ]);
});

it('points to the new plan when the leads changed under Run now', async () => {
  const { user } = settings('auto', {
    'runs.plan': () => fakeRun,
    'runs.commit': () => failure('STALE_PLAN', 'The plan was made anew.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Run now' }));
  expect(await screen.findByRole('link', { name: 'Open the plan' })).toHaveAttribute('href', '#/runs/7');
});

it('opens the plan with Preview', async () => {
  const { user } = settings('auto', { 'runs.plan': () => fakeRun });
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/7'));
});

it('pauses and resumes the scheduled runs', async () => {
  let isPaused = false;
  const { user } = settings('auto', {
    'schedule.list': () => [{ ...fakeSchedule, isPaused }],
    'schedule.pause': () => {
      isPaused = true;
      return {};
    },
    'schedule.resume': () => {
      isPaused = false;
      return {};
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(await screen.findByText(/^Paused\./)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Resume' }));
  expect(await screen.findByRole('button', { name: 'Pause' })).toBeInTheDocument();
});

it('lets a schedule that the clock holds go on by this clock, and shows what became of each day', async () => {
  const slot = { schedule: 'autoAssignment', localTime: '09:00', dueAt: officeNow, runId: null } as const;
  const { user, client } = settings('auto', {
    'schedule.list': () => [
      {
        ...fakeSchedule,
        hold: 'The clock stands before its newest run of 2026-05-12 09:00.',
        nextDueAt: null,
        slots: [
          { ...slot, localDate: '2026-05-12', state: 'done', runId: 7, note: fakeRun.sentence },
          { ...slot, localDate: '2026-05-11', state: 'missed', note: 'Baton was closed.' },
          { ...slot, localDate: '2026-05-10', state: 'skipped', note: 'stopped by hand' },
        ],
      },
    ],
    'schedule.resume': () => ({}),
  });
  expect(await screen.findByText(/^Held: no run is planned/)).toBeInTheDocument();
  const days = within(screen.getByRole('region', { name: 'Scheduled days' }))
    .getAllByRole('row')
    .slice(1);
  expect(days.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))).toEqual([
    ['2026-05-12 09:00', 'done', fakeRun.sentence],
    ['2026-05-11 09:00', 'missed', 'Baton was closed.'],
    ['2026-05-10 09:00', 'skipped', 'stopped by hand'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Resume by this clock' }));
  expect(await screen.findByText('Auto lead assignment goes on')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'schedule.resume')?.input).toEqual({ schedule: 'autoAssignment' });
  await expectAccessible();
});

it('saves the office’s hours and holidays with the password', async () => {
  const { user, client } = settings('office', {
    ...confirming,
    'office.save': () => ({ ...fakeOffice, createdAt: officeNow }),
  });
  await user.click(await screen.findByRole('button', { name: 'Add hours on Tuesday' }));
  await user.click(screen.getByRole('button', { name: 'Remove these hours of Monday' }));
  await user.type(screen.getByLabelText('A holiday'), '2026-12-25');
  await user.click(screen.getByRole('button', { name: 'Add holiday' }));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  await screen.findByText('The office is saved');
  expect(client.calls.find(({ name }) => name === 'office.save')?.input).toEqual({
    office: {
      ...fakeOffice,
      hours: [[], [{ from: '09:00', to: '17:00' }], [], [], [], [], []],
      holidays: ['2026-12-25'],
    },
    confirm: 'once',
  });
});

it('retires a status in use only by naming the one that takes its leads over', async () => {
  const { user, client } = settings('statuses', {
    'leads.facets': () => ({ total: 9, facets: [{ field: 'status', counts: [{ value: 3, count: 9 }] }], revision: 1 }),
    'statuses.retire': () => ({ moved: 9 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Acts for Contacting' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Retire…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Retire Contacting' });
  await user.selectOptions(within(dialog).getByLabelText('Takes over its leads'), 'Not Picked');
  await user.click(within(dialog).getByRole('button', { name: 'Retire, move 9 leads' }));
  await screen.findByText('Contacting is retired');
  expect(client.calls.find(({ name }) => name === 'statuses.retire')?.input).toEqual({ id: 3, heirId: 4 });
});

it('renames a status where it stands', async () => {
  const { user, client } = settings('statuses', { 'statuses.save': () => fakeStatuses[2] ?? failure('NOT_FOUND', '') });
  const name = await screen.findByLabelText('Name of Contacting');
  await user.clear(name);
  await user.type(name, 'Calling{Enter}');
  expect(client.calls.find((call) => call.name === 'statuses.save')?.input).toEqual({
    id: 3,
    name: 'Calling',
    category: 'working',
    colour: 'teal',
  });
});

it('lists the audit trail in words and says whether it is intact', async () => {
  const entry = {
    id: 1,
    at: officeNow,
    actorId: 1,
    action: 'runs.commit',
    detail: { runId: 7, kind: 'auto' },
    hash: 'ab12cd34ef',
  };
  const { user } = settings('audit', {
    'audit.list': () => ({ rows: [entry], total: 1, revision: 1 }),
    'audit.verify': () => ({ intact: false, entries: 1, brokenAt: 1 }),
  });
  const row = (await screen.findByText('Carried out a run')).closest('tr');
  await waitFor(() =>
    expect(row).toHaveTextContent('2026-05-11 09:00Robin MarshCarried out a runrun 7 · Auto lead assignmentab12cd34'),
  );
  await user.click(screen.getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText(/^Entry 1 does not fit its seal/)).toBeInTheDocument();
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { toBeContacted } from '../../../renderer/features/leads/filter.ts';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeLead, fakeOfficeHandlers, fakeSchedule } from '../../helpers/fake-office.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { renderScreen } from '../../helpers/screen.tsx';

type AttentionRow = OutputOf<'leads.attention'>['rows'][number];

function today(change: FakeHandlers) {
  const opened: { filters: LeadFilter[]; sorts: unknown[]; leads: number[]; files: (File | null)[] } = {
    filters: [],
    sorts: [],
    leads: [],
    files: [],
  };
  const view = renderScreen(
    <TodayScreen
      onOpenLeads={(filter, sort) => {
        opened.filters.push(filter);
        if (sort) opened.sorts.push(sort);
      }}
      onOpenLead={(id) => opened.leads.push(id)}
      onImport={(file) => opened.files.push(file)}
    />,
    fakeOfficeHandlers(change),
  );
  return { ...view, opened };
}

const minute = 60_000;
const day = 86_400_000;

function busyOffice(overdueTotal = 1): FakeHandlers {
  const now = Date.now();
  const inTime = [
    fakeLead({ id: 3, name: 'At Risk', createdAt: now - 4.5 * minute, agentId: 2 }),
    fakeLead({ id: 4, name: 'In Time', createdAt: now - minute }),
  ];
  const overdue = [fakeLead({ id: 1, name: 'Missed Yesterday', createdAt: now - day })];
  return {
    'leads.list': ({ filter }) => {
      if (filter.slas?.includes('breached')) return { rows: overdue, total: overdueTotal, revision: 1 };
      if (filter.slas) return { rows: inTime, total: 2, revision: 1 };
      return { rows: [], total: filter.temperatures ? 17 : 212, revision: 1 };
    },
    'leads.facets': ({ filter }) => ({
      total: 5000,
      facets: [
        {
          field: 'sla',
          counts: [
            { value: 'running', count: 1 },
            { value: 'at_risk', count: 936 },
            // Who is not to be contacted is owed no answer, here as in Tasks.
            { value: 'breached', count: filter.not?.flags?.includes('doNotContact') === true ? 304 : 305 },
          ],
        },
      ],
      revision: 1,
    }),
    'leads.attention': () => ({ rows: [waits, deserted], total: 12, revision: 1 }),
  };
}

const waits: AttentionRow = {
  leadId: 30,
  name: 'Nobody Free',
  agentId: null,
  agentName: null,
  reason: 'agents_at_cap',
  text: 'every agent who may take it is at cap',
  runId: 7,
  since: Date.now() - 4 * 86_400_000 - minute,
};

const deserted: AttentionRow = {
  leadId: 31,
  name: 'Left Behind',
  agentId: 3,
  agentName: 'Ben Okafor',
  reason: 'agent_left',
  text: 'its agent has left the office',
  runId: null,
  since: Date.now() - 181 * minute,
};

it('shows the day in figures and who waits, those still in time first', async () => {
  const { user, opened } = today(busyOffice());
  await screen.findByRole('button', { name: '212: Open the unassigned leads' });
  const waiting = within(screen.getByRole('region', { name: 'Waiting for a first answer' }));
  await waiting.findByRole('button', { name: 'At Risk' });
  expect(waiting.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'At Risk',
    'In Time',
    'Missed Yesterday',
  ]);
  expect(waiting.getByText('Ana Silva')).toBeInTheDocument();
  expect(screen.getByText('17 of them hot')).toBeInTheDocument();

  await user.click(waiting.getByRole('button', { name: 'In Time' }));
  await user.click(screen.getByRole('button', { name: '212: Open the unassigned leads' }));
  expect(opened).toEqual({ filters: [{ statusCategories: ['unassigned'] }], sorts: [], leads: [4], files: [] });
});

it('counts every first response that is at risk or overdue, and opens just those leads, the least time left first', async () => {
  const { user, opened } = today(busyOffice());
  await user.click(await screen.findByRole('button', { name: '936: Open the leads at risk' }));
  await user.click(screen.getByRole('button', { name: /^304 overdue: / }));
  expect(opened.filters).toEqual([
    { ...toBeContacted, slas: ['at_risk'] },
    { ...toBeContacted, slas: ['breached'] },
  ]);
  expect(opened.sorts).toEqual([[{ field: 'sla', direction: 'asc' }], [{ field: 'sla', direction: 'asc' }]]);
});

it('counts again while time passes, though nobody does anything', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const { client } = today(busyOffice());
    await screen.findByRole('button', { name: '936: Open the leads at risk' });
    const counted = () => client.calls.filter(({ name }) => name === 'leads.facets').length;
    expect(counted()).toBe(1);
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    expect(counted()).toBeGreaterThan(1);
  } finally {
    vi.useRealTimers();
  }
});

it('says how many more wait than are listed, and opens them all', async () => {
  const { user, opened } = today(busyOffice(304));
  await user.click(await screen.findByRole('button', { name: 'and 303 more leads' }));
  expect(opened.filters).toEqual([{ ...toBeContacted, slas: ['running', 'at_risk', 'breached'] }]);
});

it('says that nobody waits only when every open lead is answered, whenever it came', async () => {
  today({ ...busyOffice(), 'leads.list': ({ filter }) => ({ rows: [], total: filter.slas ? 0 : 5, revision: 1 }) });
  expect(await screen.findByText('Nobody waits: every open lead has been answered.')).toBeInTheDocument();
});

it('leaves no empty note under a figure', async () => {
  const { container } = today({ ...busyOffice(), 'leads.facets': () => ({ total: 0, facets: [], revision: 1 }) });
  await screen.findByRole('button', { name: '0: Open the leads at risk' });
  await screen.findByRole('button', { name: '212: Open the unassigned leads' });
  const notes = [...container.querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(notes).not.toContain('');
});

it('names who needs attention, why and for how long, and opens the whole list', async () => {
  const { user, opened } = today(busyOffice());
  const attention = within(await screen.findByRole('region', { name: 'Needs attention' }));
  await attention.findByRole('button', { name: 'All 12 leads' });
  expect(attention.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Nobody Freeevery agent who may take it is at cap4 d',
    'Left BehindBen Okafor · its agent has left the office3 h',
  ]);
  expect(screen.getByText('oldest: 4 d')).toBeInTheDocument();
  await expectAccessible();
  expect(screen.getByText(fakeSchedule.lastRun ?? '')).toBeInTheDocument();

  await user.click(attention.getByRole('button', { name: 'Left Behind' }));
  await user.click(attention.getByRole('button', { name: 'All 12 leads' }));
  await user.click(screen.getByRole('button', { name: '12: Open the leads that need attention' }));
  expect(opened).toEqual({
    filters: [{ needsAttention: true }, { needsAttention: true }],
    sorts: [],
    leads: [31],
    files: [],
  });
});

it('says that nobody is left over, and what would be listed', async () => {
  today({ ...busyOffice(), 'leads.attention': () => ({ rows: [], total: 0, revision: 1 }) });
  const attention = within(await screen.findByRole('region', { name: 'Needs attention' }));
  expect(await attention.findByText(/^Nobody is left over\./)).toBeInTheDocument();
  expect(attention.queryByRole('button')).not.toBeInTheDocument();
});

it('shows a new office its first steps, the done ones ticked', async () => {
  today({});
  const steps = within(await screen.findByRole('region', { name: 'First steps' }));
  await waitFor(() => expect(steps.getAllByRole('img', { name: 'Done' })).toHaveLength(2));
  expect(steps.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Add your agents',
    'Switch automatic assignment on',
    'Bring in your leads',
  ]);
});

it('hands a chosen lead file to the import', async () => {
  const { opened } = today({});
  const file = new File(['name\nDana'], 'leads.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText('Lead file'), file);
  expect(opened.files).toEqual([file]);
});

it('says of each part that cannot be read why, and reads it again on request, instead of calling it empty', async () => {
  let isBroken = true;
  const broken = failure('INTERNAL', 'Something went wrong inside Baton. Nothing was changed.');
  const list = { rows: [], total: 0, revision: 1 };
  today({
    'leads.list': () => (isBroken ? broken : list),
    'leads.attention': () => (isBroken ? broken : list),
    'schedule.list': () => (isBroken ? broken : [fakeSchedule]),
  });
  const parts = ['Waiting for a first answer', 'Needs attention', 'Auto lead assignment'];
  for (const name of parts) {
    const part = within(await screen.findByRole('region', { name }));
    expect(await part.findByRole('alert')).toHaveTextContent('Something went wrong');
  }
  expect(screen.queryByText(/Nobody waits/)).not.toBeInTheDocument();
  isBroken = false;
  const attention = within(screen.getByRole('region', { name: 'Needs attention' }));
  await userEvent.click(attention.getByRole('button', { name: 'Try again' }));
  expect(await attention.findByText(/Nobody is left over/)).toBeInTheDocument();
});

import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { TodayScreen } from '../../../renderer/features/today/today-screen.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeLead, fakeOfficeHandlers, fakeSchedule } from '../../helpers/fake-office.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { renderScreen } from '../../helpers/screen.tsx';

type AttentionRow = OutputOf<'leads.attention'>['rows'][number];

function today(change: FakeHandlers) {
  const opened: { filters: LeadFilter[]; leads: number[]; files: (File | null)[] } = {
    filters: [],
    leads: [],
    files: [],
  };
  const view = renderScreen(
    <TodayScreen
      onOpenLeads={(filter) => opened.filters.push(filter)}
      onOpenLead={(id) => opened.leads.push(id)}
      onImport={(file) => opened.files.push(file)}
    />,
    fakeOfficeHandlers(change),
  );
  return { ...view, opened };
}

const minute = 60_000;

function busyOffice(): FakeHandlers {
  const now = Date.now();
  const waiting = [
    fakeLead({ id: 1, name: 'Missed One', createdAt: now - 20 * minute }),
    fakeLead({ id: 2, name: 'Answered', createdAt: now - 4 * minute, firstResponseAt: now - minute }),
    fakeLead({ id: 3, name: 'At Risk', createdAt: now - 4.5 * minute, agentId: 2 }),
    fakeLead({ id: 4, name: 'In Time', createdAt: now - minute }),
  ];
  return {
    'leads.list': ({ filter }) => {
      if (filter.created !== undefined) return { rows: waiting, total: 4, revision: 1 };
      return { rows: [], total: filter.temperatures ? 17 : 212, revision: 1 };
    },
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
    'Missed One',
  ]);
  expect(waiting.getByText('Ana Silva')).toBeInTheDocument();
  expect(screen.getByText('17 of them hot')).toBeInTheDocument();
  expect(screen.getByText('1 missed in the last hour')).toBeInTheDocument();

  await user.click(waiting.getByRole('button', { name: 'In Time' }));
  await user.click(screen.getByRole('button', { name: '212: Open the unassigned leads' }));
  expect(opened).toEqual({ filters: [{ statusCategories: ['unassigned'] }], leads: [4], files: [] });
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
  expect(opened).toEqual({ filters: [{ needsAttention: true }, { needsAttention: true }], leads: [31], files: [] });
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

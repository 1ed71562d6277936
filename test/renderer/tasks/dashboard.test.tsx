import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayAfter, dayLabel, readDay } from '../../../renderer/features/tasks/dashboard/days.ts';
import { percent, spreadLabels } from '../../../renderer/features/tasks/dashboard/response-words.ts';
import { TasksScreen } from '../../../renderer/features/tasks/tasks-screen.tsx';
import { navigate } from '../../../renderer/lib/route.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { fakeDashboard, officeOfTasks } from './task-office.ts';

beforeEach(() => {
  vi.spyOn(Date, 'now').mockReturnValue(officeNow);
  navigate('/tasks/2/day');
});
afterEach(() => vi.restoreAllMocks());

function dashboard(change: FakeHandlers = {}) {
  return renderScreen(
    <TasksScreen />,
    officeOfTasks([], { 'dashboard.get': ({ day }) => ({ ...fakeDashboard, day: day ?? '2026-05-11' }), ...change }),
  );
}

const figure = (name: string) => screen.getByText(name).closest('div');

it('shows how an agent’s day stands in figures', async () => {
  dashboard();
  expect(await screen.findByRole('heading', { name: 'Ana Silva' })).toBeInTheDocument();
  await screen.findByText('Calls today');
  expect(figure('Desk')).toHaveTextContent('8 of 20');
  expect(figure('Desk')).toHaveTextContent('3 hot');
  expect(figure('Calls today')).toHaveTextContent('12 of 20');
  expect(figure('Calls today')).toHaveTextContent('7 connected');
  expect(figure('First responses owed')).toHaveTextContent('31 overdue');
  expect(figure('Follow-ups due today')).toHaveTextContent('32 overdue · 7 later');
  expect(figure('Received today')).toHaveTextContent('341 in 30 days');
  expect(figure('In time')).toHaveTextContent('82 %');
  expect(figure('Half within')).toHaveTextContent('4 m');
  expect(figure('Nine of ten within')).toHaveTextContent('31 m');
  await expectAccessible();
});

it('says each chart as a table, too', async () => {
  dashboard();
  const calls = await screen.findByRole('table', { name: 'Calls by day' });
  expect(within(calls).getAllByRole('row')).toHaveLength(15);
  expect(within(calls).getByRole('row', { name: 'Mon 11 May 12 7' })).toBeInTheDocument();
  const desk = screen.getByRole('table', { name: '8 leads on the desk, by status' });
  expect(within(desk).getByRole('row', { name: 'Contacting 2' })).toBeInTheDocument();
  const spread = screen.getByRole('table', { name: /^50 answered leads/ });
  expect(within(spread).getByRole('row', { name: 'over 1 d 2' })).toBeInTheDocument();
});

it('goes back and forth by a day, never into the future, and the address keeps the day', async () => {
  const { user, client } = dashboard();
  await screen.findByText('Calls today');
  expect(screen.getByRole('button', { name: 'The day after' })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'The day before' }));
  expect(await screen.findByText('Calls Sun 10 May')).toBeInTheDocument();
  expect(screen.getByText('Desk now')).toBeInTheDocument();
  expect(window.location.hash).toBe('#/tasks/2/day?day=2026-05-10');
  expect(client.calls.filter(({ name }) => name === 'dashboard.get').at(-1)?.input).toEqual({
    agentId: 2,
    day: '2026-05-10',
  });
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await waitFor(() => expect(window.location.hash).toBe('#/tasks/2/day'));
});

it('has words for a desk without a cap, a day without a target and leads without an answer', async () => {
  dashboard({
    'dashboard.get': () => ({
      ...fakeDashboard,
      desk: { size: 0, cap: null, hot: 0, byStatus: [] },
      calls: { ...fakeDashboard.calls, target: null },
      responses: { ...fakeDashboard.responses, answered: 0, met: 0, medianMs: null, p90Ms: null },
    }),
  });
  expect(await screen.findByText('The desk is empty.')).toBeInTheDocument();
  expect(figure('Desk')).toHaveTextContent('0 hot · no cap');
  expect(figure('Calls today')).toHaveTextContent('no target');
  expect(screen.getByText('No lead of these days has been answered yet.')).toBeInTheDocument();
});

it('says so when no call was logged', async () => {
  const byDay = fakeDashboard.calls.byDay.map(({ day }) => ({ day, made: 0, connected: 0 }));
  dashboard({
    'dashboard.get': () => ({ ...fakeDashboard, calls: { made: 0, connected: 0, target: 20, byDay } }),
  });
  expect(await screen.findByText('No call was logged in these days.')).toBeInTheDocument();
  expect(figure('Calls today')).toHaveTextContent('0 of 20');
});

it('says so when the agent is not of the office', async () => {
  dashboard({ 'dashboard.get': () => failure('NOT_FOUND', 'There is no agent 2.') });
  expect(await screen.findByText('There is no agent 2.')).toBeInTheDocument();
});

it('reads days as days of the calendar', () => {
  expect(['2026-02-30', '2026-5-1', 'soon', undefined].map(readDay)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect([dayLabel('2026-05-11', '2026-05-12'), dayLabel('2025-12-31', '2026-05-12')]).toEqual([
    'Mon 11 May',
    'Wed 31 Dec 2025',
  ]);
});

it('never rounds a share up to all nor down to none', () => {
  expect([percent(999, 1000), percent(1, 1000), percent(0, 7), percent(7, 7), percent(2, 3), percent(0, 0)]).toEqual([
    '99 %',
    'under 1 %',
    '0 %',
    '100 %',
    '67 %',
    '–',
  ]);
  expect(spreadLabels([5, 60, 1440, null])).toEqual(['up to 5 m', 'up to 1 h', 'up to 1 d', 'over 1 d']);
});

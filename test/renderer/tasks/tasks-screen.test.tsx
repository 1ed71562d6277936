import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TasksScreen } from '../../../renderer/features/tasks/tasks-screen.tsx';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import type { Task } from '../../../shared/contract/tasks.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout } from '../leads/lead-office.ts';
import { fakeTask, officeOfTasks } from './task-office.ts';

const minute = 60_000;

beforeEach(() => {
  giveLayout();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(Date, 'now').mockReturnValue(officeNow);
  resetLeadsView();
  navigate('/tasks');
});
afterEach(() => vi.restoreAllMocks());

const busy: readonly Task[] = [
  fakeTask({ leadId: 1, group: 'response_overdue', dueAt: officeNow - 20 * minute }),
  fakeTask({ leadId: 2, group: 'response_due', dueAt: officeNow + 133_000, agentId: null }),
  fakeTask({ leadId: 3, group: 'follow_up_overdue', dueAt: officeNow - 26 * 60 * minute }),
  fakeTask({ leadId: 4, group: 'follow_up_today', dueAt: officeNow + 6 * 60 * minute, agentId: 3 }),
  fakeTask({ leadId: 5, group: 'follow_up_later', dueAt: officeNow + 24 * 60 * minute, phone: null }),
];

function tasks(list: readonly Task[] = busy, change: FakeHandlers = {}) {
  return renderScreen(<TasksScreen />, officeOfTasks(list, change));
}

const line = (name: string) => screen.getByText(name).closest('li') ?? document.body;
const nameOf = (id: number) => screen.findByRole('button', { name: `Lead ${id}` });

it('lists what is to be done group by group, the most urgent first, each with its clock', async () => {
  tasks();
  await nameOf(1);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'First response overdue 1',
    'First response due 1',
    'Follow-up overdue 1',
    'Follow-up today 1',
    'Follow-up later 1',
  ]);
  expect(within(screen.getByRole('list', { name: 'Follow-up today 1' })).getAllByRole('listitem')).toHaveLength(1);
  expect(line('Lead 1')).toHaveTextContent('−20 m over');
  expect(line('Lead 2')).toHaveTextContent('2:13');
  expect(line('Lead 2')).toHaveTextContent('Unassigned');
  expect(line('Lead 3')).toHaveTextContent('−26 h over');
  expect(line('Lead 4')).toHaveTextContent('Ben Okafor');
  expect(line('Lead 4')).toHaveTextContent('today 15:00');
  expect(line('Lead 5')).toHaveTextContent('tomorrow 09:00');
  expect(screen.getByText('4 to do, 2 overdue')).toBeInTheDocument();
  await expectAccessible();
});

it('is worked by keys: J, K and arrows move, Enter opens, C logs a call, D is done with a follow-up', async () => {
  const { user, client } = tasks();
  (await nameOf(1)).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(await nameOf(3)).toHaveFocus();
  await user.keyboard('{End}{Home}jjk');
  expect(await nameOf(2)).toHaveFocus();
  await user.keyboard('d');
  expect(client.calls.some(({ name }) => name === 'activity.complete')).toBe(false);
  await user.keyboard('jd');
  await waitFor(() => expect(screen.queryByText('Lead 3')).not.toBeInTheDocument());
  expect(client.calls.find(({ name }) => name === 'activity.complete')?.input).toEqual({ id: 30 });
  expect(await nameOf(4)).toHaveFocus();
  await user.keyboard('c');
  expect(await screen.findByRole('complementary', { name: 'Lead Lead 4' })).toBeInTheDocument();
  expect(useLeadsView.getState().composerKind).toBe('call');
});

it('acts on the task that the focus came to by itself', async () => {
  const { user, client } = tasks();
  (await nameOf(4)).focus();
  await user.keyboard('d');
  await waitFor(() => expect(client.calls.find(({ name }) => name === 'activity.complete')?.input).toEqual({ id: 40 }));
});

it('opens the lead beside the list and steps through the tasks with it', async () => {
  const { user } = tasks();
  await user.click(await nameOf(2));
  const panel = await screen.findByRole('complementary', { name: 'Lead Lead 2' });
  expect(panel).toHaveTextContent('2 of 5');
  await user.click(within(panel).getByRole('button', { name: 'Next lead' }));
  expect(await screen.findByRole('complementary', { name: 'Lead Lead 3' })).toHaveTextContent('3 of 5');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(await nameOf(3)).toHaveFocus();
});

it('copies a phone number with a click and dials it with a link', async () => {
  const { user } = tasks();
  await nameOf(1);
  await user.click(within(line('Lead 1')).getByRole('button', { name: 'Copy phone (412) 555-0142' }));
  expect(await screen.findByText('Phone copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe('(412) 555-0142');
  expect(within(line('Lead 1')).getByRole('link', { name: 'Call Lead 1' })).toHaveAttribute('href', 'tel:4125550142');
  expect(line('Lead 5')).toHaveTextContent('no phone');
});

it('shows the broker anybody’s tasks, which the address keeps', async () => {
  const { user, client } = tasks();
  await nameOf(4);
  await user.click(screen.getByRole('button', { name: 'Whose tasks: Everybody' }));
  await user.click(await screen.findByRole('option', { name: 'Ben Okafor' }));
  await waitFor(() => expect(window.location.hash).toBe('#/tasks/3'));
  await waitFor(() => expect(screen.queryByText('Lead 1')).not.toBeInTheDocument());
  expect(await nameOf(4)).toBeInTheDocument();
  expect(line('Lead 4')).not.toHaveTextContent('Ben Okafor');
  expect(client.calls.filter(({ name }) => name === 'tasks.list').at(-1)?.input).toEqual({
    agentId: 3,
    offset: 0,
    limit: 100,
  });
});

it('shows an agent the own tasks and no other’s, whatever the address says', async () => {
  navigate('/tasks/3');
  const { client } = tasks(busy, {
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
    }),
  });
  await nameOf(1);
  expect(screen.queryByRole('button', { name: /Whose tasks/ })).not.toBeInTheDocument();
  const asked = client.calls.filter(({ name }) => name === 'tasks.list').map(({ input }) => input);
  expect(asked.every((input) => (input as { agentId: number }).agentId === 2)).toBe(true);
});

it('reads and draws no more of ten thousand tasks than is in view', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) => fakeTask({ leadId: index + 1, group: 'response_overdue' }));
  const { client } = tasks(many);
  await nameOf(1);
  expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
  expect(screen.getAllByRole('listitem')[0]).toHaveAttribute('aria-setsize', '10000');
  expect(client.calls.filter(({ name }) => name === 'tasks.list')).toHaveLength(1);
});

it.each<[string, readonly Task[], string]>([
  ['nothing is planned', [], 'A follow-up that is planned for a lead appears here.'],
  ['a follow-up comes later', busy.slice(4), 'Next follow-up tomorrow 09:00.'],
])('says so when nothing is due and %s', async (_when, list, next) => {
  tasks(list);
  expect(await screen.findByText('Nothing is due.')).toBeInTheDocument();
  expect(screen.getByText(next)).toBeInTheDocument();
  await expectAccessible();
});

it('says what could not be read, and reads it again', async () => {
  let isBroken = true;
  const whole = officeOfTasks(busy);
  const { user } = renderScreen(<TasksScreen />, {
    ...whole,
    'tasks.list': (input) =>
      isBroken
        ? failure('INTERNAL', 'The disk did not answer.')
        : (whole['tasks.list']?.(input) ?? failure('INTERNAL', '')),
  });
  expect(await screen.findByText('The disk did not answer.')).toBeInTheDocument();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await nameOf(1)).toBeInTheDocument();
});

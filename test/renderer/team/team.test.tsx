import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { criteriaSchema } from '../../../shared/contract/team.ts';
import { TeamScreen } from '../../../renderer/features/team/team-screen.tsx';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeAgent, fakeAgents, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function team(change: FakeHandlers = {}, part?: string) {
  return renderScreen(<TeamScreen part={part} />, fakeOfficeHandlers(change));
}

const ana = fakeAgents[1] ?? fakeAgent({ id: 2, name: 'Ana Silva' });

it('shows each agent’s desk, cap, weight, intake and what is owed', async () => {
  team();
  const rows = await screen.findAllByRole('row');
  const texts = rows.slice(1).map((row) => row.textContent);
  await waitFor(() => expect(within(rows[1] ?? document.body).getByText('−2/3')).toBeInTheDocument());
  expect(texts.map((text) => /^[A-Z]+([A-Z][a-z]+ [A-Z][a-z]+)/.exec(text)?.[1])).toEqual([
    'Ana Silva',
    'Ben Okafor',
    'Robin Marsh',
  ]);
  expect(within(rows[2] ?? document.body).getByText('at cap')).toBeInTheDocument();
});

it('changes cap, weight and recipient where they stand', async () => {
  const { user, client } = team({ 'team.save': () => ana });
  const cap = await screen.findByLabelText('Lead cap of Ana Silva');
  await user.clear(cap);
  await user.type(cap, '25{Enter}');
  await user.click(screen.getByRole('switch', { name: 'Ana Silva is a lead recipient' }));
  expect(client.calls.filter(({ name }) => name === 'team.save').map(({ input }) => input)).toEqual([
    { id: 2, leadCap: 25 },
    { id: 2, leadRecipient: false },
  ]);
});

it('lists only departments that the chosen branch has, and lets go of one of another branch', async () => {
  const { user } = team({
    'branches.list': () => ['North', 'Harbor'].map((name, index) => ({ id: index + 1, name })),
    'departments.list': () => [
      { id: 1, name: 'Sales', branchId: 1 },
      { id: 2, name: 'Sales', branchId: 2 },
      { id: 3, name: 'Office', branchId: null },
    ],
  });
  await user.click(await screen.findByRole('button', { name: 'Add agent' }));
  const sheet = await screen.findByRole('dialog', { name: 'Add an agent' });
  const departments = within(sheet).getByLabelText('Department');
  const listed = () =>
    within(departments)
      .getAllByRole('option')
      .map((option) => option.textContent);
  await waitFor(() => expect(listed()).toEqual(['–', 'Sales · North', 'Sales · Harbor', 'Office']));
  await user.selectOptions(departments, 'Sales · North');
  await user.selectOptions(within(sheet).getByLabelText('Branch'), 'Harbor');
  expect(listed()).toEqual(['–', 'Sales', 'Office']);
  expect(departments).toHaveDisplayValue('–');
});

it('adds an agent with criteria, a branch and a password', async () => {
  const { user, client } = team({ 'team.create': ({ name }) => fakeAgent({ id: 9, name }) });
  await user.click(await screen.findByRole('button', { name: 'Add agent' }));
  const sheet = await screen.findByRole('dialog', { name: 'Add an agent' });
  expect(sheet).toHaveTextContent('With a password the agent can sign in and sees only their own desk.');
  await user.click(within(sheet).getByRole('button', { name: 'Add agent' }));
  expect(await within(sheet).findAllByRole('alert')).toHaveLength(2);
  await user.type(within(sheet).getByLabelText('Name'), 'Grace Lin');
  await user.type(within(sheet).getByLabelText('E-mail'), 'grace@office.example');
  await user.selectOptions(within(sheet).getByLabelText('Branch'), 'North');
  await user.type(within(sheet).getByLabelText('Lead cap'), '30');
  await user.type(within(sheet).getByLabelText('Subjects'), 'buying, renting,');
  await user.type(within(sheet).getByLabelText('Price from'), '200000');
  await user.type(within(sheet).getByLabelText('Password'), 'her own one');
  await user.click(within(sheet).getByRole('button', { name: 'Add agent' }));
  await screen.findByText('Grace Lin joins the team');
  expect(client.calls.find(({ name }) => name === 'team.create')?.input).toEqual({
    name: 'Grace Lin',
    email: 'grace@office.example',
    phone: null,
    role: 'agent',
    branchId: 1,
    departmentId: null,
    leadRecipient: true,
    leadCap: 30,
    weight: 1,
    primary: false,
    hours: null,
    password: 'her own one',
    criteria: criteriaSchema.parse({ subjects: ['buying', 'renting'], priceMin: 20_000_000 }),
  });
});

it('saves no agent with a weight or a time that cannot be', async () => {
  const { user, client } = team();
  await user.click(await screen.findByRole('button', { name: 'Add agent' }));
  const sheet = await screen.findByRole('dialog', { name: 'Add an agent' });
  await user.type(within(sheet).getByLabelText('Name'), 'Grace Lin');
  await user.type(within(sheet).getByLabelText('E-mail'), 'grace@office.example');
  await user.clear(within(sheet).getByLabelText('Weight'));
  await user.type(within(sheet).getByLabelText('Weight'), '1001');
  await user.click(within(sheet).getByRole('button', { name: 'Add agent' }));
  expect(await within(sheet).findByText('A whole number from 1 to 1,000.')).toBeInTheDocument();
  await user.clear(within(sheet).getByLabelText('Weight'));
  await user.type(within(sheet).getByLabelText('Weight'), '2');
  await user.click(within(sheet).getByRole('radio', { name: 'Own hours' }));
  const from = await within(sheet).findByLabelText('Monday from');
  await user.clear(from);
  await user.type(from, '25:00');
  await user.click(within(sheet).getByRole('button', { name: 'Add agent' }));
  expect(await within(sheet).findByText('A time, as 09:30.')).toBeInTheDocument();
  expect(from).toHaveValue('25:00');
  expect(client.calls.filter(({ name }) => name === 'team.create')).toEqual([]);
});

it('asks before what was changed of an agent is thrown away, and closes at once where nothing was', async () => {
  const { user } = team();
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Acts for Ana Silva' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    return screen.findByRole('dialog', { name: 'Ana Silva' });
  };
  await open();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  const sheet = await open();
  await user.type(within(sheet).getByLabelText('Phone'), '555{Escape}');
  expect(await screen.findByRole('dialog', { name: 'Discard changes?' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep editing' }));
  expect(await screen.findByDisplayValue(/555$/)).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('asks where the working leads go before an agent becomes inactive', async () => {
  const { user, client } = team({
    'team.deactivate': () => ({ agent: { ...ana, status: 'inactive' }, runId: 12, moved: 8 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Acts for Ana Silva' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make inactive…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Make Ana Silva inactive' });
  expect(within(dialog).getByRole('button', { name: 'Make inactive, distribute 8 leads' })).toBeInTheDocument();
  await user.click(within(dialog).getByRole('radio', { name: 'Hand them to one agent' }));
  await user.selectOptions(within(dialog).getByLabelText('Who takes them'), 'Robin Marsh');
  await user.click(within(dialog).getByRole('button', { name: 'Make inactive, hand over 8 leads' }));
  expect(await screen.findByText('8 leads moved.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/12');
  expect(client.calls.find(({ name }) => name === 'team.deactivate')?.input).toEqual({
    id: 2,
    workingLeads: { to: 'agent', agentId: 1 },
  });
});

it('never offers to make the last broker inactive', async () => {
  const { user } = team();
  await user.click(await screen.findByRole('button', { name: 'Acts for Robin Marsh' }));
  expect(await screen.findByRole('menuitem', { name: 'Edit…' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: 'Make inactive…' })).not.toBeInTheDocument();
});

it('adds a branch by its name', async () => {
  const { user, client } = team({ 'branches.save': ({ name }) => ({ id: 2, name }) }, 'branches');
  await user.type(await screen.findByLabelText('New branch'), 'South{Enter}');
  await waitFor(() => expect(screen.getByLabelText('New branch')).toHaveValue(''));
  expect(client.calls.find(({ name }) => name === 'branches.save')?.input).toEqual({ name: 'South' });
});

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { openLead, resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { panelOf } from './panel-office.tsx';
import { leadNamed, wholeLead } from './lead-office.ts';

beforeEach(() => resetLeadsView());

const saved = (client: ReturnType<typeof panelOf>['client']) =>
  client.calls.filter(({ name }) => name === 'leads.save').map(({ input }) => input);

it('edits the name where it stands, gives the focus back, and the toast undoes that very act', async () => {
  const { user, client } = panelOf();
  await user.click(await screen.findByRole('button', { name: 'Edit the name' }));
  const field = screen.getByRole('textbox', { name: 'Name' });
  expect(field).toHaveFocus();
  await user.clear(field);
  await user.type(field, 'Dana Whitfield{Enter}');
  expect(await screen.findByRole('heading', { name: 'Dana Whitfield' })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit the name' })).toHaveFocus());
  expect(saved(client)).toEqual([{ id: 2, name: 'Dana Whitfield' }]);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(client.calls.find(({ name }) => name === 'history.undo')?.input).toEqual({ id: 1 });
});

it('puts a value back on Esc without closing the panel, and saves nothing that did not change', async () => {
  const { user, client } = panelOf();
  await user.click(await screen.findByRole('button', { name: 'Edit e-mail' }));
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'x{Escape}');
  expect(useLeadsView.getState().openLeadId).toBe(2);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Edit e-mail' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Edit e-mail' }));
  await user.keyboard('{Enter}');
  expect(saved(client)).toEqual([]);
});

it('saves when the field is left', async () => {
  const { user, client } = panelOf();
  await user.click(await screen.findByRole('button', { name: 'Add a phone number' }));
  await user.type(screen.getByRole('textbox', { name: 'Phone' }), '(412) 555-0142');
  await user.click(screen.getByRole('button', { name: 'A row' }));
  await waitFor(() => expect(saved(client)).toEqual([{ id: 2, phone: '(412) 555-0142' }]));
});

it('says what is wrong with an e-mail address, a name and a score before anything is sent', async () => {
  const { user, client } = panelOf();
  await user.click(await screen.findByRole('button', { name: 'Edit e-mail' }));
  await user.clear(screen.getByRole('textbox', { name: 'E-mail' }));
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'dana at example{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Not an e-mail address');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Edit the name' }));
  await user.clear(screen.getByRole('textbox', { name: 'Name' }));
  await user.keyboard('{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('A lead needs a name');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Score: 50. Edit' }));
  await user.keyboard('101{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('from 0 to 100');
  await user.clear(screen.getByRole('textbox', { name: 'Score' }));
  await user.keyboard('80{Enter}');
  await waitFor(() => expect(saved(client)).toEqual([{ id: 2, score: 80 }]));
});

it('names the lead that has the phone already, and leads to it or to a merge', async () => {
  const { user, addLead } = panelOf(
    {},
    {
      'leads.save': () =>
        failure('CONFLICT', 'A lead with this e-mail or phone is already here: Dana. Open that lead.', { leadId: 7 }),
    },
  );
  addLead(wholeLead(leadNamed(7, { name: 'Dana Whitfield' })));
  await user.click(await screen.findByRole('button', { name: 'Add a phone number' }));
  await user.type(screen.getByRole('textbox', { name: 'Phone' }), '(412) 555-0142{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('already here: Dana');
  expect(screen.getByRole('textbox', { name: 'Phone' })).toHaveValue('(412) 555-0142');
  await user.click(await screen.findByRole('button', { name: 'Merge the two…' }));
  expect(await screen.findByRole('dialog', { name: 'Merge two leads' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Open Dana Whitfield' }));
  expect(useLeadsView.getState().openLeadId).toBe(7);
});

it('changes status, temperature, branch and department, each with its undo', async () => {
  const { user, client } = panelOf({ statusId: 3, agentId: 2 });
  await user.click(await screen.findByRole('button', { name: 'Status: Contacting' }));
  await user.click(await screen.findByRole('option', { name: 'Closed' }));
  expect(await screen.findByText('Status: Closed')).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Hot' }));
  expect(await screen.findByText('Temperature: Hot')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Branch: None' }));
  await user.click(await screen.findByRole('option', { name: 'North' }));
  expect(await screen.findByText('Branch: North')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Department: None' }));
  await user.click(await screen.findByRole('option', { name: 'Rentals' }));
  expect(await screen.findByText('Department: Rentals')).toBeInTheDocument();
  expect(saved(client)).toEqual([
    { id: 2, temperature: 'hot' },
    { id: 2, branchId: 1 },
    { id: 2, departmentId: 1 },
  ]);
});

it('offers a lead that has an agent no status of the pool', async () => {
  const { user } = panelOf({ statusId: 3, agentId: 2 });
  await user.click(await screen.findByRole('button', { name: 'Status: Contacting' }));
  const names = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(names).toEqual(['Assigned', 'Contacting', 'Not Picked', 'Closed']);
});

it('gives the focus back to the row from which the status was opened by key', async () => {
  const { user } = panelOf({ statusId: 3, agentId: 2 });
  await screen.findByRole('button', { name: 'Status: Contacting' });
  await user.click(screen.getByRole('button', { name: 'A row' }));
  openLead(2, 'status');
  await screen.findByRole('option', { name: 'Closed' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'A row' })).toHaveFocus());
});

it('sets and clears flags', async () => {
  const { user, client } = panelOf();
  const vip = await screen.findByRole('button', { name: 'VIP' });
  await user.click(vip);
  await waitFor(() => expect(vip).toHaveAttribute('aria-pressed', 'true'));
  expect(await screen.findByText('VIP set')).toBeInTheDocument();
  await user.click(vip);
  expect(await screen.findByText('VIP cleared')).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'leads.flag')).toHaveLength(2);
});

it('adds a tag in use or a new one, and takes one off without losing the focus', async () => {
  const { user, client } = panelOf({ tags: ['investor'] });
  await user.click(await screen.findByRole('button', { name: 'Add a tag' }));
  const field = screen.getByRole('combobox', { name: 'Tag' });
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual(['open house12']);
  await user.type(field, 'open');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['open house12', 'New tag “open”']);
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(saved(client)).toEqual([{ id: 2, tags: ['investor', 'open'] }]));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add a tag' })).toHaveFocus());
  await user.click(await screen.findByRole('button', { name: 'Remove the tag investor' }));
  await waitFor(() => expect(saved(client).at(-1)).toEqual({ id: 2, tags: ['open'] }));
  expect(screen.getByRole('button', { name: 'Add a tag' })).toHaveFocus();
});

it('calls and writes by links of the system, copies by a click', async () => {
  const { user } = panelOf({ phone: '+1 (412) 555-0142', email: 'dana@example.com' });
  expect(await screen.findByRole('link', { name: 'Call +1 (412) 555-0142' })).toHaveAttribute(
    'href',
    'tel:+14125550142',
  );
  expect(screen.getByRole('link', { name: 'Write to dana@example.com' })).toHaveAttribute(
    'href',
    'mailto:dana@example.com',
  );
  await user.click(screen.getByRole('button', { name: 'Copy phone +1 (412) 555-0142' }));
  expect(await screen.findByText('Phone copied')).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).toBe('+1 (412) 555-0142');
});

it('puts nobody a click away from a lead that does not want to be reached', async () => {
  panelOf({ phone: '(412) 555-0142', flags: ['doNotContact'] });
  expect(await screen.findByText('Do not contact.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /^(Call|Write)/ })).not.toBeInTheDocument();
});

it('hands over by mail to the agent, with the words that are copied too', async () => {
  panelOf({ agentId: 2, statusId: 3 });
  const mail = await screen.findByRole('link', { name: 'Mail it to Ana Silva' });
  expect(mail).toHaveAttribute('href', 'mailto:agent2@office.example?subject=Lead%3A%20Lead%202');
  mail.addEventListener('click', (event) => event.preventDefault());
  mail.click();
  expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain('this lead is yours: Lead 2');
});

it('says who covers, and into which lead this one was merged', async () => {
  const { user, addLead, client } = panelOf({ agentId: 2, coveredBy: 3, mergedInto: 7 });
  addLead(wholeLead(leadNamed(7, { name: 'Dana Whitfield' })));
  client.emit({ type: 'touched', topics: ['leads'], revision: 9000 });
  expect(await screen.findByText('Ben Okafor covers for Ana Silva.')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Dana Whitfield' }));
  expect(useLeadsView.getState().openLeadId).toBe(7);
});

it('lets an agent work the lead, but not assign, merge or place it', async () => {
  const { client } = panelOf(
    { agentId: 2, statusId: 3, branchId: 1 },
    {
      'session.current': () => ({
        isSetUp: true,
        officeName: 'Whitfield Realty',
        signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
      }),
    },
  );
  expect(await screen.findByRole('button', { name: 'Status: Contacting' })).toBeInTheDocument();
  const agent = screen.getByRole('region', { name: 'Assigned to' });
  expect(agent).toHaveTextContent('Ana Silva');
  expect(within(agent).queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Branch/ })).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'Hot' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Add a tag' })).toBeInTheDocument();
  expect(screen.getByRole('form', { name: 'Add to the activity log' })).toBeInTheDocument();
  expect(client.calls.map(({ name }) => name)).not.toContain('leads.duplicates');
  await expectAccessible();
});

it('gives the focus back when a reassignment is given up', async () => {
  const { user } = panelOf(
    { agentId: 2, statusId: 3 },
    {
      'leads.candidates': () => [
        {
          agentId: 3,
          name: 'Ben Okafor',
          branchId: null,
          departmentId: null,
          isNear: true,
          isPresent: false,
          deskSize: 3,
          leadCap: null,
          gate: null,
          gateText: null,
        },
      ],
    },
  );
  const trigger = await screen.findByRole('button', { name: /^Assigned to: ?Ana Silva$/ });
  await user.click(trigger);
  await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
  const form = await screen.findByRole('form', { name: 'Reassign to Ben Okafor' });
  await waitFor(() => expect(within(form).getByLabelText('Reason')).toHaveFocus());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Assigned to: ?Ana Silva$/ })).toHaveFocus());
  expect(useLeadsView.getState().openLeadId).toBe(2);
});

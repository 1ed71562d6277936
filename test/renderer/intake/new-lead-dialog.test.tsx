import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { NewLeadDialog } from '../../../renderer/features/intake/new-lead-dialog.tsx';
import { failure } from '../../../shared/contract/envelope.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, wholeLead } from '../leads/lead-office.ts';

function dialog(change: FakeHandlers) {
  const onOpenLead = vi.fn<(leadId: number) => void>();
  const onOpenChange = vi.fn<(isOpen: boolean) => void>();
  const drawn = renderScreen(
    <NewLeadDialog isOpen onOpenChange={onOpenChange} onOpenLead={onOpenLead} />,
    fakeOfficeHandlers(change),
  );
  return { ...drawn, onOpenLead, onOpenChange };
}

it('closes at once as long as nothing was typed', async () => {
  const { user, onOpenChange } = dialog({});
  await screen.findByLabelText('Name');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
});

it.each([
  ['a name', async (user: UserEvent) => user.type(await screen.findByLabelText('Name'), 'Dana')],
  [
    'a message',
    async (user: UserEvent) => {
      await user.click(await screen.findByRole('radio', { name: 'Paste a message' }));
      await user.type(screen.getByLabelText('Message'), 'Hello');
      await user.click(screen.getByRole('radio', { name: 'Type it in' }));
    },
  ],
])('asks before %s that was typed is thrown away', async (_what, type) => {
  const { user, onOpenChange } = dialog({});
  await type(user);
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('dialog', { name: 'Discard changes?' })).toBeInTheDocument();
  expect(onOpenChange).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
});

it('wants a name and a way to reach the lead', async () => {
  const { user, client } = dialog({});
  await user.click(await screen.findByRole('button', { name: 'Add lead' }));
  await user.type(screen.getByLabelText('Name'), 'Dana');
  await user.type(screen.getByLabelText('E-mail'), 'dana at home');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  await waitFor(() =>
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(['This is not an e-mail address.']),
  );
  await user.clear(screen.getByLabelText('E-mail'));
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  await waitFor(() =>
    expect(screen.getByRole('alert')).toHaveTextContent('A lead needs an e-mail address or a phone number.'),
  );
  expect(client.calls.some(({ name }) => name === 'leads.create')).toBe(false);
});

it('adds the lead and opens it', async () => {
  const { user, client, onOpenLead } = dialog({ 'leads.create': () => wholeLead(leadNamed(12)) });
  await user.type(await screen.findByLabelText('Name'), 'Dana Whitfield');
  await user.type(screen.getByLabelText('Phone'), '(412) 555-0142');
  await user.click(screen.getByRole('radio', { name: 'hot' }));
  await user.selectOptions(await screen.findByLabelText('Branch'), 'North');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  await waitFor(() => expect(onOpenLead).toHaveBeenCalledWith(12));
  expect(client.calls.find(({ name }) => name === 'leads.create')?.input).toEqual({
    name: 'Dana Whitfield',
    email: null,
    phone: '(412) 555-0142',
    source: null,
    temperature: 'hot',
    branchId: 1,
    inquiry: '',
  });
});

it.each([
  ['Dana Whitfield added · routed to Ana Silva', { agentId: 2 }],
  ['Dana Whitfield added · unassigned', { agentId: null }],
])('says who got the lead: %s', async (said, lead) => {
  const { user } = dialog({ 'leads.create': ({ name }) => wholeLead(leadNamed(12, { name, ...lead })) });
  await user.type(await screen.findByLabelText('Name'), 'Dana Whitfield');
  await user.type(screen.getByLabelText('Phone'), '(412) 555-0142');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(await screen.findByText(said)).toBeInTheDocument();
});

it('says why a lead that nobody could take needs attention', async () => {
  const attention = { reason: 'away', text: 'every agent who may take it is away', runId: null, since: 1 } as const;
  const { user } = dialog({ 'leads.create': () => wholeLead(leadNamed(12), { attention }) });
  await user.type(await screen.findByLabelText('Name'), 'Dana Whitfield');
  await user.type(screen.getByLabelText('Phone'), '(412) 555-0142');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(await screen.findByText('Needs attention: every agent who may take it is away')).toBeInTheDocument();
});

it('says beside the field what the engine refuses of it', async () => {
  const { user } = dialog({
    'leads.create': () => failure('INVALID_INPUT', 'This number has too many digits.', { field: 'phone' }),
  });
  await user.type(await screen.findByLabelText('Name'), 'Dana Whitfield');
  await user.type(screen.getByLabelText('Phone'), '(412) 555-01422222222');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  await waitFor(() => expect(screen.getByLabelText('Phone')).toHaveAccessibleDescription(/too many digits/));
  expect(screen.getByLabelText('Phone')).toHaveFocus();
});

const isKnown = failure('CONFLICT', 'A lead with this e-mail is already here: Dana.', { leadId: 5 });

async function typeKnown(change: FakeHandlers) {
  const drawn = dialog({
    'leads.get': ({ id }) => wholeLead(leadNamed(id, { name: 'Dana Whitfield', agentId: 2 })),
    'leads.create': ({ onKnown, name }) =>
      onKnown === 'refuse' ? isKnown : wholeLead(leadNamed(5, { name: `${name} (known)`, agentId: 2 })),
    ...change,
  });
  await drawn.user.type(await screen.findByLabelText('Name'), 'Dana Again');
  await drawn.user.type(screen.getByLabelText('E-mail'), 'dana@example.com');
  await drawn.user.click(screen.getByRole('button', { name: 'Add lead' }));
  await screen.findByText('A lead with this e-mail is already here: Dana.');
  return drawn;
}

it('names the lead that has this e-mail already and opens it', async () => {
  const { user, onOpenLead } = await typeKnown({});
  await user.click(screen.getByRole('button', { name: 'Open the lead' }));
  expect(onOpenLead).toHaveBeenCalledWith(5);
});

it('adds one more inquiry of the lead that is known already', async () => {
  const { user, client, onOpenLead } = await typeKnown({});
  await user.type(screen.getByLabelText('Inquiry'), 'Still looking');
  await user.click(await screen.findByRole('button', { name: 'Add as a new inquiry of Dana Whitfield' }));
  await waitFor(() => expect(onOpenLead).toHaveBeenCalledWith(5));
  expect(await screen.findByText('New inquiry of Dana Again (known) added · stays with Ana Silva')).toBeInTheDocument();
  expect(client.calls.findLast(({ name }) => name === 'leads.create')?.input).toMatchObject({
    email: 'dana@example.com',
    inquiry: 'Still looking',
    onKnown: 'inquiry',
  });
});

it('lets go of the offer where the browser answers a scroll with a promise', async () => {
  const scroll: () => unknown = () => Promise.resolve();
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(scroll);
  const { user, onOpenLead } = await typeKnown({});
  await user.click(await screen.findByRole('button', { name: 'Add as a new inquiry of Dana Whitfield' }));
  expect(await screen.findByText(/^New inquiry of/)).toBeInTheDocument();
  await waitFor(() => expect(onOpenLead).toHaveBeenCalledWith(5));
});

it('offers no inquiry of somebody else once the e-mail is corrected', async () => {
  const { user } = await typeKnown({});
  await user.type(screen.getByLabelText('E-mail'), '.au');
  expect(screen.queryByRole('button', { name: /^Add as a new inquiry/ })).not.toBeInTheDocument();
});

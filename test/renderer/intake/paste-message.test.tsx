import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { NewLeadDialog } from '../../../renderer/features/intake/new-lead-dialog.tsx';
import { failure } from '../../../shared/contract/envelope.ts';
import type { Message } from '../../../shared/contract/intake.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, wholeLead } from '../leads/lead-office.ts';

const message: Message = {
  name: 'Dana Whitfield',
  email: null,
  phone: '(412) 555-0142',
  source: 'Zillow',
  inquiry: 'Is the flat on Elm Street still free?',
  why: {
    name: 'behind “Name:”',
    email: null,
    phone: 'behind “Phone:”',
    source: 'from the address of the sender',
    inquiry: 'behind “Message:”',
  },
};

async function paste(change: FakeHandlers, text = 'Name: Dana Whitfield') {
  const drawn = renderScreen(
    <NewLeadDialog isOpen onOpenChange={() => {}} onOpenLead={() => {}} />,
    fakeOfficeHandlers({ 'leads.create': () => wholeLead(leadNamed(12)), ...change }),
  );
  await drawn.user.click(await screen.findByRole('radio', { name: 'Paste a message' }));
  if (text !== '') await drawn.user.type(screen.getByLabelText('Message'), text);
  await drawn.user.click(screen.getByRole('button', { name: 'Read the message' }));
  return drawn;
}

const described = (label: string) => screen.getByLabelText(label).getAttribute('aria-describedby') ?? '';
const hintOf = (label: string) => document.getElementById(described(label))?.textContent;

it('fills the fields from a pasted message, each with its why, and adds what was corrected', async () => {
  const { user, client } = await paste({ 'intake.readMessage': () => message });
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  expect(screen.getByLabelText('Name')).toHaveValue('Dana Whitfield');
  expect(['Name', 'Phone', 'E-mail', 'Source', 'Inquiry'].map(hintOf)).toEqual([
    'behind “Name:”',
    'behind “Phone:”',
    undefined,
    'from the address of the sender',
    'behind “Message:”',
  ]);
  await expectAccessible();

  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Dana Whitfield-Ross');
  expect(hintOf('Name')).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  await screen.findByText(/added · unassigned/);
  expect(client.calls.filter(({ name }) => name === 'intake.readMessage' || name === 'leads.create')).toEqual([
    { name: 'intake.readMessage', input: { text: 'Name: Dana Whitfield' } },
    {
      name: 'leads.create',
      input: {
        name: 'Dana Whitfield-Ross',
        email: null,
        phone: '(412) 555-0142',
        source: 'Zillow',
        temperature: 'warm',
        branchId: null,
        inquiry: 'Is the flat on Elm Street still free?',
      },
    },
  ]);
});

it('keeps what was typed where the message says nothing, and the message for a second look', async () => {
  const nothing = { name: null, email: null, phone: null, source: null };
  const { user } = renderScreen(
    <NewLeadDialog isOpen onOpenChange={() => {}} onOpenLead={() => {}} />,
    fakeOfficeHandlers({
      'intake.readMessage': () => ({ ...message, ...nothing, inquiry: '', why: { ...nothing, inquiry: null } }),
    }),
  );
  await user.type(await screen.findByLabelText('Name'), 'Dana');
  await user.click(screen.getByRole('radio', { name: 'Paste a message' }));
  await user.type(screen.getByLabelText('Message'), 'hello');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^The message names nobody/)).toBeInTheDocument();
  expect(screen.getByLabelText('Name')).toHaveValue('Dana');
  await user.click(screen.getByRole('radio', { name: 'Paste a message' }));
  expect(screen.getByLabelText('Message')).toHaveValue('hello');
});

it('takes what is pasted while the focus is still where the way was chosen', async () => {
  const { user, client } = renderScreen(
    <NewLeadDialog isOpen onOpenChange={() => {}} onOpenLead={() => {}} />,
    fakeOfficeHandlers({ 'intake.readMessage': () => message }),
  );
  await user.click(await screen.findByRole('radio', { name: 'Paste a message' }));
  await user.paste('Name: Dana');
  expect(screen.getByLabelText('Message')).toHaveValue('Name: Dana');
  await user.click(screen.getByRole('button', { name: 'Read the message' }));
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveValue('Dana Whitfield'));
  expect(client.calls.find(({ name }) => name === 'intake.readMessage')?.input).toEqual({ text: 'Name: Dana' });
});

it('wants a message, and says what the engine says of one that cannot be read', async () => {
  const { user } = await paste({ 'intake.readMessage': () => failure('INVALID_INPUT', 'That is a picture.') }, '');
  expect(screen.getByRole('alert')).toHaveTextContent('Paste the message first.');
  await user.type(screen.getByLabelText('Message'), 'PNG');
  await user.click(screen.getByRole('button', { name: 'Read the message' }));
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('That is a picture.'));
});

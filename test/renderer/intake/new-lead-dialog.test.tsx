import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NewLeadDialog } from '../../../renderer/features/intake/new-lead-dialog.tsx';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, wholeLead } from '../leads/lead-office.ts';

function dialog(change: FakeHandlers) {
  const onOpenLead = vi.fn<(leadId: number) => void>();
  const drawn = renderScreen(
    <NewLeadDialog isOpen onOpenChange={() => {}} onOpenLead={onOpenLead} />,
    fakeOfficeHandlers(change),
  );
  return { ...drawn, onOpenLead };
}

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

it('names the lead that has this e-mail already and opens it', async () => {
  const { user, onOpenLead } = dialog({
    'leads.create': () => ({
      ok: false,
      error: { code: 'CONFLICT', message: 'A lead with this e-mail is already here: Dana.', details: { leadId: 5 } },
    }),
  });
  await user.type(await screen.findByLabelText('Name'), 'Dana Again');
  await user.type(screen.getByLabelText('E-mail'), 'dana@example.com');
  await user.click(screen.getByRole('button', { name: 'Add lead' }));
  expect(await screen.findByText('A lead with this e-mail is already here: Dana.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Open that lead' }));
  expect(onOpenLead).toHaveBeenCalledWith(5);
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../../shared/contract/envelope.ts';
import type { FakeHandlers } from '../../../helpers/fake-client.ts';
import { officeNow } from '../../../helpers/fake-office.ts';
import { panelOf } from '../panel-office.tsx';

async function openMenu(handlers: FakeHandlers = {}) {
  const shown = panelOf(
    { name: 'Kim Osei' },
    {
      'session.confirm': () => ({ token: 'token', expiresAt: officeNow }),
      'export.person': ({ format }) => ({ path: `/home/robin/Downloads/Baton lead 2.${format}`, entries: 31 }),
      ...handlers,
    },
  );
  await shown.user.click(await screen.findByRole('button', { name: 'More about this person' }));
  return shown;
}

it.each([
  ['CSV', 'csv'],
  ['JSON', 'json'],
])('writes everything about the person as %s, once the password is given', async (word, format) => {
  const { user, client } = await openMenu();
  await user.click(await screen.findByRole('menuitem', { name: `Export everything about this person as ${word}…` }));
  expect(await screen.findByText(/Export everything about Kim Osei/)).toBeInTheDocument();
  await user.type(screen.getByLabelText(/password/i, { selector: 'input' }), 'secret{Enter}');
  expect(await screen.findByText('Everything about Kim Osei exported')).toBeInTheDocument();
  expect(screen.getByText(`/home/robin/Downloads/Baton lead 2.${format}`)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy path' })).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'export.person')?.input).toEqual({
    leadId: 2,
    format,
    confirm: 'token',
  });
});

it('says what stands in the way', async () => {
  const { user } = await openMenu({
    'export.person': () => failure('DISK_FULL', 'The disk is full: not everything found room.'),
  });
  await user.keyboard('{ArrowDown}{Enter}');
  await user.type(await screen.findByLabelText(/password/i, { selector: 'input' }), 'secret{Enter}');
  expect(await screen.findByText('The disk is full: not everything found room.')).toBeInTheDocument();
});

it('is opened and left by key, and the focus comes back', async () => {
  const { user } = await openMenu();
  expect(await screen.findByRole('menu')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'More about this person' })).toHaveFocus();
});

it('is not there for an agent', async () => {
  panelOf(
    { name: 'Kim Osei' },
    {
      'session.current': () => ({
        isSetUp: true,
        officeName: 'Whitfield Realty',
        signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
      }),
    },
  );
  expect(await screen.findByRole('heading', { name: 'Kim Osei' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'More about this person' })).not.toBeInTheDocument();
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function desk(value = { callTarget: 20 as number | null, staleDays: 14 }, change: FakeHandlers = {}) {
  return renderScreen(
    <main>
      <SettingsScreen part="desk" />
    </main>,
    fakeOfficeHandlers({
      'settings.get': () => ({ section: 'desk', value, changedAt: officeNow, changedBy: 1 }),
      'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
      'settings.save': ({ confirm: _confirm, ...saved }) => ({ ...saved, changedAt: officeNow, changedBy: 1 }),
      ...change,
    }),
  );
}

it('saves the call target and the stale days with the password', async () => {
  const { user, client } = desk({ callTarget: null, staleDays: 14 });
  await user.type(await screen.findByLabelText('Calls a day'), '25');
  await user.clear(screen.getByLabelText('Days until a lead is stale'));
  await user.type(screen.getByLabelText('Days until a lead is stale'), '30');
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('Desk configuration is saved')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toEqual({
    section: 'desk',
    value: { callTarget: 25, staleDays: 30 },
    confirm: 'once',
  });
});

it('has no target where the field is emptied, but always a number of days', async () => {
  const { user, client } = desk();
  await user.clear(await screen.findByLabelText('Calls a day'));
  await user.clear(screen.getByLabelText('Days until a lead is stale'));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Days until a lead is stale'), '7');
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  await screen.findByText('Desk configuration is saved');
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toMatchObject({
    value: { callTarget: null, staleDays: 7 },
  });
  await expectAccessible();
});

it('says what could not be read', async () => {
  desk(undefined, { 'settings.get': () => failure('INTERNAL', 'The disk did not answer.') });
  expect(await screen.findByText('The disk did not answer.')).toBeInTheDocument();
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

it('makes a new recovery code behind the password and shows it until it has been put away', async () => {
  const { user, client } = renderScreen(
    <main>
      <SettingsScreen part="recovery" />
    </main>,
    fakeOfficeHandlers({
      'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
      'session.renewRecoveryCode': () => ({ recoveryCode: 'QX4TL-9WMB2' }),
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Make a new code…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('QX4TL-9WMB2')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'session.renewRecoveryCode')?.input).toEqual({ confirm: 'once' });
  await expectAccessible();
  expect(screen.getByRole('button', { name: 'Done' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByText('QX4TL-9WMB2')).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Make a new code…' })).toHaveFocus();
});

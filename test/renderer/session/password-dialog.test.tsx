import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import { PasswordDialog } from '../../../renderer/features/session/password-dialog.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const fields = ['Current password', 'New password', 'New password again'] as const;

it('says beside each field what is missing, and asks the engine only then', async () => {
  const { user, client } = renderScreen(<PasswordDialog onClose={() => {}} />, {});
  await user.type(screen.getByLabelText('New password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Change the password' }));
  expect(screen.getAllByRole('alert').map((problem) => problem.textContent)).toEqual([
    'Type the password that you sign in with.',
    'At least 8 characters, at most 256.',
    'The two passwords differ.',
  ]);
  expect(client.calls).toEqual([]);
  await expectAccessible();
});

it('keeps the new password when the current one is wrong, and changes it with the right one', async () => {
  let isClosed = false;
  const { user, client } = renderScreen(<PasswordDialog onClose={() => (isClosed = true)} />, {
    'session.changePassword': ({ oldPassword }) =>
      oldPassword === 'correct horse' ? {} : failure('WRONG_PASSWORD', 'That is not right.'),
  });
  const [current, next, again] = fields;
  await user.type(screen.getByLabelText(current), 'a guess');
  await user.type(screen.getByLabelText(next), 'battery staple');
  await user.type(screen.getByLabelText(again), 'battery staple');
  await user.click(screen.getByRole('button', { name: 'Change the password' }));
  expect(await screen.findByText('That password is not right. Nothing was changed.')).toBeInTheDocument();
  expect(screen.getByLabelText(current)).toHaveFocus();
  await user.type(screen.getByLabelText(current), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Change the password' }));
  await expect.poll(() => isClosed).toBe(true);
  expect(client.calls.at(-1)?.input).toEqual({ oldPassword: 'correct horse', password: 'battery staple' });
});

import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import { FirstStart } from '../../../renderer/features/session/first-start.tsx';
import { endFirstStart } from '../../../renderer/features/session/first-start-store.ts';
import { SignIn } from '../../../renderer/features/session/sign-in.tsx';
import { machineCountry, machineZone } from '../../../renderer/lib/world.ts';
import { fakeOffice, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const settingUp = fakeOfficeHandlers({
  'office.setup': () => ({
    office: fakeOffice,
    session: { agentId: 1, name: 'Robin Marsh', role: 'broker' },
    recoveryCode: 'SJ772-SN4VA',
  }),
});

it('says beside each field of the first start what is missing', async () => {
  endFirstStart();
  const { user, client } = renderScreen(<FirstStart onImport={() => {}} />, settingUp);
  await user.type(screen.getByLabelText('Your e-mail'), 'robin');
  await user.type(screen.getByLabelText('Password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Set up the office' }));
  const problems = await screen.findAllByRole('alert');
  expect(problems.map((problem) => problem.textContent)).toEqual([
    'Fill this in.',
    'Fill this in.',
    'This is not an e-mail address.',
    'At least 8 characters.',
    'The two passwords differ.',
  ]);
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(client.calls.filter(({ name }) => name === 'office.setup')).toEqual([]);
});

it('shows the recovery code once and then asks what comes first', async () => {
  endFirstStart();
  const imports: string[] = [];
  const { user, client } = renderScreen(<FirstStart onImport={() => imports.push('asked')} />, settingUp);
  await user.type(screen.getByLabelText('Office name'), 'Whitfield Realty');
  await user.type(screen.getByLabelText('Your name'), 'Robin Marsh');
  await user.type(screen.getByLabelText('Your e-mail'), 'Robin@Whitfield.example');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.type(screen.getByLabelText('Password again'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Set up the office' }));

  expect(await screen.findByText('SJ772-SN4VA')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'office.setup')?.input).toEqual({
    name: 'Whitfield Realty',
    timeZone: machineZone(),
    country: machineCountry(),
    broker: { name: 'Robin Marsh', email: 'robin@whitfield.example' },
    password: 'correct horse',
  });
  expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
  expect(screen.getByRole('heading', { name: 'Keep your recovery code' })).toHaveFocus();
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(screen.getByRole('heading', { name: 'Your office is ready' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: /Import my leads/ }));
  expect(imports).toEqual(['asked']);
});

it('says that an office is there already', async () => {
  endFirstStart();
  const refusing = { 'office.setup': () => failure('ALREADY_DONE', 'This office has been set up. Sign in instead.') };
  const { user } = renderScreen(<FirstStart onImport={() => {}} />, refusing);
  for (const [label, text] of [
    ['Office name', 'A'],
    ['Your name', 'B'],
    ['Your e-mail', 'b@c.example'],
    ['Password', 'correct horse'],
    ['Password again', 'correct horse'],
  ] as const) {
    await user.type(screen.getByLabelText(label), text);
  }
  await user.click(screen.getByRole('button', { name: 'Set up the office' }));
  expect(await screen.findByText(/That has been done already\. This office has been set up\./)).toBeInTheDocument();
});

it('signs the broker in by the password alone and an agent with the address', async () => {
  const { user, client } = renderScreen(<SignIn officeName="Whitfield Realty" />, {
    'session.signIn': ({ email }) =>
      email === undefined
        ? failure('WRONG_PASSWORD', 'That is not right.')
        : { agentId: 2, name: 'Ana Silva', role: 'agent' },
  });
  await user.type(screen.getByLabelText('Password'), 'guess{Enter}');
  expect(await screen.findByText(/Check the capital letters/)).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'I am an agent' }));
  expect(screen.getByLabelText('E-mail')).toHaveFocus();
  await user.type(screen.getByLabelText('E-mail'), 'ana@office.example');
  await user.type(screen.getByLabelText('Password'), 'her own');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() =>
    expect(client.calls).toEqual([
      { name: 'session.signIn', input: { password: 'guess' } },
      { name: 'session.signIn', input: { email: 'ana@office.example', password: 'her own' } },
    ]),
  );
});

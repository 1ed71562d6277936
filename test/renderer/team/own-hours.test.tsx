import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Agent } from '../../../shared/contract/team.ts';
import { TeamScreen } from '../../../renderer/features/team/team-screen.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeAgent, fakeOffice, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

async function openAgent(hours: Agent['hours']) {
  const ana = fakeAgent({ id: 2, name: 'Ana Silva', hours });
  const opened = renderScreen(
    <TeamScreen part={undefined} />,
    fakeOfficeHandlers({ 'team.list': () => [ana], 'team.save': () => ana }),
  );
  await opened.user.click(await screen.findByRole('button', { name: 'Ana Silva' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Ana Silva' }));
  const savedHours = async () => {
    await opened.user.click(sheet.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const saved = opened.client.calls.findLast(({ name }) => name === 'team.save');
    return (saved?.input as Partial<Agent> | undefined)?.hours;
  };
  return { ...opened, sheet, savedHours };
}

it('gives an agent own hours that begin as the office’s and may run past midnight', async () => {
  const { user, sheet, savedHours } = await openAgent(null);
  expect(sheet.getByRole('radio', { name: 'As the office' })).toBeChecked();
  await user.click(sheet.getByRole('radio', { name: 'Own hours' }));
  const end = sheet.getByLabelText('Monday to');
  await user.clear(end);
  await user.type(end, '0200');
  await user.tab();
  expect(sheet.getByLabelText('Monday to, on the next day')).toHaveValue('02:00');
  await expectAccessible();
  expect(await savedHours()).toEqual([[{ from: '09:00', to: '02:00' }], [], [], [], [], [], []]);
});

it('refuses hours that overlap before they are sent', async () => {
  const { user, sheet, savedHours } = await openAgent(fakeOffice.hours.with(0, [{ from: '18:00', to: '02:00' }]));
  await user.click(sheet.getByRole('button', { name: 'Add hours on Tuesday' }));
  const begin = sheet.getByLabelText('Tuesday from');
  await user.clear(begin);
  await user.type(begin, '01:00');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  expect(await sheet.findByText(/^Monday: each range begins/)).toBeInTheDocument();
  await user.clear(begin);
  await user.type(begin, '02:00');
  const tuesday = [{ from: '02:00', to: '17:00' }];
  expect(await savedHours()).toEqual([[{ from: '18:00', to: '02:00' }], tuesday, [], [], [], [], []]);
});

it('lets an agent keep the office’s hours again', async () => {
  const { user, sheet, savedHours } = await openAgent(fakeOffice.hours);
  expect(sheet.getByRole('radio', { name: 'Own hours' })).toBeChecked();
  await user.click(sheet.getByRole('radio', { name: 'As the office' }));
  expect(await savedHours()).toBeNull();
});

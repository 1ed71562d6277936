import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { forgetSectionDrafts } from '../../../renderer/features/settings/section-drafts.ts';
import { SettingsScreen } from '../../../renderer/features/settings/settings-screen.tsx';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeAutoAssignment, fakeOffice, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

function settings(part: string, change: FakeHandlers = {}) {
  forgetSectionDrafts();
  return comeBack(part, change);
}

/** The same page after a look at another screen. */
function comeBack(part: string, change: FakeHandlers = {}) {
  return renderScreen(
    <main>
      <SettingsScreen part={part} />
    </main>,
    fakeOfficeHandlers(change),
  );
}

it.each([
  ['Run time', '99:99', 'A time, as 09:30.'],
  ['Grace in minutes', '99999', 'A whole number from 0 to 1,440.'],
  ['Grace in minutes', '', 'A whole number from 0 to 1,440.'],
])('does not save auto lead assignment with the %s “%s”', async (label, typed, wanted) => {
  const { user, client } = settings('auto');
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  if (typed !== '') await user.type(field, typed);
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText(wanted)).toBeInTheDocument();
  expect(field).toHaveValue(typed);
  await waitFor(() => expect(field).toHaveFocus());
  expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(field).toBeValid();
  expect(client.calls.filter(({ name }) => name === 'session.confirm')).toEqual([]);
});

it('keeps what is not saved of a section while another screen is looked at, and Discard lets go of it', async () => {
  const auto = settings('auto');
  const time = await screen.findByLabelText('Run time');
  await auto.user.clear(time);
  await auto.user.type(time, '07:30');
  await auto.user.click(screen.getByRole('button', { name: 'Saturday' }));
  auto.unmount();
  const office = comeBack('office');
  await office.user.type(await screen.findByLabelText('Office name'), ' and Sons');
  office.unmount();
  const autoAgain = comeBack('auto');
  expect(await screen.findByText('Not saved yet.')).toBeInTheDocument();
  expect(screen.getByLabelText('Run time')).toHaveValue('07:30');
  expect(screen.getByRole('button', { name: 'Saturday' })).toHaveAttribute('aria-pressed', 'true');
  await autoAgain.user.click(screen.getByRole('button', { name: 'Discard' }));
  autoAgain.unmount();
  const officeAgain = comeBack('office');
  expect(await screen.findByDisplayValue(`${fakeOffice.name} and Sons`)).toBeInTheDocument();
  officeAgain.unmount();
  comeBack('auto');
  expect(await screen.findByLabelText('Run time')).toHaveValue(fakeAutoAssignment.runTime);
  expect(screen.queryByText('Not saved yet.')).not.toBeInTheDocument();
});

it('lets go of what is not saved once something else has been saved over it', async () => {
  const { user, unmount } = settings('auto');
  await user.click(await screen.findByRole('button', { name: 'Saturday' }));
  unmount();
  const value = { ...fakeAutoAssignment, runTime: '11:00' };
  comeBack('auto', {
    'settings.get': () => ({ section: 'autoAssignment', value, changedAt: officeNow + 1, changedBy: 1 }),
  });
  expect(await screen.findByLabelText('Run time')).toHaveValue('11:00');
  expect(screen.getByRole('button', { name: 'Saturday' })).toHaveAttribute('aria-pressed', 'false');
});

it('shows nobody what somebody else has not saved', async () => {
  const { user, unmount } = settings('auto');
  await user.click(await screen.findByRole('button', { name: 'Saturday' }));
  unmount();
  comeBack('auto', {
    'session.current': () => ({
      isSetUp: true,
      officeName: fakeOffice.name,
      signedIn: { agentId: 3, name: 'Ben Okafor', role: 'broker' },
    }),
  });
  expect(await screen.findByRole('button', { name: 'Saturday' })).toHaveAttribute('aria-pressed', 'false');
});

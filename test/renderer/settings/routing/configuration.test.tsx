import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { navigate } from '../../../../renderer/lib/route.ts';
import { failure } from '../../../../shared/contract/envelope.ts';
import { SettingsScreen } from '../../../../renderer/features/settings/settings-screen.tsx';
import { expectAccessible } from '../../../helpers/axe.ts';
import { fakeAgent, fakeAgents, fakeOfficeHandlers, fakeRouting } from '../../../helpers/fake-office.ts';
import { renderScreen } from '../../../helpers/screen.tsx';
import { routingScreen } from './routing-office.tsx';

const radio = (name: string) => screen.findByRole('radio', { name });
const threshold = () => screen.getByRole('slider', { name: 'Threshold' });

it('saves routing on arrival with the password, and only then', async () => {
  const { user, client } = routingScreen();
  await user.click(await screen.findByRole('switch', { name: 'Off' }));
  await user.click(await radio('Subject based'));
  await user.click(screen.getByRole('switch', { name: 'Lay the match filter over this mode' }));
  await user.click(await radio('A named agent'));
  await user.click(screen.getByRole('button', { name: 'Fallback agent: Choose an agent…' }));
  await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
  await user.click(screen.getByRole('switch', { name: 'Respect working hours' }));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(client.calls.filter(({ name }) => name === 'settings.save')).toEqual([]);
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('It counts for every lead that arrives from now on.')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toEqual({
    section: 'routing',
    value: {
      on: true,
      mode: 'subject',
      matchFilter: true,
      threshold: fakeRouting.threshold,
      fallback: 'agent',
      fallbackAgentId: 3,
      respectWorkingHours: true,
    },
    confirm: 'once',
  });
  expect(screen.queryByText('Not saved yet.')).not.toBeInTheDocument();
});

it('offers six modes, each with when it fits and when it does not', async () => {
  routingScreen();
  const modes = within(await screen.findByRole('radiogroup', { name: 'Mode' })).getAllByRole('radio');
  expect(modes).toHaveLength(6);
  for (const mode of modes) expect(mode).toHaveAccessibleDescription(/Fits .+; not .+/);
  await expectAccessible();
});

it('lays the match filter only over modes that have something to filter, and says why not over others', async () => {
  const { user } = routingScreen({ matchFilter: true });
  expect(await screen.findByRole('switch', { name: 'Lay the match filter over this mode' })).toBeEnabled();
  expect(threshold()).not.toHaveAttribute('data-disabled');
  await user.click(await radio('Best match'));
  expect(screen.getByRole('switch', { name: 'Always asked' })).toBeChecked();
  expect(screen.getByRole('switch', { name: 'Always asked' })).toBeDisabled();
  expect(screen.getByText(/^Best match always asks the match criteria/)).toBeInTheDocument();
  expect(threshold()).toHaveAttribute('data-disabled');
  await user.click(await radio('Primary only'));
  expect(screen.getByRole('switch', { name: 'Lay the match filter over this mode' })).toBeDisabled();
  expect(screen.getByRole('switch', { name: 'Lay the match filter over this mode' })).not.toBeChecked();
  expect(screen.getByText(/^Primary only has one agent/)).toBeInTheDocument();
  await user.click(await radio('Manual'));
  expect(screen.getByText(/^Manual gives the lead to nobody/)).toBeInTheDocument();
});

it('moves the threshold by keyboard and takes it as a number', async () => {
  const { user } = routingScreen({ matchFilter: true, threshold: 0.5 });
  await screen.findByRole('slider');
  threshold().focus();
  await user.keyboard('{ArrowRight}{PageUp}{ArrowLeft}{ArrowLeft}');
  expect(threshold()).toHaveAttribute('aria-valuetext', '0.59');
  const figure = screen.getByLabelText('Threshold as a number');
  expect(figure).toHaveValue('0.59');
  await user.clear(figure);
  await user.type(figure, '0,62');
  expect(threshold()).toHaveAttribute('aria-valuenow', '62');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(figure).toHaveValue('0.64');
  await user.type(figure, '9');
  expect(figure).toHaveValue('0.64');
});

it('asks for the fallback’s name before it asks for the password', async () => {
  const { user, client } = routingScreen();
  await user.click(await radio('A named agent'));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText('Choose the agent.')).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'session.confirm')).toEqual([]);
  await expectAccessible();
});

it('leads back to what is missing from another page', async () => {
  const { user } = routingScreen({ fallback: 'agent' }, {}, 'try');
  await user.type(await screen.findByLabelText('Source'), 'Zillow');
  await user.click(screen.getByRole('tab', { name: 'Configuration' }));
  await user.click(await radio('Random'));
  await user.click(screen.getByRole('tab', { name: 'Try it' }));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  expect(await screen.findByText('Choose the agent.')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: 'Configuration' })).toHaveAttribute('aria-selected', 'true');
});

it('does not keep an agent named for a fallback that is not chosen', async () => {
  const { user, client } = routingScreen({ fallback: 'agent', fallbackAgentId: 3 });
  await user.click(await radio('Stay unassigned'));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  await screen.findByText('Routing on arrival is saved');
  expect(client.calls.find(({ name }) => name === 'settings.save')?.input).toMatchObject({
    value: { fallback: 'unassigned', fallbackAgentId: null },
  });
});

it('shows beside the field what the engine refuses about the fallback', async () => {
  const { user } = routingScreen(
    { fallback: 'agent', fallbackAgentId: 3 },
    {
      'settings.save': () => failure('INVALID_INPUT', 'Ben Okafor has left the office.', { field: 'fallbackAgentId' }),
    },
  );
  await user.click(await radio('Random'));
  await user.click(screen.getByRole('button', { name: 'Save…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  const fallback = await screen.findByRole('radiogroup', { name: 'Fallback' });
  expect(await within(fallback).findByText('Ben Okafor has left the office.')).toBeInTheDocument();
  expect(screen.getByText('Not saved yet.')).toBeInTheDocument();
});

it('warns of what the team lacks, with the way to mend it', async () => {
  const { user } = routingScreen({ on: true, fallback: 'primary' }, { 'team.list': () => fakeAgents });
  expect(await screen.findByText(/^No agent is marked primary, so a lead that nobody may take/)).toBeInTheDocument();
  await user.click(await radio('Primary only'));
  expect(screen.getByText(/^No agent is marked primary, so every lead/)).toBeInTheDocument();
  await user.click(await radio('Subject based'));
  expect(screen.getByText(/^No agent lists a subject/)).toBeInTheDocument();
  await user.click(await radio('Best match'));
  expect(screen.getByText(/^Nobody has match criteria/)).toBeInTheDocument();
  for (const link of screen.getAllByRole('link', { name: 'Open Team' })) expect(link).toHaveAttribute('href', '#/team');
  await expectAccessible();
});

it('offers only active agents as the fallback, whatever the length of their names', async () => {
  const long = 'Maximiliana Featherstonehaugh-Wolfeschlegelsteinhausenberger';
  const { user } = routingScreen(
    { fallback: 'agent' },
    {
      'team.list': () => [
        fakeAgent({ id: 8, name: long }),
        fakeAgent({ id: 9, name: 'Gone Away', status: 'inactive' }),
      ],
    },
  );
  await user.click(await screen.findByRole('button', { name: /^Fallback agent/ }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([expect.stringContaining(long)]);
});

it('keeps what is not saved through a look at the team, and Discard lets go of it', async () => {
  const { user, unmount, client } = routingScreen({ mode: 'round_robin' });
  await user.click(await radio('Random'));
  unmount();
  const again = renderScreen(<SettingsScreen part="routing" />, fakeOfficeHandlers());
  expect(client.calls.filter(({ name }) => name === 'settings.save')).toEqual([]);
  expect(await radio('Random')).toBeChecked();
  await again.user.click(await screen.findByRole('button', { name: 'Discard' }));
  expect(await radio('Round robin')).toBeChecked();
  expect(screen.queryByText('Not saved yet.')).not.toBeInTheDocument();
});

it('says why the configuration cannot be read, and reads it again', async () => {
  let isBroken = true;
  const { user } = routingScreen(
    {},
    {
      'settings.get': () =>
        isBroken
          ? failure('INTERNAL', 'The engine did not answer.')
          : { section: 'routing', value: fakeRouting, changedAt: 1, changedBy: null },
    },
  );
  expect(await screen.findByText('The engine did not answer.')).toBeInTheDocument();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await radio('Round robin')).toBeChecked();
});

it('opens each page at its address', async () => {
  const { user } = routingScreen();
  expect(screen.getByRole('link', { name: 'Routing on arrival' })).toHaveAttribute('href', '#/settings/routing');
  await user.click(await screen.findByRole('tab', { name: 'Try it' }));
  await waitFor(() => expect(window.location.hash).toBe('#/settings/routing?view=try'));
  navigate('/settings/routing');
  expect(await radio('Round robin')).toBeInTheDocument();
});

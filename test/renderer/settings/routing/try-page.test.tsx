import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { failure } from '../../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import type { FakeClient } from '../../../helpers/fake-client.ts';
import { expectAccessible } from '../../../helpers/axe.ts';
import { fakeNeed } from '../../../helpers/fake-need.ts';
import { fakeRouting } from '../../../helpers/fake-office.ts';
import { fakeTry } from '../../../helpers/fake-routing.ts';
import { routingScreen } from './routing-office.tsx';

const tried = (client: FakeClient) =>
  client.calls.filter(({ name }) => name === 'routing.try').map(({ input }) => input as Record<string, unknown>);
const tryOf = (change: Partial<OutputOf<'routing.try'>>) => ({ 'routing.try': () => ({ ...fakeTry, ...change }) });
const agentLines = () =>
  within(screen.getByRole('region', { name: 'Agents' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);

it('tries a lead under the values of the form, saved or not, and as if routing were on', async () => {
  const { user, client } = routingScreen();
  await user.click(await screen.findByRole('radio', { name: 'Random' }));
  await user.click(screen.getByRole('tab', { name: 'Try it' }));
  expect(await screen.findByText('Goes to Ana Silva: next in turn.')).toBeInTheDocument();
  expect(screen.getByText(/Nothing is written\.$/)).toBeInTheDocument();
  await user.type(screen.getByLabelText('Subject'), 'buying');
  await user.type(screen.getByLabelText('Inquiry'), 'Two bedrooms, please.');
  await user.selectOptions(screen.getByLabelText('Branch'), 'North');
  await waitFor(() =>
    expect(tried(client).at(-1)).toEqual({
      inquiry: 'Two bedrooms, please.',
      subject: 'buying',
      source: null,
      branchId: 1,
      departmentId: null,
      settings: { ...fakeRouting, mode: 'random', on: true },
    }),
  );
  expect(client.calls.filter(({ name }) => name === 'settings.save')).toEqual([]);
  await expectAccessible();
});

it('asks once typing pauses for 300 ms, and dims the last answer until the next is there', async () => {
  const { client } = routingScreen({}, {}, 'try');
  const sentence = await screen.findByText(fakeTry.sentence);
  const answer = sentence.closest('[aria-busy]');
  const inquiry = screen.getByLabelText('Inquiry');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fireEvent.change(inquiry, { target: { value: 'A house' } });
  act(() => void vi.advanceTimersByTime(299));
  fireEvent.change(inquiry, { target: { value: 'A house with a garden' } });
  act(() => void vi.advanceTimersByTime(299));
  expect(answer).toHaveAttribute('aria-busy', 'true');
  expect(tried(client).map((input) => input['inquiry'])).toEqual(['']);
  act(() => void vi.advanceTimersByTime(1));
  vi.useRealTimers();
  await waitFor(() => expect(answer).toHaveAttribute('aria-busy', 'false'));
  expect(tried(client).map((input) => input['inquiry'])).toEqual(['', 'A house with a garden']);
});

it('says for every agent what decided, who gets the lead first and whom a gate keeps out last', async () => {
  routingScreen(
    {},
    tryOf({
      mode: 'best_match',
      agents: [
        {
          agentId: 4,
          name: 'Cleo',
          verdict: 'match',
          gate: null,
          score: 62,
          phrases: [],
          text: 'match 0.62 against 0.71',
        },
        ...fakeTry.agents,
      ],
    }),
    'try',
  );
  await screen.findByText(fakeTry.sentence);
  expect(agentLines()).toEqual([
    'ASAna Silvanext in turn0.71Matches “waterfront homes”',
    'CCleomatch 0.62 against 0.710.62',
    'RMRobin Marshoff rotation',
    'BOBen Okaforat cap 20/200.48',
  ]);
});

it('marks whose score reaches the threshold where one is asked', async () => {
  routingScreen({ matchFilter: true, threshold: 0.5 }, {}, 'try');
  await screen.findByText(fakeTry.sentence);
  expect(agentLines()).toEqual([
    'ASAna Silvanext in turn0.71passesMatches “waterfront homes”',
    'RMRobin Marshoff rotation',
    'BOBen Okaforat cap 20/200.48',
  ]);
});

it('folds the agents whom a gate keeps out where there are many', async () => {
  const gated = Array.from({ length: 30 }, (_, index) => ({
    ...fakeTry.agents[2]!,
    agentId: 100 + index,
    name: `Agent ${index}`,
  }));
  const { user } = routingScreen({}, tryOf({ agents: [fakeTry.agents[1]!, ...gated] }), 'try');
  const fold = await screen.findByRole('button', { name: '30 agents kept out by a gate' });
  expect(agentLines()).toHaveLength(1);
  await user.click(fold);
  expect(agentLines()).toHaveLength(31);
});

it('shows what was read from the inquiry, with the words that say so', async () => {
  const inquiry = 'Somewhere in Riverside, please.';
  const known = fakeNeed(
    { areas: ['Riverside'] },
    { proposals: [{ field: 'areas', value: { areas: ['Riverside'] }, words: 'Riverside', start: 13, end: 22 }] },
  );
  const { user } = routingScreen({}, tryOf({ known }), 'try');
  await user.type(await screen.findByLabelText('Inquiry'), inquiry);
  const read = await screen.findByRole('region', { name: 'Read from the inquiry' });
  await waitFor(() => expect(read.querySelector('mark')).toHaveTextContent('Riverside'));
  expect(read.querySelector('mark')).toHaveAttribute('title', 'Area: Riverside');
  expect(within(read).getByText('Area')).toBeInTheDocument();
  await expectAccessible();
});

it('tries a moment on the office’s wall, and refuses half of one', async () => {
  const { user, client } = routingScreen({}, {}, 'try');
  expect(await screen.findByRole('radio', { name: 'Now' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'At a moment' }));
  const date = screen.getByLabelText('Date');
  fireEvent.change(date, { target: { value: '2026-05-11' } });
  await user.clear(screen.getByLabelText('Time'));
  await user.type(screen.getByLabelText('Time'), '22:30');
  expect(screen.getByText('In the office’s time zone (Europe/Berlin).')).toBeInTheDocument();
  await waitFor(() => expect(tried(client).at(-1)).toMatchObject({ at: Date.UTC(2026, 4, 11, 20, 30) }));
  fireEvent.change(date, { target: { value: '' } });
  expect(await screen.findByText('Choose the date.')).toBeInTheDocument();
  expect(screen.queryByText(fakeTry.sentence)).not.toBeInTheDocument();
});

it('says that nobody passed and that only words were compared', async () => {
  const { user } = routingScreen(
    { matchFilter: true, threshold: 0.9 },
    tryOf({
      comparison: 'words_language',
      isFilterWaived: true,
      sentence: 'Goes to Ana Silva: next in turn. Nobody reached the threshold of 0.90, so the whole pool stayed in.',
    }),
    'try',
  );
  await user.type(await screen.findByLabelText('Inquiry'), 'Una casa con jardín');
  expect(
    await screen.findByText(/Nobody reached the threshold of 0.90, so the whole pool stayed in/),
  ).toBeInTheDocument();
  expect(await screen.findByText(/^Compared by words only: the inquiry is not in English/)).toBeInTheDocument();
});

it('says a failure in words and tries again', async () => {
  let isBroken = true;
  const { user } = routingScreen(
    {},
    { 'routing.try': () => (isBroken ? failure('INTERNAL', 'The engine did not answer.') : fakeTry) },
    'try',
  );
  expect(await screen.findByText('The engine did not answer.')).toBeInTheDocument();
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(fakeTry.sentence)).toBeInTheDocument();
});

it('keeps the lead that is tried while the configuration is changed, until it is cleared', async () => {
  const { user } = routingScreen({}, {}, 'try');
  await user.type(await screen.findByLabelText('Source'), 'Zillow');
  await user.click(screen.getByRole('tab', { name: 'Configuration' }));
  await user.click(await screen.findByRole('tab', { name: 'Try it' }));
  expect(await screen.findByLabelText('Source')).toHaveValue('Zillow');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByLabelText('Source')).toHaveValue('');
});

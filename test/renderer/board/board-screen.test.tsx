import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { BoardScreen } from '../../../renderer/features/board/board-screen.tsx';
import { resetBoard, useBoard } from '../../../renderer/features/board/board-state.ts';
import { resetLeadsView, setFilter, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { targetOf } from '../../../renderer/features/leads/selection.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeRun } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { boardOffice, giveBoardLayout } from './board-office.ts';

beforeEach(() => {
  giveBoardLayout();
  resetLeadsView();
  resetBoard();
  navigate('/board');
});

const asAgent: FakeHandlers = {
  'session.current': () => ({
    isSetUp: true,
    officeName: 'Whitfield Realty',
    signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
  }),
};

function board(sizes: Readonly<Record<number, number>>, change: FakeHandlers = {}) {
  const { handlers } = boardOffice(sizes, change);
  return renderScreen(<BoardScreen />, handlers);
}

const column = (name: string) => screen.getByRole('list', { name: new RegExp(`^${name}`) });
const card = (id: number) => screen.findByRole('button', { name: new RegExp(`^Lead ${id}(?!\\d)`) });
const target = () => targetOf(useLeadsView.getState().selection);

it('is a list for each working status, named with its count, that draws only the cards in view', async () => {
  board({ 2: 20_000, 3: 2, 1: 40, 5: 7 });
  await card(20_000);
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Assigned20,000',
    'Contacting2',
    'Not Picked0',
  ]);
  const cards = within(column('Assigned')).getAllByRole('listitem');
  expect(cards.length).toBeLessThan(30);
  expect(cards[1]).toHaveAttribute('aria-posinset', '2');
  expect(cards[1]).toHaveAttribute('aria-setsize', '20000');
  expect(screen.getByText('No lead here.')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /Unassigned|Closed/ })).not.toBeInTheDocument();
  await expectAccessible();
});

it('is worked by arrow keys from one tab stop, across columns too', async () => {
  const { user } = board({ 2: 4, 4: 2 });
  (await card(20_000)).focus();
  expect(document.querySelectorAll('[data-card][tabindex="0"]')).toHaveLength(1);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(await card(20_002)).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(await card(40_001)).toHaveFocus();
  await user.keyboard('{Home}{ArrowLeft}{End}');
  expect(await card(20_003)).toHaveFocus();
  expect(document.querySelectorAll('[data-card][tabindex="0"]')).toHaveLength(1);
});

it('moves a card by keyboard and says what happens: Space, over the columns, Space', async () => {
  const { user, client } = board({ 2: 2, 3: 0, 4: 1 });
  (await card(20_000)).focus();
  await user.keyboard(' ');
  expect(await screen.findByText('Lead 20000 lifted from Assigned, column 1 of 3')).toBeInTheDocument();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(await screen.findByText('Over Not Picked, column 3 of 3')).toBeInTheDocument();
  await user.keyboard('{ArrowLeft} ');
  await waitFor(() => expect(within(column('Contacting')).getByText('Lead 20000')).toBeInTheDocument());
  const changes = client.calls.filter(({ name }) => name.startsWith('leads.') && name !== 'leads.list');
  expect(changes.filter(({ name }) => name === 'leads.setStatus').map(({ input }) => input)).toEqual([
    { leadId: 20_000, statusId: 3 },
  ]);
  expect(await screen.findByText('Status: Contacting')).toBeInTheDocument();
  await waitFor(async () => expect(await card(20_000)).toHaveFocus());
  await waitFor(() => expect(useBoard.getState().moving.size).toBe(0));
  await user.keyboard(' {ArrowRight} ');
  await waitFor(() => expect(within(column('Not Picked')).getByText('Lead 20000')).toBeInTheDocument());
  await waitFor(async () => expect(await card(20_000)).toHaveFocus());
});

it('stays with a card that was moved from its list, and lets it go where it leaves the board', async () => {
  const { user } = board({ 2: 3, 3: 60 });
  (await card(20_001)).focus();
  await user.keyboard('s');
  await user.click(await screen.findByRole('option', { name: 'Contacting' }));
  await waitFor(async () => expect(await card(20_001)).toHaveFocus());
  expect(useBoard.getState().active).toEqual({ statusId: 3, index: 60 });
  await user.keyboard('s');
  await user.click(await screen.findByRole('option', { name: 'Closed' }));
  await screen.findByText('Status: Closed');
  await waitFor(() => expect(document.activeElement?.matches('[data-card]')).toBe(true));
});

it('does not pull back whoever went to another card meanwhile', async () => {
  const answer = Promise.withResolvers<Envelope<OutputOf<'leads.setStatus'>>>();
  const { user } = board({ 2: 3, 3: 1 }, { 'leads.setStatus': () => answer.promise });
  (await card(20_000)).focus();
  await user.keyboard(' {ArrowRight} {ArrowDown}');
  answer.resolve({ ok: true, value: { leadId: 20_000, fromStatusId: 2, toStatusId: 3, sentence: null } });
  await screen.findByText('Status: Contacting');
  await waitFor(() => expect(useBoard.getState().followed).toBeNull());
  expect(await card(20_001)).toHaveFocus();
});

it('puts a lifted card back with Esc, and nothing is changed', async () => {
  const { user, client } = board({ 2: 2, 3: 1 });
  (await card(20_000)).focus();
  await user.keyboard(' {ArrowRight}{Escape}');
  expect(await screen.findByText('Lead 20000 put back')).toBeInTheDocument();
  expect(useBoard.getState().lift).toBeNull();
  expect(client.calls.some(({ name }) => name === 'leads.setStatus')).toBe(false);
  expect(await card(20_000)).toHaveFocus();
});

it('shows a card as moving until the engine has answered, and puts it back with the reason when it refuses', async () => {
  const answer = Promise.withResolvers<Envelope<OutputOf<'leads.setStatus'>>>();
  const { user } = board({ 2: 2, 3: 1 }, { 'leads.setStatus': () => answer.promise });
  await card(20_000);
  await user.click(screen.getByRole('button', { name: 'Move Lead 20000 to…' }));
  await user.click(await screen.findByRole('option', { name: 'Contacting' }));
  expect(await within(column('Assigned')).findByText('Moving to Contacting…')).toBeInTheDocument();
  answer.resolve(failure('CONFLICT', 'Ana Silva closed this lead a moment ago.'));
  expect(await screen.findByText('Ana Silva closed this lead a moment ago.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Moving to Contacting…')).not.toBeInTheDocument());
  expect(within(column('Assigned')).getByText('Lead 20000')).toBeInTheDocument();
});

it('opens the list of statuses with S, those off the board last, and gives the focus back', async () => {
  const { user, client } = board({ 2: 2, 3: 1 });
  (await card(20_000)).focus();
  await user.keyboard('s');
  const list = await screen.findByRole('listbox', { name: 'Status' });
  const options = within(list).getAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Assigned', 'Contacting', 'Not Picked', 'Closed']);
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(await card(20_000)).toHaveFocus());
  await user.keyboard('s');
  await screen.findByRole('listbox', { name: 'Status' });
  await user.keyboard('{End}{Enter}');
  await waitFor(() =>
    expect(client.calls.find(({ name }) => name === 'leads.setStatus')?.input).toEqual({ leadId: 20_000, statusId: 5 }),
  );
});

it('moves several ticked cards as a run that is previewed first', async () => {
  const { user, client } = board(
    { 2: 3, 3: 1 },
    { 'runs.plan': () => ({ ...fakeRun, kind: 'status', id: 9, runId: 9, state: 'planned' }) },
  );
  (await card(20_000)).focus();
  await user.keyboard('x{ArrowDown}x');
  expect(target()).toEqual({ ids: [20_000, 20_001] });
  await user.keyboard(' ');
  expect(await screen.findByText('2 leads lifted from Assigned, column 1 of 3')).toBeInTheDocument();
  await user.keyboard('{ArrowRight}{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Move 2 leads to Contacting' });
  await user.type(within(dialog).getByLabelText('Note (optional)'), 'spring campaign');
  await user.click(within(dialog).getByRole('button', { name: 'Preview 2 leads' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
  expect(client.calls.find(({ name }) => name === 'runs.plan')?.input).toEqual({
    kind: 'status',
    target: { ids: [20_000, 20_001] },
    statusId: 3,
    note: 'spring campaign',
  });
});

it('stretches a range down a column', async () => {
  const { user } = board({ 2: 6 });
  (await card(20_001)).focus();
  await user.click(await card(20_001));
  await user.keyboard('{Escape}');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
  await waitFor(() => expect(target()).toEqual({ ids: [20_001, 20_002, 20_003] }));
});

it('stretches a range to a card clicked with Shift, from where it began, and never into another column', async () => {
  const { user } = board({ 2: 6, 3: 2 });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 20001' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Select Lead 20004' }));
  await waitFor(() => expect(target()).toEqual({ ids: [20_001, 20_002, 20_003, 20_004] }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Lead 30001' }));
  await user.keyboard('{/Shift}');
  await waitFor(() => expect(target()).toEqual({ ids: [20_001, 20_002, 20_003, 20_004, 30_001] }));
});

it('stands on the card that the focus came to by itself', async () => {
  const { user } = board({ 2: 3 });
  (await card(20_002)).focus();
  await user.keyboard('x');
  expect(target()).toEqual({ ids: [20_002] });
});

it('opens a lead beside the board with Enter and steps down its column with J', async () => {
  const { user } = board({ 2: 3, 3: 1 });
  (await card(20_000)).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('complementary', { name: 'Lead Lead 20000' })).toHaveTextContent('1 of 3 in Assigned');
  await user.keyboard('j');
  expect(await screen.findByRole('complementary', { name: 'Lead Lead 20001' })).toHaveTextContent('2 of 3 in Assigned');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  expect(await card(20_001)).toHaveFocus();
});

it('shares filter and selection with the table', async () => {
  const { user } = board({ 2: 3, 3: 1 });
  await card(20_000);
  await user.keyboard('x');
  expect(await screen.findByText('1 selected')).toBeInTheDocument();
  setFilter({ statusIds: [3] });
  await waitFor(() => expect(screen.queryByRole('list', { name: /^Assigned/ })).not.toBeInTheDocument());
  expect(await card(30_000)).toBeInTheDocument();
});

it('asks each column in the order chosen, which the address keeps', async () => {
  const { user, client } = board({ 2: 3, 3: 1 });
  await card(20_000);
  await user.click(screen.getByRole('button', { name: /^Order of the cards/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Follow-up' }));
  await waitFor(() => {
    const asked = client.calls.filter(({ name }) => name === 'leads.list').map(({ input }) => input);
    const sort = [{ field: 'followUpAt', direction: 'asc' }];
    expect(asked).toContainEqual({ filter: { statusIds: [2] }, sort, offset: 0, limit: 50 });
    expect(asked).toContainEqual({ filter: { statusIds: [3] }, sort, offset: 0, limit: 50 });
  });
  expect(window.location.hash).toBe('#/board?sort=followUp');
});

it('lets an agent move the own leads, but not tick them', async () => {
  const { user, client } = board({ 2: 2, 3: 1 }, asAgent);
  (await card(20_000)).focus();
  await user.keyboard('x');
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(target()).toBeNull();
  await user.keyboard(' {ArrowRight} ');
  await waitFor(() => expect(client.calls.some(({ name }) => name === 'leads.setStatus')).toBe(true));
  expect(client.calls.some(({ name }) => name === 'runs.get' || name === 'schedule.list')).toBe(false);
});

it.each<[string, string, Readonly<Record<number, number>>, () => void, FakeHandlers]>([
  ['the desk of an agent is empty', 'Your desk is empty', {}, () => {}, asAgent],
  ['no lead is worked', 'No lead is being worked', { 1: 3 }, () => {}, {}],
  ['the filter leaves no card', 'No working lead matches', { 2: 3 }, () => setFilter({ temperatures: ['hot'] }), {}],
  ['the filter leaves no column', 'No column for this filter', { 2: 3 }, () => setFilter({ statusIds: [1] }), {}],
])('says so when %s', async (_when, words, sizes, prepare, change) => {
  prepare();
  board(sizes, change);
  expect(await screen.findByText(words)).toBeInTheDocument();
  await expectAccessible();
});

it('says in its column what could not be read, and reads it again', async () => {
  let isBroken = true;
  const office = boardOffice({ 2: 2 });
  const { user } = renderScreen(<BoardScreen />, {
    ...office.handlers,
    'leads.list': (input) =>
      isBroken && input.filter.statusIds
        ? failure('INTERNAL', 'The disk did not answer.')
        : (office.handlers['leads.list']?.(input) ?? failure('INTERNAL', 'none')),
  });
  expect((await screen.findAllByText('The disk did not answer.')).length).toBeGreaterThan(0);
  isBroken = false;
  const [again] = screen.getAllByRole('button', { name: 'Try again' });
  await user.click(again ?? document.body);
  expect(await card(20_000)).toBeInTheDocument();
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../../renderer/features/leads/leads-screen.tsx';
import { targetOf } from '../../../../renderer/features/leads/selection.ts';
import { resetLeadsView, useLeadsView } from '../../../../renderer/features/leads/view-state.ts';
import { resetPreferences, setPreferences, usePreferences } from '../../../../renderer/lib/preferences.ts';
import { navigate } from '../../../../renderer/lib/route.ts';
import type { FakeHandlers } from '../../../helpers/fake-client.ts';
import { renderScreen } from '../../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from '../lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  resetPreferences();
  navigate('/leads');
});

async function table(count: number, change: FakeHandlers = {}) {
  const drawn = renderScreen(<LeadsScreen />, officeOfLeads(count, change));
  await screen.findByText('Lead 1');
  const grid = screen.getByRole('grid');
  grid.focus();
  return { ...drawn, grid };
}

const activeElement = (grid: HTMLElement) => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
const head = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent.replace(/\W/g, ''));

it('keeps the row that the keyboard stands on when it scrolls out of sight', async () => {
  const { user, grid } = await table(1000);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  grid.scrollTo({ top: 20_000 });
  await screen.findByText('Lead 560');
  expect(screen.queryByText('Lead 20')).not.toBeInTheDocument();
  expect(activeElement(grid)).toHaveTextContent('Lead 3');
  await user.keyboard('{ArrowDown}');
  expect(activeElement(grid)).toHaveTextContent('Lead 4');
  expect(grid.scrollTop).toBeLessThan(200);
});

it('goes by the screenful and to both ends, and always names a row that is there', async () => {
  const { user, grid } = await table(900);
  await user.keyboard('{PageDown}');
  expect(grid).toHaveAttribute('aria-activedescendant', 'lead-row-10');
  await user.keyboard('{End}');
  expect(activeElement(grid)).not.toBeNull();
  await waitFor(() => expect(activeElement(grid)).toHaveTextContent('Lead 900'));
  expect(activeElement(grid)).toHaveAttribute('aria-rowindex', '901');
  await user.keyboard('{Home}');
  expect(activeElement(grid)).toHaveTextContent('Lead 1');
});

it('selects all that match by key', async () => {
  const { user } = await table(300);
  await user.keyboard('{Control>}a{/Control}');
  expect(targetOf(useLeadsView.getState().selection)).toEqual({ filter: {}, except: [] });
  expect(await screen.findByText('All 300 selected')).toBeInTheDocument();
});

it('finds a name by its beginning after the sign that begins it, from where one stands', async () => {
  const asked: unknown[] = [];
  const { user, grid } = await table(300, {
    'leads.find': (input) => {
      asked.push([input.beginning, input.from]);
      return { index: input.beginning === 'Leg' ? null : 41 };
    },
  });
  await user.keyboard('jj');
  await user.keyboard("'Le");
  await waitFor(() => expect(activeElement(grid)).toHaveTextContent('Lead 42'));
  expect(await screen.findByText('Begins with “Le”')).toBeInTheDocument();
  await user.keyboard('g');
  expect(await screen.findByText('No name begins with “Leg”')).toBeInTheDocument();
  expect(asked).toEqual([
    ['L', 3],
    ['Le', 2],
    ['Leg', 2],
  ]);
  await user.keyboard('{Escape}j');
  expect(activeElement(grid)).toHaveTextContent('Lead 43');
});

it('finds a name by plain letters for who has switched the single keys off', async () => {
  setPreferences({ singleKeys: false });
  const { user, grid } = await table(300, { 'leads.find': () => ({ index: 9 }) });
  await user.keyboard('j');
  await waitFor(() => expect(activeElement(grid)).toHaveTextContent('Lead 10'));
  await user.keyboard('{Escape} ');
  expect(targetOf(useLeadsView.getState().selection)).toEqual({ ids: [10] });
});

it('moves, widens and narrows a column by key, and opens its menu', async () => {
  const { user, grid } = await table(30);
  await user.keyboard('{ArrowUp}{ArrowRight}{ArrowRight}');
  expect(activeElement(grid)).toHaveTextContent('Agent');
  await user.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
  expect(head().slice(1, 4)).toEqual(['Name', 'Agent', 'Status']);
  expect(activeElement(grid)).toHaveTextContent('Agent');
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(usePreferences.getState().columns[1]).toEqual({ id: 'agent', width: 40 });
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(await screen.findByRole('menuitem', { name: 'Natural width' }));
  expect(usePreferences.getState().columns[1]).toEqual({ id: 'agent', width: null });
  await waitFor(() => expect(grid).toHaveFocus());
});

it('puts rows in the order of several columns and numbers them', async () => {
  const { user, client } = await table(30);
  await user.keyboard('{ArrowUp}{ArrowRight}{Enter}{ArrowRight}{Shift>}{Enter}{/Shift}');
  expect(screen.getByText('In order of Status: in pipeline order, then Agent: A to Z')).toBeInTheDocument();
  const [, , status, agent] = screen.getAllByRole('columnheader');
  expect(status).toHaveAttribute('aria-sort', 'ascending');
  expect(agent).toHaveAttribute('aria-sort', 'none');
  const nameIn = (cell: HTMLElement | undefined) => within(cell ?? grid0()).getAllByRole('button')[0];
  expect(nameIn(status)).toHaveAccessibleName('Status 1 in the order');
  expect(nameIn(agent)).toHaveAccessibleName('Agent 2 in the order, ascending');
  await waitFor(() =>
    expect(client.calls.findLast(({ name }) => name === 'leads.list')?.input).toMatchObject({
      sort: [
        { field: 'status', direction: 'asc' },
        { field: 'agent', direction: 'asc' },
      ],
    }),
  );
  fireEvent.click(within(status ?? grid0()).getByRole('button', { name: /^Status/ }), { shiftKey: true });
  expect(useLeadsView.getState().sort[0]).toEqual({ field: 'status', direction: 'desc' });
});

it('hides and shows columns, and gives the usual ones back', async () => {
  const { user } = await table(3);
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Branch' }));
  await user.click(screen.getByRole('checkbox', { name: 'Score' }));
  expect(head()).not.toContain('Branch');
  expect(head().at(-1)).toBe('Score');
  await user.click(screen.getByRole('button', { name: 'Move Score left' }));
  expect(head().slice(-2)).toEqual(['Score', 'Age']);
  await user.click(screen.getByRole('button', { name: 'Reset columns' }));
  expect(head().slice(1)).toEqual([
    'Name',
    'Status',
    'Agent',
    'Source',
    'Branch',
    'Temperature',
    'SLA',
    'Followup',
    'Age',
  ]);
});

it('sets a width by its edge, and the natural one again by two clicks', async () => {
  const { grid } = await table(3);
  const edge = grid.querySelectorAll('[data-resize-edge]')[1];
  if (!edge) throw new Error('The column has no edge.');
  fireEvent.pointerDown(edge, { pointerId: 1, button: 0, clientX: 100 });
  fireEvent.pointerMove(edge, { pointerId: 1, clientX: 260 });
  expect(grid.style.getPropertyValue('--tracks')).toMatch(/^40px minmax\(172px, 2.3fr\) 160px /);
  expect(usePreferences.getState().columns).toEqual([]);
  fireEvent.pointerUp(edge, { pointerId: 1, clientX: 270 });
  expect(usePreferences.getState().columns[1]).toEqual({ id: 'status', width: 170 });
  fireEvent.doubleClick(edge);
  expect(usePreferences.getState().columns[1]).toEqual({ id: 'status', width: null });
});

function grid0(): HTMLElement {
  return screen.getByRole('grid');
}

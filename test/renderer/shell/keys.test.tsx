import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/features/shell/app.tsx';
import { closeDialog } from '../../../renderer/features/shell/dialog-store.ts';
import { agentPlaces, brokerPlaces } from '../../../renderer/features/shell/places.ts';
import { resetPreferences, usePreferences } from '../../../renderer/lib/preferences.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import {
  ariaKeys,
  isShortcut,
  keyCaps,
  shortcuts,
  shortcutWord,
  type ScreenKey,
  type Shortcut,
} from '../../../renderer/lib/shortcuts.ts';
import { screenAct } from '../../../renderer/lib/use-screen-keys.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeLead, fakeOfficeHandlers } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const all: readonly Shortcut[] = Object.values(shortcuts);

beforeEach(() => {
  resetPreferences();
  closeDialog();
  navigate('/settings/audit');
});

const asAgent: FakeHandlers = {
  'session.current': () => ({
    isSetUp: true,
    officeName: 'Whitfield Realty',
    signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
  }),
};

async function open(change: FakeHandlers = {}): Promise<void> {
  provideFakeClient(fakeOfficeHandlers({ 'audit.list': () => ({ rows: [], total: 0, revision: 1 }), ...change }));
  forgetAll();
  render(<App />);
  await screen.findByRole('main');
}

/** Each line of the sheet as it reads: what, and its keys. */
async function linesOfSheet(): Promise<string[]> {
  const sheet = await screen.findByRole('dialog', { name: 'Keys' });
  return within(sheet)
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
}

const lineOf = ({ label, keys }: Pick<Shortcut, 'label' | 'keys'>) =>
  `${label}: ${keys.map((each) => keyCaps(each).join('')).join('')}`;

it('shows exactly the keys that there are, and how to switch single ones off', async () => {
  await open();
  await user.keyboard('?');
  const places = brokerPlaces.map(({ label, key }) => `${label}: G${key.toUpperCase()}`);
  expect((await linesOfSheet()).toSorted()).toEqual([...places, ...all.map(lineOf)].toSorted());
  await expectAccessible();
  await user.click(screen.getByRole('switch', { name: 'Single keys act' }));
  expect(usePreferences.getState().singleKeys).toBe(false);
});

it('shows an agent only what an agent can do', async () => {
  await open(asAgent);
  await user.click(await screen.findByRole('button', { name: /^Ana Silva.*keys/ }));
  await user.click(await screen.findByRole('menuitem', { name: /^Keys/ }));
  const places = agentPlaces.map(({ label, key }) => `${label}: G${key.toUpperCase()}`);
  const mine = all.filter(({ isBrokers }) => isBrokers !== true);
  expect((await linesOfSheet()).toSorted()).toEqual([...places, ...mine.map(lineOf)].toSorted());
  expect(mine.length).toBeLessThan(all.length);
});

it.each(brokerPlaces)('goes to $label by G and $key', async ({ name, key }) => {
  await open();
  await user.keyboard(`g${key}`);
  expect(location.hash).toBe(`#/${name}`);
});

it('leaves single keys alone once they are switched off, but not those with Ctrl or Cmd', async () => {
  await open();
  usePreferences.setState({ singleKeys: false });
  await user.keyboard('gt?');
  expect(location.hash).toBe('#/settings/audit');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await user.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Search and act' })).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

it('says keys as the machine’s keyboard has them', () => {
  expect(keyCaps('Mod+Shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyCaps('Mod+Shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyCaps('G T')).toEqual(['G', 'T']);
  expect(keyCaps('Escape')).toEqual(['Esc']);
  expect([shortcutWord('palette', true), shortcutWord('palette', false)]).toEqual(['⌘K', 'Ctrl+K']);
  expect([ariaKeys('palette', true), ariaKeys('palette', false)]).toEqual(['Meta+K', 'Control+K']);
});

it('knows a shortcut when it is pressed', () => {
  const pressed = (key: string, held: Partial<KeyboardEvent> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...held,
  });
  expect(isShortcut(pressed('k', { metaKey: true }), 'palette')).toBe(true);
  expect(isShortcut(pressed('K', { ctrlKey: true }), 'palette')).toBe(true);
  expect(isShortcut(pressed('k'), 'palette')).toBe(false);
  expect(isShortcut(pressed('k', { ctrlKey: true, shiftKey: true }), 'palette')).toBe(false);
  expect(isShortcut(pressed('k', { ctrlKey: true, altKey: true }), 'palette')).toBe(false);
  expect(isShortcut(pressed('?', { shiftKey: true }), 'help')).toBe(true);
  expect(isShortcut(pressed('Z', { ctrlKey: true, shiftKey: true }), 'redo')).toBe(true);
  expect(isShortcut(pressed('y', { ctrlKey: true }), 'redo')).toBe(true);
  expect(isShortcut(pressed('z', { ctrlKey: true }), 'redo')).toBe(false);
});

const listKeys = all.filter(({ group }) => group === 'In a list of leads').map(({ keys }) => keys[0].toLowerCase());
const taskKeys = all.filter(({ group }) => group === 'In the tasks').map(({ keys }) => keys[0].toLowerCase());

const rows = [fakeLead({ id: 11, name: 'Dana Whitfield' }), fakeLead({ id: 12, name: 'Dan Brown' })];
const someLeads: FakeHandlers = { 'leads.list': () => ({ rows, total: 2, revision: 1 }) };

it.each(listKeys)('listens to %s in the table and on the board', async (key) => {
  for (const place of ['/leads', '/board']) {
    navigate(place);
    await open(someLeads);
    await waitFor(() => expect(screenAct(key as ScreenKey)).toBeDefined());
    cleanup();
  }
});

it.each(taskKeys)('listens to %s in the tasks', async (key) => {
  navigate('/tasks');
  await open();
  await waitFor(() => expect(screenAct(key as ScreenKey)).toBeDefined());
});

/** How a key of the list is pressed on what has the focus; true = somebody took it. */
function isTaken(target: Element, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return !fireEvent.keyDown(target, {
    key: key === 'Space' ? ' ' : key.length === 1 ? key.toLowerCase() : key,
    ctrlKey: parts.includes('Mod'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  });
}

it.each(all.filter(({ group }) => group === 'In the table').map(({ label, keys }) => ({ label, keys })))(
  'takes the keys for “$label” in the table',
  async ({ keys }) => {
    navigate('/leads');
    await open(someLeads);
    const grid = await screen.findByRole('grid');
    await screen.findByText('Dana Whitfield');
    expect(keys.map((each) => isTaken(grid, each))).toEqual(keys.map(() => true));
  },
);

it.each(all.filter(({ group }) => group === 'In the table’s head').map(({ label, keys }) => ({ label, keys })))(
  'takes the keys for “$label” in the table’s head',
  async ({ keys }) => {
    navigate('/leads');
    await open(someLeads);
    const grid = await screen.findByRole('grid');
    await screen.findByText('Dana Whitfield');
    // Up from the first row, and past the box that ticks all.
    expect(['ArrowUp', 'ArrowRight', 'ArrowRight'].map((each) => isTaken(grid, each))).toEqual([true, true, true]);
    expect(keys.map((each) => isTaken(grid, each))).toEqual(keys.map(() => true));
  },
);

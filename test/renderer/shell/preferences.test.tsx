import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { foundingPreferences, type Preferences } from '../../../shared/contract/preferences.ts';
import { App } from '../../../renderer/features/shell/app.tsx';
import { resetPreferences, usePreferences } from '../../../renderer/lib/preferences.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate, parseHash, useRoute } from '../../../renderer/lib/route.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeEach(() => {
  localStorage.clear();
  usePreferences.setState({ theme: 'system', contrast: 'system' });
  resetPreferences();
  comeWith('#/team');
});

/** The window opens at this address. */
function comeWith(hash: string): void {
  window.history.replaceState(null, '', hash === '' ? location.pathname : hash);
  useRoute.setState(parseHash(hash), true);
}

function open(preferences: Partial<Preferences> = {}, change: FakeHandlers = {}) {
  let kept: Preferences = { ...foundingPreferences, ...preferences };
  const client = provideFakeClient(
    fakeOfficeHandlers({
      'preferences.get': () => kept,
      'preferences.save': (next) => (kept = { ...kept, ...next }),
      ...change,
    }),
  );
  forgetAll();
  const view = render(<App />);
  return { client, view, kept: () => kept };
}

const look = () => [document.documentElement.dataset['theme'], document.documentElement.dataset['contrast']];

it('draws nothing before it knows how the person likes it', async () => {
  const { promise, resolve } = Promise.withResolvers<Preferences>();
  const { view } = open({}, { 'preferences.get': () => promise });
  await waitFor(() => expect(view.container.querySelector('[aria-live]')).not.toBeNull());
  await act(async () => {});
  expect(screen.queryByRole('main')).not.toBeInTheDocument();
  await act(async () => resolve({ ...foundingPreferences, theme: 'dark', contrast: 'more', isSidebarFolded: true }));
  expect(await screen.findByRole('heading', { name: 'Team', level: 1 })).toBeInTheDocument();
  expect(look()).toEqual(['dark', 'more']);
  expect(screen.getByRole('link', { name: 'Team' })).toHaveTextContent('');
});

it('keeps the folded sidebar and the theme for the person, and the look for the next sign-in on this machine', async () => {
  const { kept } = open();
  await user.click(await screen.findByRole('button', { name: 'Fold the sidebar' }));
  await user.click(screen.getByRole('button', { name: /^Robin Marsh.*appearance/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(look()).toEqual(['dark', 'regular']);
  await waitFor(() => expect(kept()).toMatchObject({ theme: 'dark', isSidebarFolded: true }));
  expect(JSON.parse(localStorage.getItem('baton.appearance') ?? '')).toEqual({ theme: 'dark', contrast: 'system' });
});

it('goes where the person was last when the window has no address of its own', async () => {
  comeWith('');
  open({ place: '/settings/office' });
  expect(await screen.findByRole('heading', { name: 'Office and hours' })).toBeInTheDocument();
  expect(location.hash).toBe('#/settings/office');
});

it('stays at the address that the window came with', async () => {
  open({ place: '/settings/office' });
  expect(await screen.findByRole('heading', { name: 'Team', level: 1 })).toBeInTheDocument();
});

it('remembers where one is, at the latest when the window goes', async () => {
  const { kept, client } = open();
  await screen.findByRole('heading', { name: 'Team', level: 1 });
  act(() => navigate('/settings/inbox'));
  await waitFor(() => expect(kept().place).toBe('/settings/inbox'));
  act(() => navigate('/settings/audit'));
  window.history.replaceState(null, '', '#/settings/audit?from=2');
  window.dispatchEvent(new Event('pagehide'));
  await waitFor(() => expect(kept().place).toBe('/settings/audit?from=2'));
  const saves = client.calls.filter(({ name }) => name === 'preferences.save');
  expect(saves.at(-1)?.input).toEqual({ place: '/settings/audit?from=2' });
});

it('forgets the person at sign-out, but not the look, and leaves no address behind', async () => {
  let isIn = true;
  const { kept } = open(
    { theme: 'dark', singleKeys: false, isSidebarFolded: true },
    {
      'session.current': () => ({
        isSetUp: true,
        officeName: 'Whitfield Realty',
        signedIn: isIn ? { agentId: 1, name: 'Robin Marsh', role: 'broker' } : null,
      }),
      'session.signOut': () => {
        isIn = false;
        return {};
      },
    },
  );
  await screen.findByRole('heading', { name: 'Team', level: 1 });
  act(() => navigate('/settings/inbox'));
  await user.click(screen.getByRole('button', { name: /^Robin Marsh.*appearance/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  await screen.findByRole('heading', { name: 'Whitfield Realty' });
  expect(kept().place).toBe('/settings/inbox');
  expect(location.hash).toBe('#/');
  expect(usePreferences.getState()).toEqual({ ...foundingPreferences, theme: 'dark' });
  expect(look()[0]).toBe('dark');
});

it('keeps what could not be written until it can be', async () => {
  let isLost = true;
  const { client } = open(
    {},
    {
      'preferences.save': (change) =>
        isLost
          ? { ok: false, error: { code: 'INTERNAL', message: 'The connection is lost.' } }
          : { ...foundingPreferences, ...change },
    },
  );
  await user.click(await screen.findByRole('button', { name: 'Fold the sidebar' }));
  const saves = () => client.calls.filter(({ name }) => name === 'preferences.save').map(({ input }) => input);
  await waitFor(() => expect(saves().at(-1)).toMatchObject({ isSidebarFolded: true }));
  isLost = false;
  act(() => navigate('/settings/inbox'));
  await waitFor(() => expect(saves().at(-1)).toEqual({ isSidebarFolded: true, place: '/settings/inbox' }));
});

it('changes the appearance in one dialog, for agents as for the broker', async () => {
  const { kept } = open(
    {},
    {
      'session.current': () => ({
        isSetUp: true,
        officeName: 'Whitfield Realty',
        signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
      }),
    },
  );
  await user.click(await screen.findByRole('button', { name: /^Ana Silva.*appearance/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Appearance…' }));
  await user.click(await screen.findByRole('radio', { name: 'More' }));
  await user.click(screen.getByRole('radio', { name: 'Light' }));
  await user.click(screen.getByRole('radio', { name: 'Compact' }));
  await user.click(screen.getByRole('switch', { name: 'Single keys act' }));
  expect(look()).toEqual(['light', 'more']);
  await waitFor(() =>
    expect(kept()).toMatchObject({ theme: 'light', contrast: 'more', density: 'compact', singleKeys: false }),
  );
});

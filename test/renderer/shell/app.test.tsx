import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/features/shell/app.tsx';
import { agentPlaces, brokerPlaces } from '../../../renderer/features/shell/places.ts';
import { useFirstStart } from '../../../renderer/features/session/first-start-store.ts';
import { ErrorBoundary } from '../../../renderer/features/shell/error-boundary.tsx';
import { resetPreferences } from '../../../renderer/lib/preferences.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { foundingPreferences } from '../../../shared/contract/preferences.ts';
import { fakeOfficeHandlers, fakeRun, officeNow } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeEach(() => {
  localStorage.clear();
  resetPreferences();
  navigate('/team');
});

function open(change: FakeHandlers = {}) {
  const client = provideFakeClient(fakeOfficeHandlers(change));
  forgetAll();
  render(<App />);
  return client;
}

const links = () => screen.getAllByRole('link').map((link) => link.textContent);

it('begins with the first start in a new office', async () => {
  open({ 'session.current': () => ({ isSetUp: false, officeName: null, signedIn: null }) });
  expect(await screen.findByRole('heading', { name: 'Set up your office' })).toBeInTheDocument();
});

it('comes back to the sign-in after signing out, and to where one was after signing in', async () => {
  let isIn = true;
  let kept = foundingPreferences;
  open({
    'preferences.get': () => kept,
    'preferences.save': (change) => (kept = { ...kept, ...change }),
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: isIn ? { agentId: 1, name: 'Robin Marsh', role: 'broker' } : null,
    }),
    'session.signOut': () => {
      isIn = false;
      return {};
    },
    'session.signIn': () => {
      isIn = true;
      return { agentId: 1, name: 'Robin Marsh', role: 'broker' };
    },
  });
  await user.click(
    await screen.findByRole('button', { name: 'Robin Marsh Broker: appearance, keys, password, sign out' }),
  );
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Whitfield Realty' })).toBeInTheDocument();
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByRole('heading', { name: 'Team' })).toBeInTheDocument();
});

it('makes a new recovery code where the page was left before the code had been put away', async () => {
  localStorage.setItem('baton.recovery-code-owed-to', 'Whitfield Realty');
  useFirstStart.setState({ codeOwedTo: 'Whitfield Realty' });
  const client = open({
    'session.confirm': () => ({ token: 'once', expiresAt: officeNow }),
    'session.renewRecoveryCode': () => ({ recoveryCode: 'QX4TL-9WMB2' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Make a new code…' }));
  await user.type(await screen.findByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByText('QX4TL-9WMB2')).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'session.renewRecoveryCode')?.input).toEqual({ confirm: 'once' });
  expect(localStorage.getItem('baton.recovery-code-owed-to')).toBe('Whitfield Realty');
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await user.click(await screen.findByRole('button', { name: /Look around first/ }));
  expect(await screen.findByRole('navigation', { name: 'Screens' })).toBeInTheDocument();
  expect(localStorage.getItem('baton.recovery-code-owed-to')).toBeNull();
});

it('goes to a screen by its link and by its keys, but not while someone types', async () => {
  open();
  await screen.findByRole('heading', { name: 'Team' });
  expect(links().slice(1)).toEqual(brokerPlaces.map(({ label }) => label));
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument();
  await user.keyboard('ge');
  await user.click(await screen.findByLabelText('Lead cap of Ana Silva'));
  await user.keyboard('gt');
  expect(screen.getByRole('heading', { name: 'Team' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Team' })).toHaveAttribute('aria-current', 'page');
});

it('shows an agent the own leads and tasks, and nothing else of the office', async () => {
  const client = open({
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
    }),
  });
  expect(await screen.findByRole('grid')).toBeInTheDocument();
  const screens = within(screen.getByRole('navigation', { name: 'Screens' }));
  expect(screens.getAllByRole('link').map((link) => link.textContent)).toEqual(agentPlaces.map(({ label }) => label));
  await act(async () => {});
  expect(client.calls.filter(({ name }) => name === 'runs.list' || name === 'schedule.list')).toEqual([]);
});

it('keeps what is on screen when the engine cannot be heard, and says so', async () => {
  const client = open();
  await screen.findByRole('heading', { name: 'Team' });
  act(() => client.setLive(false));
  expect(await screen.findByText(/^Baton’s engine cannot be heard/)).toBeInTheDocument();
  expect(screen.getByText('Ana Silva')).toBeInTheDocument();
  act(() => client.setLive(true));
  await waitFor(() => expect(screen.queryByText(/^Baton’s engine cannot be heard/)).not.toBeInTheDocument());
});

it('goes back to the sign-in by itself when the session has ended', async () => {
  let hasEnded = false;
  const ended = { ok: false, error: { code: 'NOT_SIGNED_IN', message: 'This session has ended.' } } as const;
  const client = open({
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: hasEnded ? null : { agentId: 1, name: 'Robin Marsh', role: 'broker' },
    }),
    'ledger.list': () => (hasEnded ? ended : []),
  });
  await screen.findByRole('heading', { name: 'Team' });
  hasEnded = true;
  act(() => client.emit({ type: 'touched', topics: ['ledger'], revision: 2 }));
  expect(await screen.findByText('Sign in as the broker.')).toBeInTheDocument();
});

it('keeps a fault of one screen in that screen', async () => {
  const quiet = console.error;
  console.error = () => {};
  let isBroken = true;
  function Faulty() {
    if (isBroken) throw new Error('drawn wrong');
    return <p>drawn</p>;
  }
  render(
    <ErrorBoundary>
      <Faulty />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('nothing was changed');
  isBroken = false;
  await user.click(screen.getByRole('button', { name: 'Draw it again' }));
  expect(screen.getByText('drawn')).toBeInTheDocument();
  console.error = quiet;
});

it('begins another screen at its heading, and leaves the focus in the settings where it is', async () => {
  open();
  await screen.findByRole('heading', { name: 'Team' });
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { name: 'Settings' })).toHaveFocus();
  await user.click(screen.getByRole('link', { name: 'Statuses' }));
  expect(await screen.findByRole('heading', { name: 'Statuses' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Statuses' })).toHaveFocus();
  expect(document.title).toBe('Settings · Whitfield Realty · Baton');
});

it('waits for the heading of a screen that has to be read first', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof fakeRun>();
  open({ 'runs.get': () => promise });
  await screen.findByRole('heading', { name: 'Team' });
  act(() => navigate('/runs/7'));
  await act(async () => resolve(fakeRun));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

it('leads past the sidebar by its first link', async () => {
  open();
  await screen.findByRole('heading', { name: 'Team' });
  await user.tab();
  expect(screen.getByRole('link', { name: 'Skip to the screen' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});

it('undoes the last act with Ctrl+Z, and opens the history beside the person', async () => {
  const client = open();
  await screen.findByRole('heading', { name: 'Team' });
  await user.keyboard('{Control>}z{/Control}');
  expect(client.calls.filter(({ name }) => name === 'history.undo').map(({ input }) => input)).toEqual([{ id: null }]);
  await user.click(screen.getByRole('button', { name: 'History' }));
  expect(await screen.findByRole('dialog', { name: 'History' })).toBeInTheDocument();
});

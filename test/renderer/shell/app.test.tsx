import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { App } from '../../../renderer/features/shell/app.tsx';
import { ErrorBoundary } from '../../../renderer/features/shell/error-boundary.tsx';
import { useAppearance } from '../../../renderer/lib/appearance.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

beforeEach(() => {
  localStorage.clear();
  useAppearance.setState({ theme: 'system', isSidebarFolded: false });
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

it('comes back to the sign-in after signing out, and to the office after signing in', async () => {
  let isIn = true;
  open({
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
  await user.click(await screen.findByRole('button', { name: /^Robin Marsh.*appearance/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  expect(await screen.findByRole('heading', { name: 'Whitfield Realty' })).toBeInTheDocument();
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  await user.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
  expect(await screen.findByRole('heading', { name: 'Team' })).toBeInTheDocument();
});

it('goes to a screen by its link and by its keys, but not while someone types', async () => {
  open();
  await screen.findByRole('heading', { name: 'Team' });
  expect(links().slice(1)).toEqual(['Today', 'Leads', 'Team', 'Runs', 'Settings']);
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeInTheDocument();
  await user.keyboard('ge');
  await user.click(await screen.findByLabelText('Lead cap of Ana Silva'));
  await user.keyboard('gt');
  expect(screen.getByRole('heading', { name: 'Team' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Team' })).toHaveAttribute('aria-current', 'page');
});

it('shows an agent nothing but the own leads', async () => {
  const client = open({
    'session.current': () => ({
      isSetUp: true,
      officeName: 'Whitfield Realty',
      signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
    }),
  });
  expect(await screen.findByRole('heading', { name: 'Leads' })).toBeInTheDocument();
  expect(screen.getByRole('navigation', { name: 'Screens' })).toHaveTextContent(/^Leads$/);
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

it('remembers the theme and the folded sidebar', async () => {
  open();
  await user.click(await screen.findByRole('button', { name: 'Fold the sidebar' }));
  await user.click(screen.getByRole('button', { name: /^Robin Marsh.*appearance/ }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Dark' }));
  expect(document.documentElement.dataset['theme']).toBe('dark');
  expect(JSON.parse(localStorage.getItem('baton.appearance') ?? '')).toEqual({ theme: 'dark', isSidebarFolded: true });
  expect(screen.getByRole('link', { name: 'Team' })).toHaveTextContent('');
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

import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { OutMenu } from '../../../../renderer/features/leads/export/out-menu.tsx';
import { openView, resetLeadsView, selectLeads, setFilter } from '../../../../renderer/features/leads/view-state.ts';
import { useToasts } from '../../../../renderer/ui/toast-store.ts';
import { failure, type Envelope } from '../../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../../shared/contract/index.ts';
import { resetPreferences } from '../../../../renderer/lib/preferences.ts';
import type { FakeHandlers } from '../../../helpers/fake-client.ts';
import { officeNow } from '../../../helpers/fake-office.ts';
import { renderScreen } from '../../../helpers/screen.tsx';
import { fakeNames } from '../fake-names.ts';
import { officeOfLeads } from '../lead-office.ts';

beforeEach(() => {
  resetLeadsView();
  resetPreferences();
  vi.spyOn(window, 'print').mockImplementation(() => {});
});

function menu(count: number, isBroker = true, change: FakeHandlers = {}) {
  const drawn = renderScreen(
    <OutMenu names={fakeNames} isBroker={isBroker} matching={count} />,
    officeOfLeads(count, {
      'session.confirm': () => ({ token: 'token', expiresAt: officeNow }),
      'export.leads': () => ({ path: '/home/robin/Downloads/leads.csv', rows: count }),
      ...change,
    }),
  );
  return { ...drawn, open: () => drawn.user.click(screen.getByRole('button', { name: 'Export and print' })) };
}

const paper = () => document.querySelector<HTMLElement>('.print-sheet') ?? document.body;

const ways = [
  ['CSV', 'csv'],
  ['Excel', 'xlsx'],
] as const;

it.each(ways)(
  'writes all that match as %s, as the table shows them, once the password is given',
  async (word, format) => {
    setFilter({ temperatures: ['hot'] });
    const { user, client, open } = menu(30);
    await open();
    await user.click(await screen.findByRole('menuitem', { name: `Export 30 leads as ${word}…` }));
    expect(await screen.findByText(`Export 30 leads as ${word}`, { exact: false })).toBeInTheDocument();
    await user.type(await screen.findByLabelText(/password/i, { selector: 'input' }), 'secret{Enter}');
    expect(await screen.findByText('30 leads exported')).toBeInTheDocument();
    expect(screen.getByText('/home/robin/Downloads/leads.csv')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Copy path' })).toBeInTheDocument();
    expect(client.calls.find(({ name }) => name === 'export.leads')?.input).toEqual({
      target: { filter: { temperatures: ['hot'] }, except: [] },
      sort: [{ field: 'createdAt', direction: 'desc' }],
      columns: ['name', 'status', 'agent', 'source', 'branch', 'temperature', 'sla', 'followUp', 'age'],
      format,
      confirm: 'token',
    });
  },
);

it('writes the ticked leads by their ids', async () => {
  selectLeads([3, 4], true);
  const { user, client, open } = menu(30);
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Export 2 selected leads as CSV…' }));
  await user.type(await screen.findByLabelText(/password/i, { selector: 'input' }), 'secret{Enter}');
  await waitFor(() =>
    expect(client.calls.find(({ name }) => name === 'export.leads')?.input).toMatchObject({ target: { ids: [3, 4] } }),
  );
});

it('says how far a long export is, and stops it', async () => {
  const writing = Promise.withResolvers<Envelope<OutputOf<'export.leads'>>>();
  const { user, client, open } = menu(30, true, {
    'export.leads': () => writing.promise,
    'runs.stop': () => {
      writing.resolve(failure('CANCELLED', 'Stopped. Nothing was changed.'));
      return { stopped: true };
    },
  });
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Export 30 leads as Excel…' }));
  const password = await screen.findByLabelText(/password/i, { selector: 'input' });
  expect(screen.queryByRole('group', { name: 'Exporting leads' })).not.toBeInTheDocument();
  await user.type(password, 'secret{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Stop' })).not.toBeInTheDocument();
  expect(client.calls.map(({ name }) => name)).toContain('runs.stop');
});

it('says nothing to who gives no password', async () => {
  const { user, client, open } = menu(30);
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Export 30 leads as CSV…' }));
  await screen.findByLabelText(/password/i, { selector: 'input' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText(/password/i, { selector: 'input' })).not.toBeInTheDocument());
  expect([useToasts.getState(), client.calls.filter(({ name }) => name === 'export.leads')]).toEqual([[], []]);
});

it('says what stands in the way of a file', async () => {
  const { user, open } = menu(30, true, {
    'export.leads': () => failure('FILE_TOO_LARGE', 'An Excel sheet has room for 1,048,575 leads. Export them as CSV.'),
  });
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Export 30 leads as Excel…' }));
  await user.type(await screen.findByLabelText(/password/i, { selector: 'input' }), 'secret{Enter}');
  expect(await screen.findByText(/Export them as CSV/)).toBeInTheDocument();
});

it('offers an agent paper only', async () => {
  const { open } = menu(30, false);
  await open();
  expect(await screen.findByRole('menuitem', { name: 'Print 30 leads…' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: /Export/ })).not.toBeInTheDocument();
});

it('prints the view with its name, its filter in words, the count and the columns', async () => {
  openView('hot', {
    filter: { temperatures: ['hot'] },
    sort: [{ field: 'createdAt', direction: 'desc' }],
    columns: [
      { id: 'name', width: null },
      { id: 'agent', width: 200 },
    ],
    density: null,
  });
  const { user, open } = menu(450);
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Print 450 leads…' }));
  await waitFor(() => expect(window.print).toHaveBeenCalledTimes(1));
  const sheet = within(paper());
  expect(sheet.getByText('Hot')).toBeInTheDocument();
  expect(sheet.getByText('Temperature: Hot')).toBeInTheDocument();
  expect(sheet.getByText(/Whitfield Realty · 450 leads/)).toBeInTheDocument();
  expect([...paper().querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['Name', 'Agent']);
  expect(paper().querySelectorAll('tbody tr')).toHaveLength(450);
  window.dispatchEvent(new Event('afterprint'));
  await waitFor(() => expect(document.querySelector('.print-sheet')).toBeNull());
});

it('prints the first 2,000 of more, and says so', async () => {
  const { user, open } = menu(2300);
  await open();
  await user.click(await screen.findByRole('menuitem', { name: 'Print 2,300 leads…' }));
  await waitFor(() => expect(window.print).toHaveBeenCalledTimes(1));
  expect(within(paper()).getByText(/The first 2,000 of 2,300 leads/)).toBeInTheDocument();
  expect(paper().querySelectorAll('tbody tr')).toHaveLength(2000);
});

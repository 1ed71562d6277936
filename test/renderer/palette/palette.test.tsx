import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { App } from '../../../renderer/features/shell/app.tsx';
import { useFrameDialog } from '../../../renderer/features/shell/dialog-store.ts';
import { useImportRequest } from '../../../renderer/features/shell/import-store.ts';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { resetPreferences, usePreferences } from '../../../renderer/lib/preferences.ts';
import { forgetAll } from '../../../renderer/lib/query-cache.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { provideFakeClient, type FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeLead, fakeOfficeHandlers, fakeRun, officeNow } from '../../helpers/fake-office.ts';

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

const leads: LeadRow[] = [
  fakeLead({ id: 11, name: 'Dana Whitfield', phone: '+14125550142', agentId: 2 }),
  fakeLead({ id: 12, name: 'Dan Brown', email: 'dan@example.com' }),
];

const asAgent: FakeHandlers = {
  'session.current': () => ({
    isSetUp: true,
    officeName: 'Whitfield Realty',
    signedIn: { agentId: 2, name: 'Ana Silva', role: 'agent' },
  }),
};

beforeEach(() => {
  resetPreferences();
  resetLeadsView();
  useFrameDialog.setState({ open: null });
  navigate('/settings/data');
});

async function open(change: FakeHandlers = {}) {
  const client = provideFakeClient(
    fakeOfficeHandlers({
      'leads.list': ({ filter }) => {
        const text = filter.text?.toLowerCase() ?? '';
        const rows = leads.filter(({ name, phone }) => `${name} ${phone}`.toLowerCase().includes(text));
        return { rows, total: rows.length, revision: 1 };
      },
      'views.list': () => [
        {
          id: 3,
          name: 'Zillow, hot',
          isShared: false,
          filter: { temperatures: ['hot'] },
          sort: [],
          columns: null,
          density: null,
          ownerId: 1,
          changedAt: officeNow,
        },
      ],
      'runs.list': () => {
        const {
          runId: _,
          perAgent: __,
          mends: ___,
          snapshotHash: ____,
          planHash: _____,
          rejected: ______,
          ...run
        } = fakeRun;
        return { rows: [run], total: 1, revision: 1 };
      },
      ...change,
    }),
  );
  forgetAll();
  render(<App />);
  await screen.findByRole('main');
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Search and act' });
  return client;
}

const field = () => screen.getByRole('combobox', { name: 'Search and act' });
const options = () =>
  screen.queryAllByRole('option').map((option) => option.textContent?.trim().replaceAll(/ +/g, ' '));
const chosen = () => screen.getByRole('option', { selected: true });

/** The one that Enter takes, as a screen reader is told. */
function active(): string {
  return document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? 'none';
}

it('finds leads as one types, with phone and agent, and opens the one that Enter takes', async () => {
  await open();
  await user.type(field(), 'dan');
  expect(await screen.findByRole('option', { name: /^Dana Whitfield \+14125550142 Ana Silva/ })).toBeInTheDocument();
  expect(screen.getByRole('option', { name: /^Dan Brown dan@example.com Unassigned/ })).toBeInTheDocument();
  await waitFor(() => expect(active()).toMatch(/^Dan/));
  await user.type(field(), 'a w');
  await waitFor(() => expect(active()).toContain('Dana Whitfield'));
  await expectAccessible();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useLeadsView.getState().openLeadId).toBe(11));
  expect(location.hash).toMatch(/^#\/leads/);
  expect(screen.queryByRole('dialog', { name: 'Search and act' })).not.toBeInTheDocument();
});

it('finds the exports, and leads to the leads with the menu that makes them', async () => {
  await open();
  await user.type(field(), 'export');
  expect(options()).toEqual(['Export leads…', expect.stringMatching(/^Data/)]);
  await user.click(screen.getByRole('option', { name: 'Export leads…' }));
  expect(await screen.findByRole('menuitem', { name: /Export .* as CSV…/ })).toBeInTheDocument();
  expect(location.hash).toMatch(/^#\/leads/);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
});

it('finds a lead by the last digits of its phone', async () => {
  await open();
  await user.type(field(), '0142');
  await waitFor(() => expect(active()).toContain('Dana Whitfield'));
});

it('goes to screens, settings, views, runs, an agent’s leads and day', async () => {
  await open();
  const take = async (text: string, name: RegExp) => {
    if (useFrameDialog.getState().open === null) await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), text);
    await user.click(await screen.findByRole('option', { name }));
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Search and act' })).not.toBeInTheDocument());
    return location.hash;
  };
  expect(await take('hours', /^Office and hours/)).toBe('#/settings/office');
  expect(await take('auto lead', /^Auto lead assignment 42 leads/)).toBe('#/runs/7');
  expect(await take('ana', /^Ana Silva Dashboard/)).toBe('#/tasks/2/day');
  expect(await take('zillow', /^Zillow, hot/)).toBe('#/leads?view=3');
});

it('does acts, and says which keys do the same', async () => {
  await open();
  expect(screen.getByRole('option', { name: 'Keys' })).toHaveTextContent('?');
  await user.type(field(), 'import');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(useImportRequest.getState().isOpen).toBe(true));
});

it('changes the theme, and offers it no more', async () => {
  await open();
  await user.type(field(), 'dark');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(usePreferences.getState().theme).toBe('dark'));
  await user.keyboard('{Control>}k{/Control}');
  await user.type(field(), 'theme');
  expect(options()).toContain('Theme: light');
  expect(options()).not.toContain('Theme: dark');
});

it('shows what was chosen lately first, and nothing of it to the next person', async () => {
  await open();
  await user.type(field(), 'fold');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(usePreferences.getState().isSidebarFolded).toBe(true));
  await user.keyboard('{Control>}k{/Control}');
  const recent = await screen.findByRole('group', { name: 'Recent' });
  expect(
    within(recent)
      .getAllByRole('option')
      .map((option) => option.textContent?.trim()),
  ).toEqual(['Unfold the sidebar']);
});

it('walks with the arrows and starts again at the first when something else is typed', async () => {
  await open();
  const first = options()[0];
  await user.keyboard('{ArrowDown}');
  expect(chosen().textContent).not.toBe(first);
  await user.type(field(), 'sign');
  await waitFor(() => expect(active()).toContain('Sign out'));
});

it('says how many hits there are, and when there are none', async () => {
  await open();
  await user.type(field(), 'fold the');
  expect(await screen.findByText('1 hit')).toBeInTheDocument();
  await user.clear(field());
  await user.type(field(), 'qqqq');
  expect(await screen.findByText('Nothing matches “qqqq”')).toBeInTheDocument();
  expect(await screen.findByText('Nothing matches')).toBeInTheDocument();
  await expectAccessible();
});

it('says why leads cannot be searched, and does everything else', async () => {
  await open({
    'leads.list': ({ filter }) =>
      filter.text === undefined ? { rows: [], total: 0, revision: 1 } : failure('INTERNAL', 'The connection is lost.'),
  });
  await user.type(field(), 'runs');
  expect(await screen.findByText('Leads cannot be searched: The connection is lost.')).toBeInTheDocument();
  expect(options()).toContain('Runs GR');
});

it('offers an agent only what an agent may do', async () => {
  const client = await open(asAgent);
  await user.type(field(), 'a');
  await waitFor(() => expect(options().join()).toContain('Dana Whitfield'));
  const all = options().join('\n');
  for (const word of ['Run now', 'Preview', 'Import', 'New lead', 'Team', 'Dashboard', 'Audit trail']) {
    await user.clear(field());
    await user.type(field(), word);
    expect(options().filter((option) => option?.startsWith(word))).toEqual([]);
  }
  expect(all).not.toContain('Auto lead assignment');
  await act(async () => {});
  expect(client.calls.filter(({ name }) => name === 'runs.list')).toEqual([]);
});

it('leaves a half-filled form alone', async () => {
  await open();
  await user.type(field(), 'new lead');
  await user.keyboard('{Enter}');
  await user.type(await screen.findByLabelText('Name'), 'Dana');
  await user.keyboard('{Control>}k{/Control}');
  expect(screen.queryByRole('combobox', { name: 'Search and act' })).not.toBeInTheDocument();
  expect(screen.getByLabelText('Name')).toHaveValue('Dana');
});

it('names what can be undone', async () => {
  await open({
    'history.list': () => [
      {
        id: 5,
        at: officeNow,
        sentence: 'Assigned Dana Whitfield to Ana Silva',
        leadId: 11,
        runId: null,
        state: 'done',
        obstacle: null,
      },
    ],
  });
  expect(await screen.findByRole('option', { name: /^Undo Assigned Dana Whitfield to Ana Silva/ })).toBeInTheDocument();
});

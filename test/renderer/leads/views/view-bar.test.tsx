import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { resetLeadsView, setFilter, sortBy, useLeadsView } from '../../../../renderer/features/leads/view-state.ts';
import { ViewBar } from '../../../../renderer/features/leads/views/view-bar.tsx';
import { resetPreferences } from '../../../../renderer/lib/preferences.ts';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { expectAccessible } from '../../../helpers/axe.ts';
import { fakeOfficeHandlers, officeNow } from '../../../helpers/fake-office.ts';
import { renderScreen } from '../../../helpers/screen.tsx';

beforeEach(() => {
  resetLeadsView();
  resetPreferences();
});

function saved(id: number, name: string, change: Partial<SavedView> = {}): SavedView {
  const sort: SavedView['sort'] = [{ field: 'createdAt', direction: 'desc' }];
  const look = { columns: null, density: null };
  return { id, name, isShared: false, filter: {}, sort, ...look, ownerId: 1, changedAt: officeNow, ...change };
}

const zillow = saved(3, 'Zillow, hot', { filter: { sourceIds: [1], temperatures: ['hot'] } });
const shared = saved(5, 'Waiting', { filter: { statusIds: [4] }, ownerId: 2, isShared: true });

/** An office whose views are kept as the engine keeps them. */
function office(first: readonly SavedView[] = [zillow, shared], role: 'broker' | 'agent' = 'broker') {
  let views = [...first];
  return {
    views: () => views,
    ...renderScreen(
      <ViewBar />,
      fakeOfficeHandlers({
        'session.current': () => ({
          isSetUp: true,
          officeName: 'Whitfield Realty',
          signedIn: { agentId: 1, name: 'Robin Marsh', role },
        }),
        'leads.facets': ({ filter }) => ({ total: filter.temperatures ? 17 : 40, facets: [], revision: 1 }),
        'views.list': () => views,
        'views.save': ({ id = 9, ...view }) => {
          const next = saved(id, view.name, view);
          views = views.some((each) => each.id === id)
            ? views.map((each) => (each.id === id ? next : each))
            : [...views, next];
          return next;
        },
        'views.remove': ({ id }) => {
          views = views.filter((view) => view.id !== id);
          return { id };
        },
        'views.arrange': ({ ids }) => {
          views = ids.flatMap((id) => views.filter((view) => view.id === id));
          return views;
        },
      }),
    ),
  };
}

const tabs = () =>
  within(screen.getByRole('group', { name: 'Views' }))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-pressed'));
const tab = (name: RegExp) => screen.findByRole('button', { name });
const names = () => tabs().map((button) => button.firstElementChild?.textContent);

it('counts a view that depends on the time anew as it is opened', async () => {
  const { user, client } = office();
  const overdue = await tab(/^Overdue/);
  const asked = () =>
    client.calls.filter(({ name, input }) => name === 'leads.facets' && JSON.stringify(input).includes('overdue'))
      .length;
  await waitFor(() => expect(asked()).toBe(1));
  await user.click(overdue);
  await waitFor(() => expect(asked()).toBe(2));
});

it('has the views of Baton with their counts, then the saved ones', async () => {
  office();
  await tab(/^Zillow, hot/);
  expect(names()).toEqual([
    'Unassigned',
    'At risk',
    'Overdue',
    'Stale',
    'Hot',
    'Mine',
    'Needs attention',
    'All',
    'Zillow, hot',
    'Waiting',
  ]);
  await tab(/^Hot ?17$/);
  expect(await tab(/^All ?40$/)).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible();
});

it('asks for what each view of Baton says', async () => {
  const { user } = office();
  const asked: unknown[] = [];
  for (const name of [/^At risk/, /^Overdue/, /^Stale/, /^Mine/, /^Unassigned/]) {
    await user.click(await tab(name));
    asked.push(useLeadsView.getState().filter);
  }
  expect(asked).toEqual([
    { not: { flags: ['doNotContact'] }, slas: ['at_risk'] },
    { not: { flags: ['doNotContact'] }, overdue: true },
    { statusCategories: ['working'], changed: { olderThanHours: 336 } },
    { agentIds: [1] },
    { statusIds: [1] },
  ]);
});

it('an agent has no views of other desks', async () => {
  office([], 'agent');
  await tab(/^Stale/);
  await waitFor(() => expect(names()).toEqual(['At risk', 'Overdue', 'Stale', 'Hot', 'All']));
});

it('says that a view was changed, puts it back or keeps the change', async () => {
  const { user, views } = office();
  await user.click(await tab(/^Zillow, hot/));
  sortBy('score');
  await tab(/Zillow, hot.*changed/);
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(useLeadsView.getState().sort).toEqual(zillow.sort);
  expect(screen.queryByText(/changed/)).not.toBeInTheDocument();
  expect(await tab(/^Zillow, hot/)).toHaveFocus();
  setFilter({ sourceIds: [1] });
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(views()[0]?.filter).toEqual({ sourceIds: [1] }));
  await waitFor(() => expect(screen.queryByText(/changed/)).not.toBeInTheDocument());
});

it('offers to save a filter as a view, with its columns and for the whole office', async () => {
  const { user, views } = office([]);
  await tab(/^Hot/);
  setFilter({ sourceIds: [1], ids: [4, 5] });
  await user.click(await screen.findByRole('button', { name: 'Save view…' }));
  await user.type(await screen.findByLabelText('Name'), '  From   Zillow ');
  await user.click(screen.getByRole('checkbox', { name: 'Share with the whole office' }));
  await user.click(screen.getByRole('button', { name: 'Save the view' }));
  await waitFor(() => expect(views()).toHaveLength(1));
  expect(views()[0]).toMatchObject({
    name: 'From Zillow',
    isShared: true,
    filter: { sourceIds: [1] },
    density: 'regular',
  });
  expect(views()[0]?.columns?.[0]).toEqual({ id: 'name', width: null });
  expect(await tab(/^From Zillow/)).toHaveAttribute('aria-pressed', 'true');
  await waitFor(async () => expect(await tab(/^From Zillow/)).toHaveFocus());
});

it('renames a view, moves it, and brings back one that was removed to its place', async () => {
  const { user, views } = office();
  await user.click(await tab(/^Zillow, hot/));
  await user.click(await screen.findByRole('button', { name: 'View Zillow, hot' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Rename or share…' }));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Portal');
  await user.click(screen.getByRole('button', { name: 'Save the view' }));
  await user.click(await screen.findByRole('button', { name: 'View Portal' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move right' }));
  await waitFor(() => expect(views().map((view) => view.name)).toEqual(['Waiting', 'Portal']));
  await user.click(await screen.findByRole('button', { name: 'View Portal' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove the view' }));
  await waitFor(() => expect(views().map((view) => view.name)).toEqual(['Waiting']));
  await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1) ?? document.body);
  await waitFor(() => expect(views().map((view) => view.name)).toEqual(['Waiting', 'Portal']));
});

it('a view that somebody else shared is only copied and moved', async () => {
  const { user } = office();
  await user.click(await tab(/^Waiting/));
  await user.click(await screen.findByRole('button', { name: 'View Waiting' }));
  expect(await screen.findByRole('menuitem', { name: 'Save as another view…' })).toBeInTheDocument();
  expect(screen.queryByRole('menuitem', { name: /Rename|Remove/ })).not.toBeInTheDocument();
});

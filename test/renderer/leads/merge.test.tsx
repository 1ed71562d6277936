import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, test } from 'vitest';
import { likenessWords } from '../../../renderer/features/leads/panel/duplicate-lines.tsx';
import {
  mergeRows,
  openSide,
  olderSide,
  sidesOf,
  takenFields,
  withChoice,
} from '../../../renderer/features/leads/panel/merge/merge-fields.ts';
import { movedWords } from '../../../renderer/features/leads/panel/merge/merge-words.ts';
import type { Names } from '../../../renderer/features/leads/use-names.ts';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeStatuses, officeNow } from '../../helpers/fake-office.ts';
import { activity } from '../activity/activity-office.ts';
import { leadNamed, wholeLead } from './lead-office.ts';
import { panelOf } from './panel-office.tsx';

const names = {
  branchName: () => null,
  statusName: (id: number) => fakeStatuses.find((status) => status.id === id)?.name ?? '',
  agentName: () => 'Ana Silva',
  status: (id: number) => fakeStatuses.find((status) => status.id === id),
} as unknown as Names;

const inquiry = { id: 1, text: 'Still free?', subject: null, sourceId: null, receivedAt: officeNow };
const dana = wholeLead(leadNamed(2, { name: 'Dana', email: 'dana@example.com', createdAt: officeNow }), {
  inquiries: [inquiry],
  tags: ['investor'],
});
const whitfield = wholeLead(
  leadNamed(7, {
    name: 'Dana Whitfield',
    email: null,
    phone: '(412) 555-0142',
    agentId: 2,
    statusId: 3,
    createdAt: officeNow - 1000,
  }),
  { inquiries: [inquiry, { ...inquiry, id: 2 }] },
);

beforeEach(() => resetLeadsView());

test('two leads are compared where they differ, and the older one is kept unless somebody says otherwise', () => {
  const rows = mergeRows(dana, whitfield, names);
  expect(rows.map(({ label, own, other }) => [label, own, other])).toEqual([
    ['Name', 'Dana', 'Dana Whitfield'],
    ['E-mail', 'dana@example.com', ''],
    ['Phone', '', '(412) 555-0142'],
    ['Status', 'Unassigned', 'Contacting'],
    ['Assigned to', '', 'Ana Silva'],
  ]);
  expect(olderSide(dana, whitfield)).toBe('other');
});

test('the kept lead’s values stay, and what it does not say is taken from the other one', () => {
  const rows = mergeRows(dana, whitfield, names);
  expect(takenFields(sidesOf(rows, 'other', {}), 'other')).toEqual(['email']);
  expect(takenFields(sidesOf(rows, 'own', {}), 'own')).toEqual(['phone', 'status', 'agent']);
});

test('where one of the two is in the pool, agent and status come from the same lead', () => {
  const rows = mergeRows(dana, whitfield, names);
  const byStatus = sidesOf(rows, 'own', withChoice(rows, {}, 'status', 'own'));
  expect([byStatus.status, byStatus.agent]).toEqual(['own', 'own']);
  const byAgent = sidesOf(rows, 'other', withChoice(rows, {}, 'agent', 'own'));
  expect([byAgent.status, byAgent.agent]).toEqual(['own', 'own']);
});

test('an ended lead that is kept takes what belongs to the work from the open one', () => {
  const ended = { ...whitfield, statusId: 5, agentId: 3, temperature: 'warm' as const };
  const open = { ...dana, statusId: 2, agentId: 2, temperature: 'hot' as const };
  expect([openSide(open, ended, names), openSide(ended, open, names), openSide(dana, whitfield, names)]).toEqual([
    'own',
    'other',
    null,
  ]);
  const rows = mergeRows(open, ended, { ...names, agentName: (id) => `Agent ${id}` });
  const sides = sidesOf(rows, 'other', {}, 'own');
  expect(takenFields(sides, 'other')).toEqual(['email', 'temperature', 'status', 'agent']);
  const pooled = mergeRows({ ...open, statusId: 1, agentId: null }, ended, names);
  expect(takenFields(sidesOf(pooled, 'other', {}, 'own'), 'other')).toEqual([
    'email',
    'temperature',
    'status',
    'agent',
  ]);
});

test('what moves is said in words', () => {
  expect(movedWords(whitfield, dana, 5)).toBe('2 inquiries and 5 activities');
  expect(movedWords(dana, whitfield, 1)).toBe('1 inquiry, 1 activity and the tag investor');
  expect(movedWords({ ...dana, inquiries: [], tags: [] }, whitfield, 0)).toBe('Nothing else');
  expect(likenessWords(['email', 'phone'])).toBe('same e-mail and phone');
});

function panel(change: FakeHandlers = {}) {
  const shown = panelOf(dana, {
    'leads.duplicates': () => [{ lead: leadNamed(7, { name: 'Dana Whitfield' }), likenesses: ['phone'] }],
    'activity.list': ({ leadId }) => (leadId === 2 ? [activity({ id: 1, kind: 'note', leadId })] : []),
    'leads.merge': () => whitfield,
    ...change,
  });
  shown.addLead(whitfield);
  return shown;
}

it('says that another lead may be the same person, and makes one lead of the two', async () => {
  const { user, client, history } = panel({
    'leads.merge': () => {
      history.did('Merged Dana into Dana Whitfield', { leadId: 7 });
      return whitfield;
    },
  });
  const line = (await screen.findByText(/Possible duplicate/)).closest('p');
  expect(line).toHaveTextContent('Possible duplicate, same phone: Dana Whitfield');
  await user.click(screen.getByRole('button', { name: 'Merge with Dana Whitfield' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge two leads' });
  const choice = (label: string) =>
    within(within(dialog).getByRole('radiogroup', { name: label }))
      .getAllByRole('radio')
      .map((radio) => radio.getAttribute('aria-checked'));
  await waitFor(() => expect(choice('Which lead is kept')).toEqual(['false', 'true']));
  expect(choice('E-mail')).toEqual(['true', 'false']);
  expect(dialog).toHaveTextContent('Moved to the kept lead: 1 inquiry, 1 activity and the tag investor.');
  await expectAccessible();
  await user.click(within(dialog).getByRole('radio', { name: 'Dana, of the other lead' }));
  await user.click(within(dialog).getByRole('button', { name: 'Merge into Dana' }));
  await waitFor(() => expect(useLeadsView.getState().openLeadId).toBe(7));
  expect(client.calls.find(({ name }) => name === 'leads.merge')?.input).toEqual({
    keepId: 7,
    mergeId: 2,
    take: ['name', 'email'],
  });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Merged Dana into Dana Whitfield')).toBeInTheDocument();
});

it('keeps the lead that is named, with the choices made anew', async () => {
  const { user } = panel();
  await user.click(await screen.findByRole('button', { name: 'Merge with Dana Whitfield' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge two leads' });
  await user.click(await within(dialog).findByRole('radio', { name: /^Dana, came/ }));
  expect(within(dialog).getByRole('button', { name: 'Merge into Dana' })).toBeInTheDocument();
  expect(dialog).toHaveTextContent('Moved to the kept lead: 2 inquiries.');
});

it('warns of a choice that would end the lead that is still open', async () => {
  const { user } = panel({
    'leads.get': ({ id }) => (id === 7 ? { ...whitfield, statusId: 5 } : { ...dana, statusId: 2, agentId: 2 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Merge with Dana Whitfield' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge two leads' });
  expect(within(dialog).getByRole('radio', { name: 'Assigned, of the other lead' })).toBeChecked();
  expect(within(dialog).queryByRole('status')).not.toBeInTheDocument();
  await user.click(within(dialog).getByRole('radio', { name: 'Closed, of the kept lead' }));
  expect(within(dialog).getByRole('status')).toHaveTextContent(
    'Dana is still open; merged like this, it ends as Closed.',
  );
});

it('says why two leads cannot be merged, and stays with what was chosen', async () => {
  const { user } = panel({ 'leads.merge': () => failure('CONFLICT', 'Dana Whitfield was merged already.') });
  await user.click(await screen.findByRole('button', { name: 'Merge with Dana Whitfield' }));
  await user.click(await screen.findByRole('button', { name: 'Merge into Dana Whitfield' }));
  expect(await screen.findByText('Dana Whitfield was merged already.')).toBeInTheDocument();
  expect(screen.getByRole('dialog', { name: 'Merge two leads' })).toBeInTheDocument();
});

it('shows two possible duplicates at once and the others when asked', async () => {
  const { user } = panel({
    'leads.duplicates': () =>
      [7, 8, 9, 10]
        .map((id) => ({ lead: leadNamed(id), likenesses: ['name'] as const }))
        .map(({ lead, likenesses }) => ({ lead, likenesses: [...likenesses] })),
  });
  expect(await screen.findAllByText(/Possible duplicate/)).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '2 more possible duplicates' }));
  expect(screen.getAllByText(/Possible duplicate/)).toHaveLength(4);
});

it('has the focus at the lead’s name once the line that led to the merge is gone', async () => {
  let isMerged = false;
  const { user } = panel({
    'leads.duplicates': () => (isMerged ? [] : [{ lead: leadNamed(7), likenesses: ['phone'] }]),
    'leads.merge': () => {
      isMerged = true;
      return dana;
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Merge with Lead 7' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge two leads' });
  await user.click(await within(dialog).findByRole('radio', { name: /^Dana, came/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Merge into Dana' }));
  await waitFor(() => expect(screen.queryByText(/Possible duplicate/)).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Dana' })).toHaveFocus());
});

import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { failure } from '../../../shared/contract/envelope.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LedgerEntry } from '../../../shared/contract/ledger.ts';
import { OwedButton } from '../../../renderer/features/ledger/owed-button.tsx';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeAgent, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const ana = fakeAgent({ id: 2, name: 'Ana Silva' });

function entry(change: Partial<LedgerEntry> & Pick<LedgerEntry, 'id'>): LedgerEntry {
  return {
    at: officeNow,
    runId: null,
    runTitle: null,
    runState: null,
    kind: 'by_hand',
    given: 1,
    entitled: '1',
    owed: '0',
    owedAfter: '-2/3',
    note: '',
    actorId: 1,
    ...change,
  };
}

const run = { runTitle: 'Auto lead assignment', actorId: null } as const;
const fewEntries = [
  entry({ id: 4, kind: 'credit', given: 0, entitled: '1/2', owed: '1/2', owedAfter: '-2/3', note: 'helped out' }),
  entry({
    id: 3,
    kind: 'undo',
    runId: 9,
    runState: 'committed',
    runTitle: 'Undo: Night run',
    given: -2,
    entitled: '-2',
    actorId: 1,
  }),
  entry({ id: 2, ...run, kind: 'run', runId: 8, runState: 'undone', given: 3, entitled: '7/3', owed: '-2/3' }),
  entry({ id: 1, owedAfter: '0' }),
];

function pageOf(entries: readonly LedgerEntry[]) {
  return ({ offset, limit }: InputOf<'ledger.entries'>): OutputOf<'ledger.entries'> => ({
    rows: entries.slice(offset, offset + limit),
    total: entries.length,
    revision: 1,
  });
}

async function openSheet(change: FakeHandlers = {}, agent = ana) {
  const handlers = fakeOfficeHandlers({ 'ledger.entries': pageOf(fewEntries), ...change });
  const shown = renderScreen(<OwedButton agent={agent} owed="-2/3" />, handlers);
  await shown.user.click(screen.getByRole('button', { name: `Owed to ${agent.name}: −2/3` }));
  return { ...shown, sheet: await screen.findByRole('dialog', { name: `${agent.name} — what was given` }) };
}

function cellsOf(sheet: HTMLElement): (string | null)[][] {
  const rows = within(sheet).getAllByRole('row').slice(1);
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

it('opens from the figure, with what was given, entitled and owed, and what that means', async () => {
  const { sheet } = await openSheet();
  const definitions = await within(sheet).findAllByRole('definition');
  expect(definitions.map(({ textContent }) => textContent)).toEqual([
    '90',
    '30 in 30 days',
    '89 1/3',
    'by even shares',
    '−2/3',
    'entitled to, less given',
  ]);
  expect(sheet).toHaveAccessibleDescription(
    '2/3 lead ahead: next time a lead is left over after an even share, everybody who is owed more comes before Ana Silva.',
  );
});

it('lists every entry with its run, figures, balance, who and why', async () => {
  const { sheet } = await openSheet();
  await within(sheet).findByRole('table', { name: 'Entries, newest first' });
  const stamp = '2026-05-11 09:00 by';
  await waitFor(() =>
    expect(cellsOf(sheet)).toEqual([
      [`Credit by hand${stamp} Robin Marshhelped out`, '0', '1/2', '1/2', '−2/3'],
      [`Undo: Night run${stamp} Robin Marsh`, '−2', '−2', '0', '−2/3'],
      [`Auto lead assignment (undone since)${stamp} Baton`, '3', '2 1/3', '−2/3', '−2/3'],
      [`Given by hand${stamp} Robin Marsh`, '1', '1', '0', '0'],
    ]),
  );
  expect(within(sheet).getByRole('link', { name: 'Auto lead assignment' })).toHaveAttribute('href', '#/runs/8');
  expect(within(sheet).getByRole('status')).toHaveTextContent('4 of 4 shown');
  await expectAccessible();
});

it('shows older entries page by page, each with its exact balance', async () => {
  const many = Array.from({ length: 120 }, (_, index) => entry({ id: 120 - index, owedAfter: '123457/360360' }));
  const { sheet, user } = await openSheet({ 'ledger.entries': pageOf(many) });
  const older = await within(sheet).findByRole('button', { name: 'Show older' });
  expect(within(sheet).getByRole('status')).toHaveTextContent('50 of 120 shown');
  await user.click(older);
  await waitFor(() => expect(cellsOf(sheet)).toHaveLength(100));
  await user.click(older);
  await waitFor(() => expect(cellsOf(sheet)).toHaveLength(120));
  expect(within(sheet).queryByRole('button', { name: 'Show older' })).not.toBeInTheDocument();
  expect(within(sheet).getByRole('status')).toHaveTextContent('120 of 120 shown');
  expect(within(sheet).getAllByTitle('123457/360360')[0]).toHaveTextContent('≈ 0.342123457/360360');
});

it('credits an exact fraction of what was typed, and can take it back', async () => {
  const { sheet, user, client } = await openSheet({
    'ledger.credit': ({ agentId, owed }) => ({ agentId, given: 90, given30Days: 30, entitled: '90', owed }),
  });
  const opener = await within(sheet).findByRole('button', { name: 'Credit or debit' });
  await user.click(opener);
  const amount = within(sheet).getByLabelText('Leads');
  expect(amount).toHaveFocus();
  await user.type(amount, '0.5');
  await user.type(within(sheet).getByLabelText('Reason'), 'stood in on a Sunday');
  await expectAccessible();
  await user.click(within(sheet).getByRole('button', { name: 'Credit 1/2 lead' }));
  await within(sheet).findByText('Credited 1/2 lead. It counts from the next lead that is left over.');
  expect(opener).toHaveFocus();
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  await user.click(within(sheet).getByRole('button', { name: 'Take back' }));
  await within(sheet).findByText('Taken back: the balance is as it was, and both entries stay on record.');
  expect(within(sheet).queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument();
  const credits = client.calls.filter(({ name }) => name === 'ledger.credit');
  expect(credits.map(({ input }) => input)).toEqual([
    { agentId: 2, owed: '1/2', reason: 'stood in on a Sunday' },
    { agentId: 2, owed: '-1/2', reason: 'Taken back: stood in on a Sunday' },
  ]);
});

it('debits with the same form, and says beside the field what is not right', async () => {
  const { sheet, user, client } = await openSheet({
    'ledger.credit': () => failure('CONFLICT', 'Ana Silva has left the office.'),
  });
  await user.click(await within(sheet).findByRole('button', { name: 'Credit or debit' }));
  await user.click(within(sheet).getByRole('radio', { name: 'Debit' }));
  await user.click(within(sheet).getByRole('button', { name: 'Debit' }));
  expect((await within(sheet).findAllByRole('alert')).map(({ textContent }) => textContent)).toEqual([
    'Fill this in.',
    'Fill this in.',
  ]);
  const amount = within(sheet).getByLabelText('Leads');
  const problems = [
    ['a few', 'Write a number of leads, as 1, 1/2 or 0.5.'],
    ['-1', 'Leave the sign out, and choose Credit or Debit above.'],
    ['0', 'At most 1,000 leads, more than none, and no part under 1/1000 of a lead.'],
  ] as const;
  for (const [text, problem] of problems) {
    await user.clear(amount);
    await user.type(amount, text);
    expect(await within(sheet).findByText(problem)).toBeInTheDocument();
  }
  await user.clear(amount);
  await user.type(amount, '1 1/2');
  await user.type(within(sheet).getByLabelText('Reason'), 'two at once');
  await user.click(within(sheet).getByRole('button', { name: 'Debit 1 1/2 leads' }));
  expect(await within(sheet).findByText(/Ana Silva has left the office\./)).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'ledger.credit')?.input).toEqual({
    agentId: 2,
    owed: '-3/2',
    reason: 'two at once',
  });
});

it('says what comes first where nothing was given, and offers no credit to who has left', async () => {
  const name = `Maximiliana Featherstonehaugh-${'Cholmondeley'.repeat(12)}`;
  const { sheet } = await openSheet({ 'ledger.entries': pageOf([]) }, { ...ana, name, status: 'inactive' });
  expect(await within(sheet).findByText('Nothing was given yet')).toBeInTheDocument();
  expect(sheet).toHaveAccessibleDescription(/The balance stays on record/);
  expect(within(sheet).queryByRole('button', { name: 'Credit or debit' })).not.toBeInTheDocument();
  await expectAccessible();
});

it('says what went wrong and reads again', async () => {
  let isBroken = true;
  const entries = pageOf(fewEntries);
  const { sheet, user } = await openSheet({
    'ledger.entries': (input) => (isBroken ? failure('INTERNAL', 'Nothing was changed. Try again.') : entries(input)),
  });
  expect(await within(sheet).findByText('That did not work')).toBeInTheDocument();
  isBroken = false;
  await user.click(within(sheet).getByRole('button', { name: 'Try again' }));
  expect(await within(sheet).findByRole('link', { name: 'Undo: Night run' })).toBeInTheDocument();
});

it('closes with Escape and gives the focus back to the figure', async () => {
  const { sheet, user } = await openSheet();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(sheet).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Owed to Ana Silva: −2/3' })).toHaveFocus();
});

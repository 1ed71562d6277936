import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PlannedRows } from '../../../renderer/features/intake/planned-rows.tsx';
import type { PlannedRow } from '../../../shared/contract/intake.ts';
import { fakePlannedRow } from '../../helpers/fake-import.ts';
import { fakeOfficeHandlers, fakeRun, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const row = fakePlannedRow();

const again: PlannedRow = { ...row, line: 3, outcome: 'skip', sameAsLine: 2, statusName: null };

function preview(rows: readonly PlannedRow[], skipped = 0) {
  const counts = { imported: 1, updated: 0, inquiries: 0, skipped, blank: 0, rejected: 0 };
  return renderScreen(
    <PlannedRows run={{ ...fakeRun, id: 9, kind: 'import', state: 'planned', counts }} />,
    fakeOfficeHandlers({
      'intake.rows': ({ outcome }) => {
        const shown = rows.filter((each) => outcome === undefined || each.outcome === outcome);
        return { rows: [...shown], total: shown.length, revision: 1 };
      },
    }),
  );
}

const titles = async () => (await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent);

it('has a column for what some row says, and none for what no row does', async () => {
  const { unmount } = preview([row]);
  expect(await titles()).toEqual(['Line', 'Name', 'Becomes', 'E-mail', 'Phone', 'Source']);
  unmount();
  preview([{ ...row, receivedAt: officeNow, inquiry: 'Is it free?', tags: ['Buyer', 'Cash'] }]);
  expect((await titles()).slice(6)).toEqual(['Received', 'Tags', 'Inquiry']);
  expect(await screen.findByRole('cell', { name: '2026-05-11 09:00' })).toBeInTheDocument();
  expect(screen.getByRole('cell', { name: 'Buyer, Cash' })).toBeInTheDocument();
});

it('shows the rows of one outcome where there are several', async () => {
  const { user } = preview([row, again], 1);
  expect(await screen.findByRole('cell', { name: 'skipped, known, as line 2' })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'New leads' }));
  expect(await screen.findByRole('cell', { name: 'new lead' })).toBeInTheDocument();
  expect(screen.queryByRole('cell', { name: 'skipped, known, as line 2' })).toBeNull();
});

it('asks for no outcome where there is only one', async () => {
  preview([row]);
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(screen.queryByRole('radiogroup')).toBeNull();
});
